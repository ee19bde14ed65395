import { lazy } from "../base/lazy.ts";
import { entityAt, type Graph } from "../graph/graph.ts";
import type { Claim, Evidence, Relation } from "../model/dataset.ts";
import { formatEdtf, fromDay } from "../model/dates.ts";
import { type ClaimId, type DocumentId, type EntityId, toEntityId } from "../model/ids.ts";
import type { EntityRef, EvidenceDetail } from "./details.ts";

/** A graph with the look-ups that wording its evidence needs; built once per graph, linear in its claims. */
export interface EvidenceContext {
  readonly graph: Graph;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  /** 1-based number of each document, as citations show it. */
  readonly numbers: ReadonlyMap<DocumentId, number>;
  /** The relation (by index) that each claim supports; made on first use, linear in the claims. */
  readonly relationOf: () => ReadonlyMap<ClaimId, number>;
  /** Words that the data's own prose writes in lower case. Made on first use, linear in that prose. */
  readonly commonWords: () => ReadonlySet<string>;
}

function listCommonWords({ dataset }: Graph): ReadonlySet<string> {
  const words = new Set<string>();
  const read = (text: string) => {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu)) words.add(word);
  };
  for (const { says } of dataset.claims) read(says);
  for (const { summary } of dataset.entities) read(summary);
  return words;
}

export function buildEvidenceContext(graph: Graph): EvidenceContext {
  const { claims, documents, relations } = graph.dataset;
  return {
    graph,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    numbers: new Map(documents.map(({ id }, index) => [id, index + 1])),
    commonWords: lazy(() => listCommonWords(graph)),
    relationOf: lazy(
      () =>
        new Map(relations.flatMap((relation, index) => relation.claims.map((id) => [id, index] as const))),
    ),
  };
}

/** Id, name and type of an entity; null when the data set has none of that id. */
export function findEntityRef(graph: Graph, id: string): EntityRef | null {
  const index = graph.entityIndex.get(toEntityId(id));
  if (index === undefined) return null;
  const { id: known, name, type } = entityAt(graph, index);
  return { id: known, name, type };
}

/** As `findEntityRef`, for ids that the data set guarantees. */
export function toEntityRef(graph: Graph, id: EntityId): EntityRef {
  const ref = findEntityRef(graph, id);
  if (ref === null) throw new Error(`Not in the data set: ${id}`);
  return ref;
}

export const toEvidenceDetail = ({ numbers }: EvidenceContext, evidence: Evidence): EvidenceDetail => ({
  ...evidence,
  number: numbers.get(evidence.document) ?? 0,
});

/** The claims of a relation, in its order. */
export const claimsOf = ({ claims }: EvidenceContext, relation: Relation): readonly Claim[] =>
  relation.claims.flatMap((id) => claims.get(id) ?? []);

/** Words for a relation's period: the dates as coded where claims carry them, else the days; null when undated. */
export function formatPeriod(relation: Relation, claims: readonly Claim[]): string | null {
  const dates = [...new Set(claims.flatMap(({ when }) => (when === undefined ? [] : [when.edtf])))];
  if (dates.length > 0) return dates.sort().map(formatEdtf).join("; ");
  if (relation.period.length === 0) return null;
  const day = (value: number) => (Number.isFinite(value) ? fromDay(value) : "..");
  return relation.period
    .map(({ from, to }) => formatEdtf(from === to ? day(from) : `${day(from)}/${day(to)}`))
    .join("; ");
}
