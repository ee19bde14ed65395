import { CERTAINTIES } from "../../model/dataset.ts";
import { modalityBit, type RelationFacts } from "../constraints/relation-facts.ts";

/** How far one document's word is taken, by the firmest way in which any claim puts it. */
const FIRMNESS = { asserted: 0.9, reported: 0.75, soft: 0.5, contested: 0.3 } as const;

/**
 * Support of a relation between 0 and 1: the chance that at least one of its documents is right, were each right with
 * the firmness of its firmest claim (contested relations: 0.3 whoever says so). A scale to rank by, not a probability.
 * Foreign relations count as asserted by one document.
 */
export function toSupport({ graph, modalities }: RelationFacts, relation: number): number {
  const bits = modalities[relation] ?? 0;
  const firmness =
    graph.certainty[relation] === CERTAINTIES.indexOf("contested")
      ? FIRMNESS.contested
      : bits === 0 || (bits & modalityBit("asserted")) !== 0
        ? FIRMNESS.asserted
        : (bits & modalityBit("reported")) !== 0
          ? FIRMNESS.reported
          : FIRMNESS.soft;
  return 1 - (1 - firmness) ** Math.max(1, graph.documentCount[relation] ?? 1);
}
