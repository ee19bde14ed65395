import * as v from "valibot";
import { CERTAINTIES } from "./certainty.ts";
import {
  DOCUMENT_KINDS,
  GROUNDS,
  LAYOUT_SCOPES,
  MODALITIES,
  NAME_KINDS,
  READING_METHODS,
  STANCES,
} from "./dataset.ts";
import { toPresentWord } from "./old-words.ts";
import { FAMILIES, PALETTE_NAMES, SHAPES, STRENGTHS } from "./ontology.ts";
import { isWebAddress } from "./web-address.ts";

/** The form of the data files. Objects are strict: a misspelt field is an error, not silence. */

const text = v.pipe(v.string(), v.minLength(1, "must not be empty"));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hexadecimal digits"));
const offset = v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(0, "must not be negative"));
const texts = v.array(text);
const types = v.union([v.literal("*"), texts], 'must be "*" or a list of entity types');

const colour = v.optional(v.picklist(PALETTE_NAMES));

const entityType = v.strictObject({
  id: text,
  label: text,
  plural: text,
  definition: text,
  example: v.optional(text),
  subtypes: v.optional(texts),
  shape: v.picklist(SHAPES),
  icon: text,
  chosen: v.optional(v.strictObject({ colour, icon: v.optional(text) })),
  mappings: v.optional(texts),
});

const family = v.strictObject({
  id: v.picklist(FAMILIES),
  label: text,
  definition: text,
  chosen: v.optional(v.strictObject({ colour })),
});

const phrase = v.pipe(
  text,
  v.regex(/^[^{]+(\{[a-z_]+\}[^{]*)+$/, "must begin with words and name qualifiers as {name}"),
  v.check((words) => words.split("{other}").length === 2, "must name {other} once"),
);

const relationType = v.strictObject({
  id: text,
  label: text,
  inverse: text,
  family: v.picklist(FAMILIES),
  strength: v.picklist(STRENGTHS),
  directed: v.boolean(),
  lasting: v.optional(v.boolean()),
  phrases: v.optional(v.array(v.strictObject({ forward: phrase, inverse: phrase }))),
  domain: types,
  range: types,
  definition: text,
  example: v.optional(text),
  mappings: v.optional(texts),
  lastResort: v.optional(v.boolean()),
});

const document = v.strictObject({
  id: text,
  title: v.nullable(text),
  label: text,
  authors: texts,
  publisher: v.nullable(text),
  published: v.nullable(text),
  kind: v.picklist(DOCUMENT_KINDS),
  language: text,
  url: v.optional(v.pipe(text, v.check(isWebAddress, "must be an http or https address"))),
  sha256: v.optional(v.nullable(hash), null),
  body: v.optional(v.nullable(v.strictObject({ start: offset, end: offset })), null),
  note: v.optional(text),
});

const name = v.strictObject({
  text,
  kind: v.picklist(NAME_KINDS),
  language: v.optional(text),
  usedBy: v.optional(text),
});

const scalar = v.union([v.string(), v.number(), v.boolean()]);
/** Pairs instead of an object: titles of foreign attributes may be any text, `__proto__` included. */
const attributes = v.array(v.tuple([v.string(), v.union([scalar, v.array(scalar)])]));

const entity = v.strictObject({
  id: text,
  type: text,
  name: v.string(),
  names: v.optional(v.array(name)),
  summary: v.optional(v.string()),
  subtype: v.optional(text),
  plural: v.optional(v.boolean()),
  period: v.optional(text),
  sameAs: v.optional(texts),
  note: v.optional(text),
  attributes: v.optional(attributes),
  look: v.optional(
    v.strictObject({
      x: v.optional(v.number()),
      y: v.optional(v.number()),
      z: v.optional(v.number()),
      size: v.optional(v.number()),
      color: v.optional(text),
    }),
  ),
});

const evidence = v.strictObject({
  document: text,
  start: offset,
  end: offset,
  sha256: hash,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1, "must count from 1")),
  exact: v.optional(text),
});

const passages = v.pipe(v.array(evidence), v.minLength(1, "must name at least one passage"));

const range = v.strictObject({ min: v.optional(v.number()), max: v.optional(v.number()) });

const namedSource = v.strictObject({
  document: text,
  exact: v.optional(text),
  place: v.optional(text),
});

const day = v.pipe(text, v.regex(/^\d{4}-\d\d-\d\d$/, "must be YYYY-MM-DD"));
const signature = v.strictObject({ by: v.optional(text), on: day });

const claim = v.strictObject({
  id: text,
  subject: text,
  relation: text,
  object: text,
  directed: v.optional(v.boolean()),
  qualifiers: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][a-z_]*$/, "must be lower-case letters and _")),
      v.union(
        [v.number(), range, text, texts],
        "must be a number, a {min, max} range, a text or a list of texts",
      ),
    ),
  ),
  when: v.optional(v.strictObject({ edtf: text, basis: v.optional(text), stated: v.optional(text) })),
  modality: v.picklist(MODALITIES),
  attributedTo: v.optional(v.union([text, texts])),
  stances: v.optional(v.array(v.strictObject({ by: text, stance: v.picklist(STANCES), evidence: passages }))),
  evidence: v.array(evidence),
  says: text,
  rivals: v.optional(text),
  note: v.optional(text),
  ground: v.optional(v.picklist(GROUNDS)),
  maker: v.optional(text),
  method: v.optional(v.picklist(READING_METHODS)),
  confidence: v.optional(
    v.pipe(v.number(), v.minValue(0, "must be from 0 to 1"), v.maxValue(1, "must be from 0 to 1")),
  ),
  sources: v.optional(v.array(namedSource)),
  codedBy: v.optional(text),
  codedOn: v.optional(day),
  edited: v.optional(signature),
  confirmed: v.optional(signature),
});

const bound = v.nullable(text);

const relation = v.strictObject({
  id: text,
  source: text,
  type: text,
  target: text,
  directed: v.boolean(),
  claims: v.optional(texts),
  documents: v.optional(texts),
  certainty: v.optional(
    v.pipe(
      v.unknown(),
      v.transform((word) => (typeof word === "string" ? toPresentWord(word) : word)),
      v.picklist(CERTAINTIES),
    ),
  ),
  period: v.optional(v.array(v.tuple([bound, bound]))),
  label: v.optional(v.string()),
  weight: v.optional(v.number()),
  attributes: v.optional(attributes),
});

const question = v.strictObject({
  id: text,
  from: text,
  to: text,
  text: v.optional(text),
  relation: v.optional(text),
});

/** What the data set says of itself: how it was made, its limits, its licence, each under a heading of its own. */
const about = v.strictObject({ id: text, label: text, text });

/** Pairs instead of an object, since ids may be any text: entity, x, y. */
const position = v.tuple([text, v.number(), v.number()]);

const layout = v.strictObject({
  id: text,
  shows: v.picklist(LAYOUT_SCOPES),
  aspect: v.pipe(v.number(), v.gtValue(0, "must be greater than 0")),
  fingerprint: hash,
  positions: v.array(position),
  courses: v.optional(v.array(v.tuple([text, text, v.pipe(v.number(), v.integer(), v.minValue(0))]))),
});

/** The entities with which the graph is opened; a data set has one record at most. */
const opening = v.strictObject({ id: text, kinds: texts, also: v.optional(texts) });

/** An entity that is now another one. */
const redirect = v.strictObject({ id: text, to: text });

/** The lists of a data file; one file may hold all of them or any part. */
export const LISTS = {
  entityTypes: entityType,
  families: family,
  relationTypes: relationType,
  documents: document,
  entities: entity,
  claims: claim,
  relations: relation,
  questions: question,
  about,
  layouts: layout,
  opening,
  redirects: redirect,
} as const;

export type ListName = keyof typeof LISTS;
export type RecordOf<K extends ListName> = v.InferOutput<(typeof LISTS)[K]>;
