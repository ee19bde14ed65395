import { modalityBit, type RelationColumns } from "../graph/compare-relations.ts";
import { isStated } from "../model/certainty.ts";
import type { Modality } from "../model/dataset.ts";

/** Tells of which relations some claim is made in one of these ways; of those that no person coded, which are stated at all. */
export function isClaimedAs(
  ways: readonly Modality[],
  { modalities, certainty }: Pick<RelationColumns, "modalities" | "certainty">,
): (relation: number) => boolean {
  const wanted = ways.reduce((bits, way) => bits | modalityBit(way), 0);
  return (relation) => {
    const bits = modalities[relation] ?? 0;
    return bits === 0 ? isStated(certainty[relation]) : (bits & wanted) !== 0;
  };
}
