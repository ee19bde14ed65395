import { readLensPart, writeLensParts } from "../../core/lens/lens-text.ts";
import { MOST_PATHS } from "../../core/paths/check-query.ts";
import { CONSTRAINTS } from "../../core/paths/constraints.ts";
import { OLD_WORDS } from "../../core/paths/old-words.ts";
import { RANKINGS } from "../../core/paths/query.ts";
import { escapeList, escapePart, unescapeList } from "../base/url-parts.ts";
import { DEFAULT_OPTIONS, type PathOptions } from "../state/state.ts";

/** The parts of a link that reproduce the options of a path question: `max-steps=4`, `hidden=state:iran`. */
export function writeOptions(options: PathOptions): readonly string[] {
  const { k, ranking, through } = options;
  return [
    ...CONSTRAINTS.flatMap(({ word, toWords }) => {
      const words = toWords(options);
      return words.length === 0 ? [] : [`${word}=${escapeList(words)}`];
    }),
    ...writeLensParts(through),
    ...(k === DEFAULT_OPTIONS.k ? [] : [`k=${k}`]),
    ...(ranking === DEFAULT_OPTIONS.ranking ? [] : [`rank=${ranking}`]),
  ];
}

function readCount(text: string): Partial<PathOptions> | null {
  const k = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return k >= 1 && k <= MOST_PATHS ? { k } : null;
}

function readRanking(text: string): Partial<PathOptions> | null {
  const ranking = RANKINGS.find((each) => each === text);
  return ranking === undefined ? null : { ranking };
}

/** The options with one such part, as links of any version have it; null when it cannot be used. */
export function readOption(options: PathOptions, key: string, text: string): PathOptions | null {
  const change = readChange(options, key, text);
  return change === null ? null : { ...options, ...change };
}

function readChange(options: PathOptions, key: string, text: string): Partial<PathOptions> | null {
  if (key === "k") return readCount(text);
  if (key === "rank") return readRanking(text);
  const constraint = CONSTRAINTS.find(({ word }) => word === key);
  const old = OLD_WORDS.find(({ word }) => word === key);
  const words = unescapeList(text) ?? [];
  if (constraint !== undefined) return words.length === 0 ? null : constraint.fromWords(words);
  const read = words.length === 0 ? null : (old?.read(options, words) ?? null);
  if (read !== null && read !== options) return read;
  // A word that is a filter's too may be meant as that.
  const clause = readLensPart(`${escapePart(key)}=${text}`);
  return clause === null ? read : { through: { ...options.through, [clause[0]]: clause[1] } };
}
