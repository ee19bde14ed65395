import { type NamesOfIds, readFigures } from "../../core/edit/figures-text.ts";
import type { ClaimFields } from "../../core/edit/form-fields.ts";
import { readWhen } from "../../core/edit/read-when.ts";
import type { Claim, Document } from "../../core/model/dataset.ts";
import { toRelationEnds } from "../../core/model/derive-relations.ts";
import { type RelationId, toDocumentId, toRelationTypeId } from "../../core/model/ids.ts";
import type { RelationType } from "../../core/model/ontology.ts";
import { isWebAddress } from "../../core/model/web-address.ts";
import type { FoundPassage } from "../../core/texts/find-passages.ts";
import { AS_BEFORE } from "./detail-rows.tsx";
import { type EditPlan, toFreshId } from "./sign-edits.ts";
import { toNewId } from "./to-new-id.ts";
import { NEW_TYPE } from "./type-rows.tsx";

export type ClaimField =
  | "subject"
  | "object"
  | "type"
  | "when"
  | "speaker"
  | "source"
  | "note"
  | "coder"
  | "figures"
  | "stances";

/** What stands around a draft. */
export interface DraftContext {
  /** The claim that is changed; null for a new one. */
  readonly claim: Claim | null;
  readonly types: readonly RelationType[];
  readonly documents: readonly Document[];
  readonly found: readonly FoundPassage[] | null;
  /** Claims of the same ends. */
  readonly siblings: readonly Claim[];
  readonly names: NamesOfIds;
}

export type BuiltClaim =
  | { readonly kind: "fault"; readonly field: ClaimField; readonly message: string }
  | { readonly kind: "built"; readonly plans: readonly EditPlan[]; readonly relation: RelationId };

const fault = (field: ClaimField, message: string): BuiltClaim => ({ kind: "fault", field, message });

/** Who takes a stance, on the passage that was given for it, else on that of the claim. */
const toStances = (stances: ClaimFields["stances"], evidence: Claim["evidence"]) =>
  stances.flatMap(({ by, stance, evidence: own }) =>
    by === null ? [] : [{ by, stance, evidence: own.length > 0 ? own : [...evidence] }],
  );

const toPlainQualifiers = (qualifiers: Claim["qualifiers"]) =>
  Object.fromEntries(
    Object.entries(qualifiers).map(([key, value]) => [
      key,
      typeof value === "object" && Symbol.iterator in value ? [...value] : value,
    ]),
  );

/** A claim of the graph as the form of a change has it. */
function toPlainClaim({ id: _, edited: __, sources, ...claim }: Claim) {
  return {
    ...claim,
    qualifiers: toPlainQualifiers(claim.qualifiers),
    attributedTo: [...claim.attributedTo],
    stances: claim.stances.map((stance) => ({ ...stance, evidence: [...stance.evidence] })),
    evidence: [...claim.evidence],
    ...(sources === undefined ? {} : { sources: [...sources] }),
  };
}

const toReading = ({ maker, method, confidence, confirmed }: Claim) => ({
  ...(maker === undefined ? {} : { maker }),
  ...(method === undefined ? {} : { method }),
  ...(confidence === undefined ? {} : { confidence }),
  ...(confirmed === undefined ? {} : { confirmed: { ...confirmed } }),
});

/** A date that was not touched keeps from where it comes. */
const toWhen = (edtf: string, stated: string, before: Claim | null) =>
  before?.when?.edtf === edtf
    ? { ...before.when }
    : { edtf, ...(stated.trim() === edtf ? {} : { stated: stated.trim() }) };

type Sources = Pick<Claim, "evidence" | "sources" | "ground">;

/** What the claim rests on, and the source that is added for it; a text says what is missing. */
function toSources(
  { source, passages, coder, note }: ClaimFields,
  { claim, documents, found }: DraftContext,
): { readonly rests: Sources; readonly added: readonly EditPlan[] } | BuiltClaim {
  const place = source.place.trim() === "" ? {} : { place: source.place.trim() };
  if (source.kind === "as-before" && claim !== null) {
    const { evidence, sources, ground } = claim;
    const rests = {
      evidence,
      ...(sources === undefined ? {} : { sources }),
      ...(ground === undefined ? {} : { ground }),
    };
    return { rests, added: [] };
  }
  if (source.kind === "passage") return { rests: { evidence: passages }, added: [] };
  if (source.kind === "own") {
    if (note.trim() === "") return fault("note", "Say how you know it: nobody else can look it up.");
    if (coder.trim() === "") return fault("coder", "Write your name: own knowledge is somebody’s.");
    return { rests: { evidence: [], ground: "own-knowledge" }, added: [] };
  }
  if (source.kind === "address") {
    const url = source.address.trim();
    if (!isWebAddress(url)) return fault("source", "Write an http or https address.");
    const known = documents.find((document) => document.url === url);
    const id = known?.id ?? `document:${toFreshId()}`;
    const document = {
      id,
      title: null,
      label: url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, ""),
      authors: [],
      publisher: null,
      published: null,
      kind: "other" as const,
      language: "und",
      url,
      sha256: null,
      body: null,
    };
    return {
      rests: { evidence: [], sources: [{ document: toDocumentId(id), ...place }] },
      added: known === undefined ? [{ kind: "document.add", document }] : [],
    };
  }
  const passage = found?.[source.passage];
  return {
    rests:
      passage === undefined
        ? { evidence: [], sources: [{ document: toDocumentId(source.kind), ...place }] }
        : { evidence: [passage.evidence] },
    added: [],
  };
}

/** The edits that a draft amounts to, or what is missing and where. */
export function buildClaim(draft: ClaimFields, context: DraftContext): BuiltClaim {
  const { subject, object, modality, speaker, newType } = draft;
  if (subject === null) return fault("subject", "Choose where the relation begins.");
  if (object === null) return fault("object", "Choose where the relation ends.");
  const isNew = draft.type === NEW_TYPE;
  const chosen = context.types.find(({ id }) => id === draft.type);
  if (isNew && newType.label.trim() === "") return fault("type", "Write what the first does to the second.");
  if (!isNew && chosen === undefined) return fault("type", "Choose a relation.");
  const when = readWhen(draft.when);
  if (when.kind === "unread") return fault("when", when.message);
  if (modality === "attributed" && speaker === null) return fault("speaker", "Say to whom it is attributed.");
  const sources = toSources(draft, context);
  if ("kind" in sources) return sources;
  const { evidence, sources: named, ground } = sources.rests;
  const figures = readFigures(draft.figures, context.names);
  if (typeof figures === "string") return fault("figures", figures);
  if (draft.stances.some(({ by }) => by === null)) return fault("stances", "Say whose stance it is.");
  if (draft.stances.some((stance) => stance.evidence.length + evidence.length === 0))
    return fault("stances", "A stance rests on a passage: choose a source with one.");
  const label = newType.label.trim();
  const typeId = isNew
    ? toNewId("", label, (id) => context.types.some((type) => type.id === id.slice(1)))
        .slice(1)
        .replaceAll("-", "_")
    : draft.type;
  const relationType = {
    id: typeId,
    label,
    inverse: newType.inverse.trim() || `${label} (from the other end)`,
    family: newType.family,
    strength: "medium" as const,
    directed: true,
    domain: "*" as const,
    range: "*" as const,
    definition: `Made by hand: one ${label} the other.`,
  };
  const before = context.claim;
  const rival = context.siblings.find(({ id }) => id === draft.rival);
  const rivals =
    draft.rival === AS_BEFORE ? before?.rivals : rival && (rival.rivals ?? `rivals-${toFreshId()}`);
  const note = draft.note.trim();
  const fields = {
    subject,
    relation: typeId,
    object,
    ...(before?.directed === undefined ? {} : { directed: before.directed }),
    qualifiers: toPlainQualifiers(figures),
    ...(when.kind === "none" ? {} : { when: toWhen(when.edtf, draft.when, before) }),
    modality,
    attributedTo: speaker === null ? [] : [speaker],
    stances: toStances(draft.stances, evidence),
    evidence: [...evidence],
    ...(named === undefined ? {} : { sources: [...named] }),
    ...(ground === undefined ? {} : { ground }),
    says: draft.says.trim(),
    ...(rivals === undefined ? {} : { rivals }),
    ...(note === "" ? {} : { note }),
    ...(ground === "machine-made" && before !== null ? toReading(before) : {}),
    ...(before?.codedBy === undefined ? {} : { codedBy: before.codedBy }),
    ...(before?.codedOn === undefined ? {} : { codedOn: before.codedOn }),
  };
  const claim: EditPlan =
    before === null
      ? { kind: "claim.add", claim: { id: `claim:${toFreshId()}`, ...fields } }
      : { kind: "claim.set", claim: before.id, set: fields };
  const directed = new Map(context.types.map(({ id, directed: usual }) => [id, usual]));
  const { id: relation } = toRelationEnds(
    {
      subject,
      object,
      relation: toRelationTypeId(typeId),
      ...(before?.directed === undefined ? {} : { directed: before.directed }),
    },
    directed,
  );
  return {
    kind: "built",
    plans: [
      ...(isNew ? [{ kind: "type.add" as const, relationType }] : []),
      ...sources.added,
      claim,
      ...(rival !== undefined && rivals !== undefined && rival.rivals === undefined
        ? [{ kind: "claim.set" as const, claim: rival.id, set: { ...toPlainClaim(rival), rivals } }]
        : []),
      ...(before !== null && draft.same !== ""
        ? [{ kind: "claim.same" as const, kept: before.id, gone: draft.same }]
        : []),
    ],
    relation,
  };
}
