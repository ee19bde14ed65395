import { modalityBit } from "../graph/compare-relations.ts";
import { CERTAINTIES } from "../model/dataset.ts";
import type { RelationFacts } from "./relation-facts.ts";

/** How far one document's word is taken, by the firmest way in which any claim puts it. */
const FIRMNESS = { asserted: 0.9, reported: 0.75, soft: 0.5, contested: 0.3 } as const;

/** How firm the firmest claim of a relation is; contested relations are so whoever says what, foreign ones count as asserted. */
function toFirmness({ graph, modalities }: RelationFacts, relation: number): keyof typeof FIRMNESS {
  if (graph.certainty[relation] === CERTAINTIES.indexOf("contested")) return "contested";
  const bits = modalities[relation] ?? 0;
  if (bits === 0 || (bits & modalityBit("asserted")) !== 0) return "asserted";
  return (bits & modalityBit("reported")) !== 0 ? "reported" : "soft";
}

/** Whether nobody says it outright and undisputed: contested, or opinion, attribution, implication and the like alone. */
export function isSoft(facts: RelationFacts, relation: number): boolean {
  const firmness = toFirmness(facts, relation);
  return firmness === "soft" || firmness === "contested";
}

/**
 * Support of a relation between 0 and 1: the chance that at least one of its documents is right, were each right with
 * the firmness of its firmest claim. A scale to rank by, not a probability.
 */
export const toSupport = (facts: RelationFacts, relation: number): number =>
  1 - (1 - FIRMNESS[toFirmness(facts, relation)]) ** Math.max(1, facts.graph.documentCount[relation] ?? 1);
