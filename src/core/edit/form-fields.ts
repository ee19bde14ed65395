import * as v from "valibot";
import { MODALITIES, STANCES } from "../model/dataset.ts";
import { toClaimId, toDocumentId, toEntityId } from "../model/ids.ts";
import { FAMILIES } from "../model/ontology.ts";

const end = v.nullable(v.pipe(v.string(), v.transform(toEntityId)));
const passage = v.object({
  document: v.pipe(v.string(), v.transform(toDocumentId)),
  start: v.number(),
  end: v.number(),
  sha256: v.string(),
  paragraph: v.number(),
  exact: v.exactOptional(v.string()),
});

const CLAIM_FIELDS = v.object({
  subject: end,
  object: end,
  /** Id of a relation type, `+` for a new one; empty = the most likely. */
  type: v.string(),
  newType: v.object({ label: v.string(), inverse: v.string(), family: v.picklist(FAMILIES) }),
  when: v.string(),
  modality: v.picklist(MODALITIES),
  speaker: end,
  source: v.object({
    /** `own`, `address`, `as-before`, `passage`, or the id of a document. */
    kind: v.string(),
    address: v.string(),
    place: v.string(),
    /** Which of the found passages it is; -1 = none. */
    passage: v.number(),
  }),
  /** Those that were chosen in a text before the form was opened. */
  passages: v.array(passage),
  /** Figures and other details, one a line. */
  figures: v.string(),
  stances: v.array(v.object({ by: end, stance: v.picklist(STANCES), evidence: v.array(passage) })),
  /** The claim with which it cannot be true together; empty = none, `+` = those of before. */
  rival: v.string(),
  /** The claim of which it says the same; empty = none. */
  same: v.pipe(v.string(), v.transform(toClaimId)),
  /** Why its coder knows, for own knowledge; else a remark. */
  note: v.string(),
  coder: v.string(),
  says: v.string(),
  /** The sentence is the reader's own words. */
  isWorded: v.boolean(),
});

const ENTITY_FIELDS = v.object({
  name: v.string(),
  /** Other names, one a line. */
  names: v.string(),
  type: v.string(),
  summary: v.string(),
  period: v.string(),
  note: v.string(),
});

/** The forms in which a graph is changed, and what stands in their fields. */
const FORMS = { claim: CLAIM_FIELDS, entity: ENTITY_FIELDS };

type Forms = { readonly [K in keyof typeof FORMS]: Readonly<v.InferOutput<(typeof FORMS)[K]>> };

/** A claim while it is being written. */
export type ClaimFields = Forms["claim"];
/** An entity while it is being written. */
export type EntityFields = Forms["entity"];

function readAs<S extends v.GenericSchema>(form: S, text: string): v.InferOutput<S> | null {
  try {
    const read = v.safeParse(form, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The fields of a claim that were kept as JSON; null where they are none, or those of another version. */
export const readClaimFields = (text: string): ClaimFields | null => readAs(CLAIM_FIELDS, text);

/** The fields of an entity that were kept as JSON; null where they are none. */
export const readEntityFields = (text: string): EntityFields | null => readAs(ENTITY_FIELDS, text);
