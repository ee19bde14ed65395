import type { Lens } from "./lens.ts";

/** Where a clause stands and what it is about: its key in a lens, taken apart. */
export interface ClauseKey {
  /** Number of its alternative, from 0. */
  readonly group: number;
  /** What the filter admits is left out, and the other way round. */
  readonly isNegated: boolean;
  /** Id of the filter. */
  readonly filter: string;
  /** What a filter about something named is about (`attribute:country`), or `2` in a second clause of the same filter. */
  readonly rest: string | null;
}

/** A clause of a lens. */
export interface Clause extends ClauseKey {
  readonly key: string;
  readonly argument: string;
}

const KEY = /^(?:or([3-9])?\.)?(not\.)?([a-z][a-z-]*)(?::([\s\S]+))?$/;
/** As many alternatives as a lens can have. */
export const MOST_GROUPS = 9;

const toPrefix = (group: number) => (group === 0 ? "" : group === 1 ? "or." : `or${group + 1}.`);

/** `or3.not.attribute:country`; the first alternative has no prefix, the second is `or.`. */
export const writeKey = ({ group, isNegated, filter, rest }: ClauseKey): string =>
  `${toPrefix(group)}${isNegated ? "not." : ""}${filter}${rest === null ? "" : `:${rest}`}`;

/** The parts of such a key, null when it is none. `readKey(writeKey(x))` gives x back. */
export function readKey(key: string): ClauseKey | null {
  const match = KEY.exec(key);
  if (match === null) return null;
  const [, number, not, filter = "", rest = null] = match;
  const group = number !== undefined ? Number(number) - 1 : key.startsWith("or.") ? 1 : 0;
  return { group, isNegated: not !== undefined, filter, rest };
}

/** Key of a clause of the first alternative, in another one. */
export const inGroup = (key: string, group: number): string => `${toPrefix(group)}${key}`;

/** The clauses of a lens whose keys can be read: by alternative, then in the order in which they were set. */
export function listClauses(lens: Lens): readonly Clause[] {
  return Object.entries(lens)
    .flatMap(([key, argument]) => {
      const read = readKey(key);
      return read === null ? [] : [{ ...read, key, argument }];
    })
    .sort((a, b) => a.group - b.group);
}

/** How many alternatives a lens has: none when it restricts nothing. */
export const countGroups = (lens: Lens): number => new Set(listClauses(lens).map(({ group }) => group)).size;

/** The lens of these clauses in this order, alternatives numbered without gaps. */
export function toLens(clauses: readonly Clause[]): Lens {
  const groups = [...new Set(clauses.map(({ group }) => group))].sort((a, b) => a - b);
  const entries = clauses.map((clause): readonly [string, string] => [
    writeKey({ ...clause, group: groups.indexOf(clause.group) }),
    clause.argument,
  ]);
  // fromEntries defines own properties, so that not even a key called `__proto__` could reach a prototype.
  return Object.fromEntries(entries);
}

/** The lens with one more clause of a filter in its first alternative, beside those that there are; the same when it has that clause. */
export function addClause(lens: Lens, filter: string, argument: string): Lens {
  const own = listClauses(lens).filter(
    (each) => each.group === 0 && !each.isNegated && each.filter === filter,
  );
  if (own.some((each) => each.argument === argument)) return lens;
  for (const rest of [null, "2", "3", "4", "5", "6", "7", "8", "9"]) {
    const key = writeKey({ group: 0, isNegated: false, filter, rest });
    if (lens[key] === undefined) return { ...lens, [key]: argument };
  }
  return lens;
}
