import { lowerFirst } from "../../base/first-letter.ts";
import { claimsOf, type EvidenceContext, formatPeriod } from "../../evidence/context.ts";
import { phraseClaim } from "../../evidence/phrase-claim.ts";
import { rankClaims } from "../../evidence/rank-claims.ts";
import { entityAt, relationAt, relationTypeOf } from "../../graph/graph.ts";
import type { Certainty } from "../../model/certainty.ts";
import { wordOwnKnowledge } from "../../model/claim-ground.ts";
import type { Claim, Relation } from "../../model/dataset.ts";
import { formatEdtf, type Interval } from "../../model/dates.ts";
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

/** The same, with the program that read the claim where it is known. */
const wordCertainty = (certainty: Certainty, lead: Claim | undefined): string =>
  (lead === undefined ? null : wordOwnKnowledge(lead)) ??
  (certainty === "machine-made" && lead?.maker !== undefined
    ? `read by ${lead.maker}`
    : CERTAINTY_REMARKS[certainty]);

/** Footnotes on one step at most; the inspector shows all. */
const MOST_NOTES = 3;

const text = (words: string): SentencePart => ({ kind: "text", text: words });

function citeClaims(claims: readonly Claim[], citations: Citations): readonly SentencePart[] {
  const cites = claims.flatMap((claim) => [
    ...claim.evidence.map((evidence) => () => citations.cite(claim, evidence)),
    ...(claim.sources ?? []).map((source) => () => citations.citeSource(claim, source)),
  ]);
  const numbers = new Set(cites.slice(0, MOST_NOTES).map((cite) => cite()));
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
  lead: Claim | undefined,
  adverb: string,
): { readonly parts: readonly SentencePart[]; readonly remarks: readonly string[] } {
  const { graph } = context;
  const [start, end] = [entityAt(graph, from), entityAt(graph, to)];
  const entity = ({ id, name }: typeof start): SentencePart => ({ kind: "entity", id, text: name });
  const isEnd = ({ id }: typeof start) => id === source || id === target;
  const isNamedTogether = !isEnd(start) || !isEnd(end);
  const sourceIndex = graph.source[relation] ?? 0;
  const isAgainst = graph.directed[relation] === 1 && from !== sourceIndex;
  // Without words for the other direction the sentence is turned round instead.
  const isTurned = isAgainst && !hasInverse(relationTypeOf(graph, relation));
  const speaker = isNamedTogether || isTurned ? sourceIndex : from;
  const phrase = phraseClaim(context, relation, speaker, lead);
  const subject = entityAt(graph, speaker);
  const other = isNamedTogether
    ? entityAt(graph, graph.target[relation] ?? 0)
    : subject === start
      ? end
      : start;
  const told = phrase.parts.map((part, place): SentencePart => {
    if (part.kind === "other") return entity(other);
    return part.kind === "text" && place === 0 ? text(` ${placeAdverb(part.text, adverb)}`) : part;
  });
  if (!isNamedTogether) return { parts: [entity(subject), ...told], remarks: phrase.remarks };
  return {
    parts: [
      entity(start),
      text(" and "),
      entity(end),
      text(" are named together where "),
      entity(subject),
      ...told,
    ],
    remarks: phrase.remarks,
  };
}

/** The date of the claim that words a step, that of a relation without claims, or that there is none at all. */
function wordDate({ graph }: EvidenceContext, relation: Relation, lead: Claim | undefined): string {
  if (lead?.when !== undefined) return formatEdtf(lead.when.edtf);
  // Where nothing has a date, that goes without saying.
  if (relation.period.length === 0) return graph.isDated() ? "undated" : "";
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
  const statement = wordStatement(context, step, relation, lead, hedge?.adverb ?? "");
  const remarks = [
    ...statement.remarks,
    wordDate(context, relation, lead),
    hedge?.remark ?? "",
    wordCertainty(relation.certainty, lead),
  ].filter((remark) => remark !== "");
  const before = hedge?.before ?? "";
  const notes = claims.length === 0 ? citeDocuments(relation, citations) : citeClaims(claims, citations);
  return [
    ...(before === "" ? [] : [text(`${before} `)]),
    ...statement.parts,
    ...(remarks.length === 0 ? [] : [text(` (${remarks.join(", ")})`)]),
    ...(notes.length === 0 ? [] : [text(" "), ...notes]),
    text("."),
  ];
}

/**
 * One step as its best claim tells it, in the paraphrase that the data give, with its hedge, "contested" and the passages; where it
 * has no claim, as `formatStep`. Never a quotation.
 */
export function tellStep(
  context: EvidenceContext,
  step: WalkedStep,
  within: Interval,
  citations: Citations,
): readonly SentencePart[] {
  const relation = relationAt(context.graph, step.relation);
  const claims = rankClaims(claimsOf(context, relation), within);
  const [lead] = claims;
  if (lead === undefined) return formatStep(context, step, within, citations);
  const { before, adverb, remark } = phraseModality(context.graph, lead);
  const remarks = [
    lowerFirst(before.replace(/,$/, "")),
    adverb,
    remark,
    wordCertainty(relation.certainty, lead),
  ].filter((words) => words !== "");
  const says = lead.says.trim().replace(/\.$/, "");
  return [
    text(`${says}${remarks.length === 0 ? "" : ` (${remarks.join(", ")})`}. `),
    ...citeClaims(claims, citations),
  ];
}

/** Sentence parts as plain text, footnotes as `[1]`. */
export const toPlainText = (parts: readonly SentencePart[]): string =>
  parts.map((part) => (part.kind === "citation" ? `[${part.number}]` : part.text)).join("");
