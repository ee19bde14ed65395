import { parseEdtf } from "../model/dates.ts";
import { toDocumentId, toEntityId, toEntityTypeId, toRelationTypeId } from "../model/ids.ts";
import type { RecordOf } from "../model/schema.ts";
import { type Draft, findEntity, followJoins } from "./draft.ts";

type ClaimRecord = Omit<RecordOf<"claims">, "id">;

/** `a company or a place`. */
function listTypes({ base }: Draft, ids: readonly string[]): string {
  const labels = new Map<string, string>(base.ontology.entityTypes.map(({ id, label }) => [id, label]));
  return ids.map((id) => (labels.get(id) ?? id).toLowerCase()).join(" or ");
}

function checkEnds(draft: Draft, { subject, relation, object }: ClaimRecord): string | null {
  const type = draft.relationTypes.get(toRelationTypeId(relation));
  if (type === undefined) return `There is no relation type “${relation}”.`;
  const toRoot = followJoins(draft);
  for (const [id, admitted, side] of [
    [subject, type.domain, "beginning"],
    [object, type.range, "end"],
  ] as const) {
    const found = findEntity(draft, toEntityId(id));
    if (found === undefined) return `“${id}” is not in the graph.`;
    const entity = draft.entities.get(toRoot(found));
    if (entity === undefined || admitted === "*" || admitted.includes(toEntityTypeId(entity.type))) continue;
    return `${entity.name} cannot be the ${side} of “${type.label}”: that needs a ${listTypes(draft, admitted)}.`;
  }
  return null;
}

function checkPassages(draft: Draft, { evidence, sources = [], stances = [] }: ClaimRecord): string | null {
  const passages = [...evidence, ...stances.flatMap((stance) => stance.evidence)];
  const strange = [...passages, ...sources].find(
    ({ document }) => !draft.documents.has(toDocumentId(document)),
  );
  if (strange !== undefined) return `There is no document “${strange.document}”.`;
  return passages.some(({ start, end }) => start >= end) ? "A passage ends before it starts." : null;
}

function checkGround({ ground, codedBy, note, evidence, sources = [] }: ClaimRecord, by?: string) {
  if (ground === "own-knowledge") {
    if ((codedBy ?? by) === undefined) return "Own knowledge must name its coder.";
    if (note === undefined) return "Own knowledge must give a reason.";
    return evidence.length + sources.length > 0 ? "Own knowledge has no source." : null;
  }
  return ground === undefined && evidence.length + sources.length === 0
    ? "It names no source: choose a passage, an address, or own knowledge."
    : null;
}

/** Why a claim cannot stand in the draft, as a sentence; null where it can. `by`: who would be its coder. */
export function checkClaim(draft: Draft, claim: ClaimRecord, by?: string): string | null {
  const { when, attributedTo = [], stances = [], modality, ground } = claim;
  const speakers = typeof attributedTo === "string" ? [attributedTo] : attributedTo;
  const stranger = [...speakers, ...stances.map((stance) => stance.by)].find(
    (id) => findEntity(draft, toEntityId(id)) === undefined,
  );
  if (stranger !== undefined) return `“${stranger}” is not in the graph.`;
  if (modality === "attributed" && speakers.length === 0 && ground !== "machine-made")
    return "It is attributed, but to nobody: say to whom.";
  if (when !== undefined) {
    const date = parseEdtf(when.edtf);
    if (!date.ok) return date.error[0]?.message ?? "The date cannot be read.";
  }
  return checkEnds(draft, claim) ?? checkPassages(draft, claim) ?? checkGround(claim, by);
}
