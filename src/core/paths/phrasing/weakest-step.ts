import { modalityBit } from "../../graph/compare-relations.ts";
import { relationAt, relationTypeOf } from "../../graph/graph.ts";
import { MODALITIES, type Modality } from "../../model/dataset.ts";
import type { RelationFacts } from "../relation-facts.ts";
import { toSupport } from "../support.ts";

const MODALITY_REASONS: Readonly<Record<Modality, string>> = {
  asserted: "",
  reported: "It is reported with a hedge, not asserted.",
  attributed: "It rests on somebody's words alone.",
  opinion: "It rests on opinion alone.",
  planned: "It is planned, not done.",
  forecast: "It is a forecast.",
  implied: "It is implied, not stated.",
};

function toReason({ graph, modalities }: RelationFacts, relation: number): string {
  const { certainty, documents, period } = relationAt(graph, relation);
  if (certainty === "contested") return "The sources dispute it.";
  if (certainty === "unsourced") return "The file gives no source.";
  if (certainty === "machine-made") return "A program read it from a text.";
  const bits = modalities[relation] ?? 0;
  const firmest = MODALITIES.find((modality) => (bits & modalityBit(modality)) !== 0);
  if (firmest !== undefined && firmest !== "asserted") return MODALITY_REASONS[firmest];
  if (relationTypeOf(graph, relation).strength === "structural")
    return "It only says where something belongs.";
  if (documents.length === 1) return "A single source states it.";
  if (period.length === 0) return "It has no date.";
  return "It has the least support of all steps.";
}

/** The step that a reader should doubt first (the first of equals), and why in one sentence. `relations` are those walked by. */
export function findWeakestStep(
  facts: RelationFacts,
  relations: readonly number[],
): { readonly step: number; readonly reason: string } {
  let step = 0;
  let least = Infinity;
  relations.forEach((relation, i) => {
    const isStructural = relationTypeOf(facts.graph, relation).strength === "structural";
    const support = toSupport(facts, relation) - (isStructural ? 0.01 : 0);
    if (support < least) {
      least = support;
      step = i;
    }
  });
  return { step, reason: toReason(facts, relations[step] ?? 0) };
}
