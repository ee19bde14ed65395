import { MOST_PATHS } from "../../core/paths/check-query.ts";
import { CONSTRAINTS } from "../../core/paths/constraints.ts";
import { RANKINGS } from "../../core/paths/query.ts";
import { escapeList, unescapeList } from "../base/url-parts.ts";
import { DEFAULT_OPTIONS, type PathOptions } from "../state/state.ts";

/** How one option of a path question stands in the link; `read` answers null for text that it cannot use. */
interface OptionCodec {
  readonly key: string;
  readonly write: (options: PathOptions) => string | null;
  readonly read: (text: string) => Partial<PathOptions> | null;
}

const toCodec = ({ word, toWords, fromWords }: (typeof CONSTRAINTS)[number]): OptionCodec => ({
  key: word,
  write(options) {
    const words = toWords(options);
    return words.length === 0 ? null : escapeList(words);
  },
  read(text) {
    const words = unescapeList(text);
    return words === null || words.length === 0 ? null : fromWords(words);
  },
});

/** Every option that a link can carry, in the order in which it is written. */
export const OPTION_CODECS: readonly OptionCodec[] = [
  ...CONSTRAINTS.map(toCodec),
  {
    key: "k",
    write: ({ k }) => (k === DEFAULT_OPTIONS.k ? null : String(k)),
    read(text) {
      const k = /^\d{1,3}$/.test(text) ? Number(text) : 0;
      return k >= 1 && k <= MOST_PATHS ? { k } : null;
    },
  },
  {
    key: "rank",
    write: ({ ranking }) => (ranking === DEFAULT_OPTIONS.ranking ? null : ranking),
    read(text) {
      const ranking = RANKINGS.find((each) => each === text);
      return ranking === undefined ? null : { ranking };
    },
  },
];
