import { relationAt } from "../graph/graph.ts";
import { documentsOf } from "../model/claim-documents.ts";
import { formatEdtf, parseEdtf } from "../model/dates.ts";
import { claimsOf, type EvidenceContext } from "./context.ts";
import { listMentions } from "./list-mentions.ts";

/** A stated bound of a date, and the day that it sorts by. */
export interface Bound {
  readonly text: string;
  readonly day: number;
}

export interface EntityFacts {
  readonly documents: Set<number>;
  first: Bound | null;
  last: Bound | null;
}

function widen(facts: EntityFacts, edtf: string): void {
  const date = parseEdtf(edtf);
  if (!date.ok) return;
  const [left = "", right = left] = edtf.split("/");
  const { from, to } = date.value;
  if (Number.isFinite(from) && from < (facts.first?.day ?? Infinity))
    facts.first = { text: formatEdtf(left), day: from };
  if (Number.isFinite(to) && to > (facts.last?.day ?? -Infinity))
    facts.last = { text: formatEdtf(right), day: to };
}

/** What the claims of the visible relations add up to for every entity that they name. Linear in those claims. */
export function gatherFacts(context: EvidenceContext, relations: Uint8Array): readonly EntityFacts[] {
  const { graph, numbers } = context;
  const facts = Array.from(
    { length: graph.entityCount },
    (): EntityFacts => ({ documents: new Set(), first: null, last: null }),
  );
  for (let r = 0; r < graph.relationCount; r++) {
    if (relations[r] !== 1) continue;
    for (const claim of claimsOf(context, relationAt(graph, r)))
      for (const id of new Set(listMentions(graph, claim))) {
        const own = facts[graph.entityIndex.get(id) ?? -1];
        if (own === undefined) continue;
        for (const document of documentsOf(claim)) own.documents.add(numbers.get(document) ?? 0);
        if (claim.when !== undefined) widen(own, claim.when.edtf);
      }
  }
  return facts;
}
