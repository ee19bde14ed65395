import fc from "fast-check";
import { CERTAINTIES } from "../../src/core/model/certainty.ts";
import type {
  AttributeValue,
  Claim,
  Dataset,
  Document,
  Entity,
  Relation,
} from "../../src/core/model/dataset.ts";
import { toDay, uniteIntervals } from "../../src/core/model/dates.ts";
import { deriveRelations } from "../../src/core/model/derive-relations.ts";
import {
  toClaimId,
  toDocumentId,
  toEntityId,
  toEntityTypeId,
  toFamilyId,
  toRelationId,
  toRelationTypeId,
} from "../../src/core/model/ids.ts";
import { FAMILIES, type Ontology, SHAPES } from "../../src/core/model/ontology.ts";
import { documentFixture } from "../fixtures/document-fixture.ts";

const HOSTILE = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "a b",
  " lead",
  "<script>alert(1)</script>",
  "]]>",
  "&amp;",
  "&",
  '"quoted"',
  "it's",
  "line\nbreak\ttab\rreturn",
  "=1+1",
  "'=1+1",
  "@sum",
  "-5",
  "007",
  "1e999",
  "true",
  "\u202Eabc",
  "a\u0000b",
  "\u0001",
  "\uFFFE",
  "\uD800",
  "é",
  "é",
  "🙂",
  "x|y",
  "x;y,z",
  "label",
  "#",
  "../..",
];

/** Any non-empty text, hostile ones often. */
export const arbitraryText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: "binary" }) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z]{1,8}$/) },
);

const arbitraryScalar = fc.oneof(
  arbitraryText,
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
);
const arbitraryValue: fc.Arbitrary<AttributeValue> = fc.oneof(
  { weight: 4, arbitrary: arbitraryScalar },
  { weight: 1, arbitrary: fc.array(arbitraryScalar, { maxLength: 3 }) },
);
const arbitraryAttributes = fc
  .array(fc.tuple(arbitraryText, arbitraryValue), { minLength: 1, maxLength: 4 })
  .map((pairs) => new Map(pairs));

const toOntology = (entityTypes: readonly string[], relationTypes: readonly string[]): Ontology => ({
  entityTypes: entityTypes.map((id, index) => ({
    id: toEntityTypeId(id),
    label: id,
    plural: `${id}s`,
    definition: "A type.",
    subtypes: [],
    shape: SHAPES[index % SHAPES.length] ?? "circle",
    icon: "tag",
    mappings: [],
  })),
  families: FAMILIES.map((id) => ({ id: toFamilyId(id), label: id, definition: "A family." })),
  relationTypes: relationTypes.map((id, index) => ({
    id: toRelationTypeId(id),
    label: id,
    inverse: `${id} of`,
    family: toFamilyId(FAMILIES[index % FAMILIES.length] ?? "conflict"),
    strength: "medium",
    directed: index % 2 === 0,
    domain: "*",
    range: "*",
    definition: "A type.",
    mappings: [],
  })),
});

const arbitraryVocabulary = fc.record({
  title: fc.string({ maxLength: 8 }),
  ids: fc.uniqueArray(arbitraryText, { minLength: 1, maxLength: 6 }),
  entityTypes: fc.uniqueArray(arbitraryText, { minLength: 1, maxLength: 3 }),
  relationTypes: fc.uniqueArray(arbitraryText, { minLength: 1, maxLength: 3 }),
});

const pick = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError("Nothing to pick from");
  return item;
};

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (value === 0 ? 0 : value));

/** Sources of which only the name or the address is known. */
const LEDGERS: Document[] = ["Ledger", "https://example.org/a;b"].map((name) => ({
  id: toDocumentId(`document:${name}`),
  title: name,
  label: name,
  ...(name.startsWith("https:") ? { url: name } : {}),
  authors: [],
  publisher: null,
  published: null,
  kind: "other",
  language: "und",
  sha256: null,
  body: null,
}));

/** A data set as a foreign file gives it: attributes, look, parallel and mixed relations, self-loops, no claims. */
export const arbitraryForeign: fc.Arbitrary<Dataset> = arbitraryVocabulary.chain((vocabulary) => {
  const { title, ids, entityTypes, relationTypes } = vocabulary;
  const index = fc.nat(1000);
  const entity = (id: string) =>
    fc
      .record(
        {
          type: index,
          name: fc.string({ maxLength: 8 }),
          attributes: arbitraryAttributes,
          x: finite,
          y: finite,
        },
        { requiredKeys: ["type", "name"] },
      )
      .map(
        ({ type, name, attributes, x, y }): Entity => ({
          id: toEntityId(id),
          type: toEntityTypeId(pick(entityTypes, type)),
          name,
          names: [],
          summary: "",
          ...(attributes === undefined ? {} : { attributes }),
          ...(x === undefined || y === undefined ? {} : { look: { x, y, size: 3, color: "#102030" } }),
        }),
      );
  const relation = (id: string) =>
    fc
      .record(
        {
          source: index,
          target: index,
          type: index,
          directed: fc.boolean(),
          from: fc.integer({ min: toDay(1800, 1, 1), max: toDay(2100, 1, 1) }),
          days: fc.nat(4000),
          label: fc.string({ maxLength: 6 }),
          weight: fc.double({ min: -2, max: 9, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
          attributes: arbitraryAttributes,
          sources: fc.subarray(LEDGERS),
          certainty: fc.constantFrom(...CERTAINTIES),
        },
        { requiredKeys: ["source", "target", "type", "directed", "sources", "certainty"] },
      )
      .map(
        ({ sources, certainty, source, target, type, directed, from, days, ...rest }): Relation => ({
          id: toRelationId(id),
          source: toEntityId(pick(ids, source)),
          type: toRelationTypeId(pick(relationTypes, type)),
          target: toEntityId(pick(ids, target)),
          directed,
          claims: [],
          documents: sources.map(({ id: document }) => document),
          // Nothing is stated by no source.
          certainty: sources.length === 0 && certainty === "stated" ? "unsourced" : certainty,
          period:
            from === undefined
              ? []
              : uniteIntervals([
                  { from, to: from + 10 },
                  ...(days === undefined ? [] : [{ from: from + days, to: Number.POSITIVE_INFINITY }]),
                ]),
          ...rest,
        }),
      );
  return fc
    .record({
      entities: fc.tuple(...ids.map(entity)),
      relations: fc
        .uniqueArray(arbitraryText, { maxLength: 8 })
        .chain((relationIds) => fc.tuple(...relationIds.map(relation))),
    })
    .map(({ entities, relations }) => ({
      title,
      ontology: toOntology(entityTypes, relationTypes),
      documents: LEDGERS,
      entities,
      claims: [],
      relations,
    }));
});

/** A data set as `graph-data` gives it: claims with evidence, figures, stances and dates. */
export const arbitraryClaimed: fc.Arbitrary<Dataset> = arbitraryVocabulary.chain((vocabulary) => {
  const { title, ids, entityTypes, relationTypes } = vocabulary;
  const index = fc.nat(1000);
  const ontology = toOntology(entityTypes, relationTypes);
  const evidence = fc.nat(2).map((document) => ({
    document: toDocumentId(`document:${document}`),
    start: 1,
    end: 9,
    sha256: "a".repeat(64),
    paragraph: 2,
  }));
  const claim = fc.record({
    subject: index,
    object: index,
    relation: index,
    speaker: index,
    says: arbitraryText,
    when: fc.constantFrom(null, "2016/2020", "2023-09-19", "../2011", "2020-11~", "1992/.."),
    modality: fc.constantFrom("asserted", "opinion", "attributed", "reported"),
    // A colon would make it an entity's id.
    good: fc.option(arbitraryText.map((text) => `${text.replaceAll(":", "")} of it`)),
    share: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    stance: fc.option(fc.constantFrom("denies", "disputes", "confirms", "declines-to-comment")),
    evidence: fc.array(evidence, { minLength: 1, maxLength: 2 }),
  });
  return fc
    .record({
      names: fc.tuple(
        ...ids.map(() => fc.record({ type: index, name: arbitraryText, alias: arbitraryText })),
      ),
      claims: fc.array(claim, { maxLength: 8 }),
    })
    .map(({ names, claims: drafts }) => {
      const at = (position: number) => toEntityId(pick(ids, position));
      const claims = drafts.map(
        (draft, ordinal): Claim => ({
          id: toClaimId(`claim:${ordinal}`),
          subject: at(draft.subject),
          relation: toRelationTypeId(pick(relationTypes, draft.relation)),
          object: at(draft.object),
          qualifiers: {
            ...(draft.good === null ? {} : { good: draft.good }),
            ...(draft.share === null ? {} : { share: { min: draft.share } }),
          },
          ...(draft.when === null ? {} : { when: { edtf: draft.when } }),
          modality: draft.modality as Claim["modality"],
          attributedTo: draft.speaker % 3 === 0 ? [at(draft.speaker)] : [],
          stances:
            draft.stance === null
              ? []
              : [
                  {
                    by: at(draft.speaker),
                    stance: draft.stance as Claim["stances"][number]["stance"],
                    evidence: draft.evidence,
                  },
                ],
          evidence: draft.evidence,
          says: draft.says,
        }),
      );
      return {
        title,
        ontology,
        documents: [0, 1, 2].map(documentFixture),
        entities: names.map(({ type, name, alias }, position) => ({
          id: at(position),
          type: toEntityTypeId(pick(entityTypes, type)),
          name,
          names: [{ text: alias, kind: "alias" as const }],
          summary: "A fixture.",
        })),
        claims,
        relations: deriveRelations(ontology, claims),
      };
    });
});
