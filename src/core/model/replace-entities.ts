import type { Claim, QualifierValue } from "./dataset.ts";
import type { EntityId } from "./ids.ts";

/** The claim with other ids for the entities that it names: ends, speakers, those who take a stance, and in qualifiers. */
export function replaceEntities(
  claim: Claim,
  toEntity: (id: EntityId) => EntityId,
  /** The id of the entity that a text of a qualifier names; null where it names none. */
  findNamed: (text: string) => EntityId | null,
): Claim {
  const toText = (text: string) => {
    const named = findNamed(text);
    return named === null ? text : toEntity(named);
  };
  const toValue = (value: QualifierValue): QualifierValue =>
    typeof value === "string" ? toText(value) : Array.isArray(value) ? value.map(toText) : value;
  return {
    ...claim,
    subject: toEntity(claim.subject),
    object: toEntity(claim.object),
    qualifiers: Object.fromEntries(
      Object.entries(claim.qualifiers).map(([key, value]) => [key, toValue(value)]),
    ),
    attributedTo: claim.attributedTo.map(toEntity),
    stances: claim.stances.map((stance) => ({ ...stance, by: toEntity(stance.by) })),
  };
}
