import { agree } from "../../evidence/agree.ts";
import { claimsOf, type EvidenceContext, formatPeriod } from "../../evidence/context.ts";
import { entityAt, relationAt, relationTypeOf } from "../../graph/graph.ts";
import type { Certainty } from "../../model/certainty.ts";
import { type Claim, MODALITIES, type Relation } from "../../model/dataset.ts";
import { formatEdtf, type Interval, overlaps, parseEdtf } from "../../model/dates.ts";
import { hasInverse } from "../../model/ontology.ts";
import type { SentencePart } from "../query.ts";
import type { Citations } from "./cite.ts";
import { phraseModality, placeAdverb } from "./phrase-modality.ts";

/** A step in entities and relations of the graph. */
export interface WalkedStep {
  readonly from: number;
  readonly to: number;
  readonly relation: number;
}

/** What a step says of how sure it is; the hedge of its claim says the rest. */
const CERTAINTY_REMARKS: Readonly<Record<Certainty, string>> = {
  contested: "contested",
  stated: "",
  weak: "",
  "machine-made": "read by a program",
  unsourced: "the file gives no source",
};

/** Footnotes on one step at most; the inspector shows all. */
const MOST_NOTES = 3;

const isWithin = ({ when }: Claim, within: Interval): boolean => {
  const date = when === undefined ? null : parseEdtf(when.edtf);
  return date === null || !date.ok || overlaps(date.value, within);
};

/** The claims of a relation, the one that words it first: inside the period asked for, firm before hedged, dated first. */
function rankClaims(claims: readonly Claim[], within: Interval): readonly Claim[] {
  const rank = (claim: Claim) =>
    (isWithin(claim, within) ? 0 : 100) +
    MODALITIES.indexOf(claim.modality) * 2 +
    (claim.when === undefined ? 1 : 0);
  return claims.toSorted((a, b) => rank(a) - rank(b));
}

const text = (words: string): SentencePart => ({ kind: "text", text: words });

function citeClaims(claims: readonly Claim[], citations: Citations): readonly SentencePart[] {
  const passages = claims.flatMap((claim) => claim.evidence.map((evidence) => ({ claim, evidence })));
  const numbers = new Set(
    passages.slice(0, MOST_NOTES).map(({ claim, evidence }) => citations.cite(claim, evidence)),
  );
  return [...numbers].map((number) => ({ kind: "citation", number }));
}

/** The sources of a relation without claims. */
function citeDocuments({ id, documents }: Relation, citations: Citations): readonly SentencePart[] {
  const numbers = documents.slice(0, MOST_NOTES).map((document) => citations.citeDocument(id, document));
  return numbers.map((number) => ({ kind: "citation", number }));
}

function wordStatement(
  context: EvidenceContext,
  { from, to, relation }: WalkedStep,
  { source, target }: Relation,
  adverb: string,
): readonly SentencePart[] {
  const { graph } = context;
  const type = relationTypeOf(graph, relation);
  const [start, end] = [entityAt(graph, from), entityAt(graph, to)];
  const entity = ({ id, name }: typeof start): SentencePart => ({ kind: "entity", id, text: name });
  const isEnd = ({ id }: typeof start) => id === source || id === target;
  if (!isEnd(start) || !isEnd(end)) {
    const [giver, taker] = [graph.source[relation] ?? 0, graph.target[relation] ?? 0].map(
      (e) => entityAt(graph, e).name,
    );
    return [
      entity(start),
      text(" and "),
      entity(end),
      text(` are named together where ${giver} ${type.label} ${taker}`),
    ];
  }
  const isAlong = start.id === source || graph.directed[relation] === 0;
  // Without words for the other direction the sentence is turned round instead.
  const [first, second] = isAlong || hasInverse(type) ? [start, end] : [end, start];
  const verb = isAlong || !hasInverse(type) ? type.label : type.inverse;
  return [entity(first), text(` ${placeAdverb(agree(verb, first), adverb)} `), entity(second)];
}

/** The date of the claim that words a step, that of a relation without claims, or that there is none at all. */
function wordDate({ graph }: EvidenceContext, relation: Relation, lead: Claim | undefined): string {
  if (lead?.when !== undefined) return formatEdtf(lead.when.edtf);
  // Where nothing has a date, that goes without saying.
  if (relation.period.length === 0) return graph.periods().from.length > 0 ? "undated" : "";
  return lead === undefined ? (formatPeriod(relation, []) ?? "") : "";
}

/**
 * One step as a sentence that is never stronger than its claims: the hedge of the firmest claim, its date or that it has none,
 * "contested" where the sources disagree, that there is no source, and the passages it stands in. Walked against the arrow it takes the inverse label.
 */
export function formatStep(
  context: EvidenceContext,
  step: WalkedStep,
  within: Interval,
  citations: Citations,
): readonly SentencePart[] {
  const { graph } = context;
  const relation = relationAt(graph, step.relation);
  const claims = rankClaims(claimsOf(context, relation), within);
  const lead = claims[0];
  const hedge = lead === undefined ? null : phraseModality(graph, lead);
  const role = lead?.qualifiers["role"];
  const remarks = [
    typeof role === "string" ? role : "",
    wordDate(context, relation, lead),
    hedge?.remark ?? "",
    CERTAINTY_REMARKS[relation.certainty],
  ].filter((remark) => remark !== "");
  const before = hedge?.before ?? "";
  const notes = claims.length === 0 ? citeDocuments(relation, citations) : citeClaims(claims, citations);
  return [
    ...(before === "" ? [] : [text(`${before} `)]),
    ...wordStatement(context, step, relation, hedge?.adverb ?? ""),
    ...(remarks.length === 0 ? [] : [text(` (${remarks.join(", ")})`)]),
    ...(notes.length === 0 ? [] : [text(" "), ...notes]),
    text("."),
  ];
}

/** Sentence parts as plain text, footnotes as `[1]`. */
export const toPlainText = (parts: readonly SentencePart[]): string =>
  parts.map((part) => (part.kind === "citation" ? `[${part.number}]` : part.text)).join("");
