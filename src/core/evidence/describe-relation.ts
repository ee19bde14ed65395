import { relationAt, relationTypeOf } from "../graph/graph.ts";
import { compareFigures, type Figure, listFigures, type Verdict } from "../model/compare-figures.ts";
import type { Claim, Relation } from "../model/dataset.ts";
import { formatEdtf } from "../model/dates.ts";
import { claimsOf, type EvidenceContext, formatPeriod, toEntityRef } from "./context.ts";
import { describeClaim } from "./describe-claim.ts";
import type { Comparison, RelationDetail } from "./details.ts";
import { phraseRelation } from "./phrase-claim.ts";
import { scaleFigures } from "./scale-figures.ts";

const toPeriodWords = (figure: Figure) => (figure.period === "" ? "undated" : formatEdtf(figure.period));

function wordVerdict(verdict: Verdict, a: Figure, b: Figure): string {
  switch (verdict) {
    case "corroborates":
      return `The two ${a.measure} figures agree within their wording (${toPeriodWords(a)}).`;
    case "conflicts":
      return `The two ${a.measure} figures cannot both be true (${toPeriodWords(a)}).`;
    case "different-period":
      return `Not comparable: the ${a.measure} figures are for different periods (${toPeriodWords(a)}; ${toPeriodWords(b)}).`;
    case "different-measure":
      return "Not comparable: the figures measure different things or have different denominators.";
  }
}

/** How the figures of a relation's claims relate, pair by pair, figures of one measure only. */
function compareClaims(claims: readonly Claim[]): readonly Comparison[] {
  const figures = listFigures(claims);
  return figures.flatMap((a, i) =>
    figures.slice(i + 1).flatMap((b) => {
      const [first, second] = [claims[a.claim], claims[b.claim]];
      if (a.claim === b.claim || a.measure !== b.measure || first === undefined || second === undefined)
        return [];
      const kind = compareFigures(a, b);
      return [
        {
          kind,
          measure: a.measure,
          claims: [first.id, second.id] as const,
          text: wordVerdict(kind, a, b),
        },
      ];
    }),
  );
}

/** Everything that a reader is shown of one relation (by index): its claims, compared. */
export function describeRelation(context: EvidenceContext, index: number): RelationDetail {
  const { graph, numbers } = context;
  const relation: Relation = relationAt(graph, index);
  const { label, inverse, family } = relationTypeOf(graph, index);
  const claims = claimsOf(context, relation);
  return {
    id: relation.id,
    type: relation.type,
    label,
    inverse,
    phrase: phraseRelation(context, index, graph.source[index] ?? 0),
    family,
    directed: relation.directed,
    source: toEntityRef(graph, relation.source),
    target: toEntityRef(graph, relation.target),
    certainty: relation.certainty,
    documents: relation.documents.map((id) => numbers.get(id) ?? 0),
    when: formatPeriod(relation, claims),
    claims: claims.map((claim) => describeClaim(context, claim)),
    comparisons: compareClaims(claims),
    scales: scaleFigures(context, claims),
    attributes: [...(relation.attributes ?? [])],
  };
}
