import { listClauses } from "../../lens/clause.ts";
import type { FilterOnSource } from "../../lens/filter.ts";
import { FILTERS } from "../../lens/filters.ts";
import type { Lens } from "../../lens/lens.ts";
import type { EntityId } from "../../model/ids.ts";
import type { Ontology } from "../../model/ontology.ts";
import type { Issue } from "../../model/result.ts";
import type { Vocabulary } from "../../source/graph-source.ts";
import { ALL_ROWS, type RowConditions } from "../../source/row-conditions.ts";
import type { PathQuery } from "../query.ts";

/** What a filter means for a source; one that does not exist is refused where the question is read. */
const onSource = (filter: string): FilterOnSource => FILTERS.find(({ id }) => id === filter)?.onSource ?? {};

const both = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a.filter((each) => b.includes(each));

/** Conditions no stronger than both together: of two spans of time, the first. */
function join(a: RowConditions, b: RowConditions): RowConditions {
  const relationTypes = both(a.relationTypes, b.relationTypes);
  const certainty = both(a.certainty, b.certainty);
  const span = a.from === undefined && a.to === undefined ? b : a;
  const least = Math.max(a.minDocuments ?? 0, b.minDocuments ?? 0);
  return {
    ...(relationTypes === undefined ? {} : { relationTypes }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(span.from === undefined ? {} : { from: span.from }),
    ...(span.to === undefined ? {} : { to: span.to }),
    ...(least === 0 ? {} : { minDocuments: least }),
  };
}

/** What a source may leave out under a filter: nothing where one of several alternatives would do. */
export function toConditions(lens: Lens, ontology: Ontology): RowConditions {
  const clauses = listClauses(lens);
  if (clauses.some(({ orGroup }) => orGroup > 0)) return ALL_ROWS;
  return clauses.reduce((all: RowConditions, { filter, isNegated, argument }) => {
    const pushed = isNegated ? undefined : onSource(filter).pushes?.(argument, ontology);
    return pushed === undefined ? all : join(all, pushed);
  }, ALL_ROWS);
}

/** What the filters of a lens need beyond rows. */
const needsOf = (lens: Lens, what: "claims" | "whole-graph"): readonly string[] =>
  listClauses(lens).flatMap(({ filter, key }) => (onSource(filter).needs === what ? [key] : []));

/** Whether a filter asks what only the claims of relations tell. */
export const needsClaims = (lens: Lens): boolean => needsOf(lens, "claims").length > 0;

/** The entities that a question names anywhere. */
export const listNamed = ({ ends, via, through }: PathQuery): readonly EntityId[] => [
  ...ends.flat(),
  ...via,
  ...listClauses(through).flatMap(({ filter, argument }) => onSource(filter).listIds?.(argument) ?? []),
];

const toIssue = (path: string, what: string, hint: string): Issue => ({
  code: "needs-whole-graph",
  path,
  message: `${what} needs the whole graph, and only a part of it is fetched from a database.`,
  hint,
});

/** What a question asks that cannot be answered from a part of a graph. */
export function listUnanswerable(query: PathQuery, { totals }: Vocabulary): readonly Issue[] {
  return [
    ...needsOf(query.through, "whole-graph").map((key) =>
      toIssue(`through.${key}`, `The filter "${key}"`, "Leave it out."),
    ),
    ...(query.throughQualifiers
      ? [
          toIssue(
            "throughQualifiers",
            "Passing through goods and places that claims only name",
            "Leave it out.",
          ),
        ]
      : []),
    ...(query.ranking === "unexpected" && totals.kinds === null
      ? [toIssue("ranking", "This order", "Choose another order: this database has no counts per kind.")]
      : []),
  ];
}
