import { addClause } from "../lens/clause.ts";
import { certainty } from "../lens/filters/certainty.ts";
import { hideIds } from "../lens/filters/hide-ids.ts";
import { minDocuments } from "../lens/filters/min-documents.ts";
import { period } from "../lens/filters/period.ts";
import { relations } from "../lens/filters/relations.ts";
import { types } from "../lens/filters/types.ts";
import { undated } from "../lens/filters/undated.ts";
import { readIds, writeIds } from "../lens/id-list.ts";
import type { Lens } from "../lens/lens.ts";
import { addValue } from "../lens/set-argument.ts";
import { toEntityId } from "../model/ids.ts";
import { readPeriod, writePeriod } from "../model/period-clause.ts";
import { type PathQuery, TYPE_PREFIX } from "./query.ts";

type Asked = Pick<PathQuery, "through" | "time" | "noWeak">;

/** A condition as links and flags of earlier versions say it. */
interface OldWord {
  /** `avoid`: as `path.avoid` in links and `--avoid` on the command line. */
  readonly word: string;
  readonly takes: "entities" | "kinds" | "word" | "nothing";
  /** What its flag is for, and by which word it is said now. */
  readonly help: string;
  /** What is asked with it; null when its values cannot be used. */
  readonly read: (asked: Asked, values: readonly string[]) => Asked | null;
}

const withThrough = (asked: Asked, through: Lens): Asked => ({ ...asked, through });

const without = (lens: Lens, key: string): Lens =>
  Object.fromEntries(Object.entries(lens).filter(([each]) => each !== key));

/** Relation types and families to one filter, `entity:TYPE` to the other. */
function addKinds(through: Lens, tokens: readonly string[], isLeftOut: boolean): Lens {
  const entityTypes = tokens.filter((token) => token.startsWith(TYPE_PREFIX));
  const others = tokens.filter((token) => !token.startsWith(TYPE_PREFIX));
  const add = (lens: Lens, filter: string, values: readonly string[]) =>
    values.reduce((all, value) => addValue(all, filter, value, isLeftOut), lens);
  return add(
    add(through, relations.id, others),
    types.id,
    entityTypes.map((token) => token.slice(TYPE_PREFIX.length)),
  );
}

/** Says what becomes of undated relations where a period does not, and what `undated` said beside it. */
function settleUndated(through: Lens): Lens {
  const argument = through[period.id];
  const clause = argument === undefined ? null : readPeriod(argument);
  if (!clause?.ok || clause.value.undated === "dropped") return through;
  const isDropped = through[undated.id] === "no";
  if (clause.value.undated === "kept" && !isDropped) return through;
  const said = writePeriod({ ...clause.value, undated: isDropped ? "dropped" : "kept" });
  return { ...(isDropped ? without(through, undated.id) : through), [period.id]: said };
}

const TIMES = new Map([
  ["overlaps", "any"],
  ["common", "common"],
  ["chronological", "chronological"],
] as const);

const ifOn = (values: readonly string[], asked: Asked): Asked | null =>
  values.length === 1 && values[0] === "1" ? asked : null;

/** Every such word, and the filter or constraint that says the same now. */
export const OLD_WORDS: readonly OldWord[] = [
  {
    word: "avoid",
    takes: "entities",
    help: "entities that no path may pass through, by name (--hidden takes ids)",
    read(asked, values) {
      const before = readIds(asked.through[hideIds.id] ?? "");
      const ids = [...new Set([...before, ...values.map(toEntityId)])];
      return ids.length === 0 ? null : withThrough(asked, { ...asked.through, [hideIds.id]: writeIds(ids) });
    },
  },
  {
    word: "allow",
    takes: "kinds",
    help: "as --relations TYPE, or --types TYPE for entity:TYPE",
    read: (asked, values) => withThrough(asked, addKinds(asked.through, values, false)),
  },
  {
    word: "deny",
    takes: "kinds",
    help: "as --relations !TYPE, or --types !TYPE for entity:TYPE",
    read: (asked, values) => withThrough(asked, addKinds(asked.through, values, true)),
  },
  {
    word: "period",
    takes: "word",
    help: period.argument,
    read(asked, [text = "", ...more]) {
      if (text === "" || more.length > 0) return null;
      return withThrough(asked, settleUndated(addClause(asked.through, period.id, text)));
    },
  },
  {
    word: "period-mode",
    takes: "word",
    help: "as --time; overlaps is any",
    read(asked, values) {
      const [found] = [...TIMES].filter(([word]) => values.length === 1 && word === values[0]);
      return found === undefined ? null : { ...asked, time: found[1] };
    },
  },
  {
    word: "drop-undated",
    takes: "nothing",
    help: "as --undated no, or :dated-only after the period",
    read: (asked, values) =>
      ifOn(values, withThrough(asked, settleUndated(addClause(asked.through, undated.id, "no")))),
  },
  {
    word: "min-documents",
    takes: "word",
    help: minDocuments.argument,
    read(asked, [text = "", ...more]) {
      if (!/^\d{1,4}$/.test(text) || Number(text) < 1 || more.length > 0) return null;
      // One asked nothing: relations of opened files may have none.
      return text === "1" ? asked : withThrough(asked, addClause(asked.through, minDocuments.id, text));
    },
  },
  {
    word: "no-soft",
    takes: "nothing",
    help: "as --no-weak",
    read: (asked, values) => ifOn(values, { ...asked, noWeak: true }),
  },
  {
    word: "no-contested",
    takes: "nothing",
    help: "as --certainty !contested",
    read: (asked, values) =>
      ifOn(values, withThrough(asked, addClause(asked.through, certainty.id, "!contested"))),
  },
];
