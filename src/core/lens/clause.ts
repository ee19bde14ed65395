import type { Lens } from "./lens.ts";

/** Where a clause stands and what it is about: its key in a lens, taken apart. */
export interface ClauseKey {
  /** Number of its OR group, from 0. */
  readonly orGroup: number;
  /** What the filter admits is left out, and the other way round. */
  readonly isNegated: boolean;
  /** Id of the filter. */
  readonly filter: string;
  /** What a filter about something named is about (`attribute:country`), or `2` in a second clause of the same filter. */
  readonly parameter: string | null;
}

/** A clause of a lens. */
export interface Clause extends ClauseKey {
  readonly key: string;
  readonly argument: string;
}

const KEY = /^(?:or([3-9])?\.)?(not\.)?([a-z][a-z-]*)(?::([\s\S]+))?$/;
/** As many OR groups as a lens can have. */
export const MOST_OR_GROUPS = 9;

const toPrefix = (orGroup: number) => (orGroup === 0 ? "" : orGroup === 1 ? "or." : `or${orGroup + 1}.`);

/** `or3.not.attribute:country`; the first OR group has no prefix, the second is `or.`. */
export const writeKey = ({ orGroup, isNegated, filter, parameter }: ClauseKey): string =>
  `${toPrefix(orGroup)}${isNegated ? "not." : ""}${filter}${parameter === null ? "" : `:${parameter}`}`;

/** The parts of such a key, null when it is none. `readKey(writeKey(x))` gives x back. */
export function readKey(key: string): ClauseKey | null {
  const match = KEY.exec(key);
  if (match === null) return null;
  const [, number, not, filter = "", parameter = null] = match;
  const orGroup = number !== undefined ? Number(number) - 1 : key.startsWith("or.") ? 1 : 0;
  return { orGroup, isNegated: not !== undefined, filter, parameter };
}

/** Key of a clause of the first OR group, in another one. */
export const inOrGroup = (key: string, orGroup: number): string => `${toPrefix(orGroup)}${key}`;

/** The clauses of a lens whose keys can be read: by OR group, then in the order in which they were set. */
export function listClauses(lens: Lens): readonly Clause[] {
  return Object.entries(lens)
    .flatMap(([key, argument]) => {
      const read = readKey(key);
      return read === null ? [] : [{ ...read, key, argument }];
    })
    .sort((a, b) => a.orGroup - b.orGroup);
}

/** How many OR groups a lens has: none when it restricts nothing. */
export const countOrGroups = (lens: Lens): number =>
  new Set(listClauses(lens).map(({ orGroup }) => orGroup)).size;

/** The lens of these clauses in this order, OR groups numbered without gaps. */
export function toLens(clauses: readonly Clause[]): Lens {
  const groups = [...new Set(clauses.map(({ orGroup }) => orGroup))].sort((a, b) => a - b);
  const entries = clauses.map((clause): readonly [string, string] => [
    writeKey({ ...clause, orGroup: groups.indexOf(clause.orGroup) }),
    clause.argument,
  ]);
  // fromEntries defines own properties, so that not even a key called `__proto__` could reach a prototype.
  return Object.fromEntries(entries);
}

/** The lens with one more clause of a filter in its first OR group, beside those that there are; the same when it has that clause. */
export function addClause(lens: Lens, filter: string, argument: string): Lens {
  const own = listClauses(lens).filter(
    (each) => each.orGroup === 0 && !each.isNegated && each.filter === filter,
  );
  if (own.some((each) => each.argument === argument)) return lens;
  for (const parameter of [null, "2", "3", "4", "5", "6", "7", "8", "9"]) {
    const key = writeKey({ orGroup: 0, isNegated: false, filter, parameter });
    if (lens[key] === undefined) return { ...lens, [key]: argument };
  }
  return lens;
}
