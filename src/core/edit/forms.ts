import * as v from "valibot";
import { LISTS } from "../model/schema.ts";
import { SIGNED } from "./edit.ts";

/** The form of edits as plain JSON: in project files, in the browser's store, between page and worker. */

const text = v.pipe(v.string(), v.minLength(1, "must not be empty"));
const { entities, claims, documents, relationTypes } = LISTS;

/** Only the fields that change; null takes a field away. */
const setEntity = v.strictObject({
  name: v.optional(text),
  names: v.optional(v.nonOptional(entities.entries.names)),
  type: v.optional(text),
  summary: v.optional(v.string()),
  subtype: v.optional(v.nullable(text)),
  period: v.optional(v.nullable(text)),
  note: v.optional(v.nullable(text)),
});

const { id: _, ...claimFields } = claims.entries;

/** A claim without its id: all of it, so that a change of one field cannot meet a claim that is no longer the same. */
const wholeClaim = v.strictObject(claimFields);

const setRelation = v.strictObject({
  type: v.optional(text),
  source: v.optional(text),
  target: v.optional(text),
  directed: v.optional(v.boolean()),
  label: v.optional(v.string()),
});

export const EDIT_FORM = v.variant("kind", [
  v.strictObject({ ...SIGNED, kind: v.literal("document.add"), document: documents }),
  v.strictObject({ ...SIGNED, kind: v.literal("entity.add"), entity: entities }),
  v.strictObject({ ...SIGNED, kind: v.literal("entity.set"), entity: text, set: setEntity }),
  v.strictObject({ ...SIGNED, kind: v.literal("entity.remove"), entity: text }),
  v.strictObject({ ...SIGNED, kind: v.literal("entity.join"), kept: text, gone: text }),
  v.strictObject({ ...SIGNED, kind: v.literal("entity.part"), join: text }),
  v.strictObject({ ...SIGNED, kind: v.literal("claim.add"), claim: claims }),
  v.strictObject({ ...SIGNED, kind: v.literal("claim.set"), claim: text, set: wholeClaim }),
  v.strictObject({ ...SIGNED, kind: v.literal("claim.remove"), claim: text, reason: v.optional(text) }),
  v.strictObject({ ...SIGNED, kind: v.literal("claim.confirm"), claim: text }),
  v.strictObject({ ...SIGNED, kind: v.literal("claim.same"), kept: text, gone: text }),
  v.strictObject({ ...SIGNED, kind: v.literal("relation.set"), relation: text, set: setRelation }),
  v.strictObject({ ...SIGNED, kind: v.literal("relation.remove"), relation: text }),
  v.strictObject({ ...SIGNED, kind: v.literal("type.add"), relationType: relationTypes }),
]);

/** One change of a graph, as a value; an untouched graph and a list of these make the edited one. */
export type Edit = v.InferOutput<typeof EDIT_FORM>;
export type EditKind = Edit["kind"];
export type EditOf<K extends EditKind> = Extract<Edit, { readonly kind: K }>;
