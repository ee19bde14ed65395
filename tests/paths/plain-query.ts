import { OLD_WORDS } from "../../src/core/paths/old-words.ts";
import { type PathQuery, toPathQuery } from "../../src/core/paths/query.ts";

/** A query with what paths may use said field by field, for searching by brute force. */
export interface PlainQuery extends Omit<PathQuery, "through" | "time"> {
  readonly avoid: readonly string[];
  /** Relation types, families or `entity:TYPE`. */
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  readonly period: string | null;
  readonly periodMode: "overlaps" | "common" | "chronological";
  readonly dropUndated: boolean;
  readonly minDocuments: number;
  readonly noContested: boolean;
}

const { through: _, time: __, ...rest } = toPathQuery([]);

export const toPlainQuery = (ends: PathQuery["ends"], asked: Partial<PlainQuery> = {}): PlainQuery => ({
  ...rest,
  avoid: [],
  allow: [],
  deny: [],
  period: null,
  periodMode: "overlaps",
  dropUndated: false,
  minDocuments: 1,
  noContested: false,
  ...asked,
  ends,
});

/** The same as the search is asked, by the words that links have had for each field. */
export function toQuery(plain: PlainQuery): PathQuery {
  const { avoid, allow, deny, period, periodMode, dropUndated, minDocuments, noContested, ...own } = plain;
  const words: Readonly<Record<string, readonly string[]>> = {
    avoid,
    allow,
    deny,
    period: period === null ? [] : [period],
    "period-mode": [periodMode],
    "drop-undated": dropUndated ? ["1"] : [],
    "min-documents": [String(minDocuments)],
    "no-contested": noContested ? ["1"] : [],
  };
  const asked = OLD_WORDS.reduce<Pick<PathQuery, "through" | "time" | "noWeak">>(
    (all, { word, read }) => {
      const values = words[word] ?? [];
      return values.length === 0 ? all : (read(all, values) ?? all);
    },
    { through: {}, time: "any", noWeak: own.noWeak ?? false },
  );
  return toPathQuery(own.ends, { ...own, ...asked });
}
