import { toCorridorIri } from "../../base/corridor-iri.ts";
import { toWholeText } from "../../base/whole-text.ts";
import { documentsOf } from "../../model/claim-documents.ts";
import type { Attributes, Claim, Document, Entity, Evidence } from "../../model/dataset.ts";
import type { Ontology } from "../../model/ontology.ts";

/** A value of RDF as JSON-LD has it: text, number, reference, or a thing without a name. Absent ones are left out. */
export type RdfValue =
  | string
  | number
  | boolean
  | undefined
  | { readonly [key: string]: RdfValue }
  | readonly RdfValue[];

/** A thing and what is said of it, by prefixed names. */
export type RdfNode = { readonly [key: string]: RdfValue };

/** A reference to a thing of the data set. */
export const toReference = (kind: string, id: string) => ({ "@id": toCorridorIri(kind, id) });

/** Whether a value is a list: one statement for each of its items. */
export const isList = (value: RdfValue): value is readonly RdfValue[] => Array.isArray(value);

const LINK = /^https?:\/\//i;

/** Fields of foreign files, as properties of their own. */
export const toAttributeFields = (attributes: Attributes | undefined): RdfNode =>
  Object.fromEntries(
    [...(attributes ?? [])].map(([title, value]) => [
      `corridor:attribute:${encodeURIComponent(toWholeText(title))}`,
      value,
    ]),
  );

/** An entity with its names; `typeOf` has what its type is called in other vocabularies. */
export function toEntityNode(entity: Entity, typeOf: ReadonlyMap<string, readonly string[]>) {
  const mapped = typeOf.get(entity.type) ?? [];
  return {
    "@id": toCorridorIri("entity", entity.id),
    "@type": [
      ...(mapped.length === 0 ? ["schema:Thing"] : mapped),
      toCorridorIri("entity-type", entity.type),
    ],
    "schema:name": entity.name,
    "schema:alternateName": entity.names.map(({ text, language }) =>
      language === undefined ? text : { "@value": text, "@language": language },
    ),
    "schema:description": entity.summary,
    "owl:sameAs": (entity.sameAs ?? []).map((same) => (LINK.test(same) ? { "@id": same } : same)),
    "schema:temporalCoverage": entity.period,
    ...toAttributeFields(entity.attributes),
  };
}

export const toDocumentNode = ({
  id,
  label,
  title,
  authors,
  publisher,
  published,
  kind,
  language,
  url,
  sha256,
}: Document) => ({
  "@id": toCorridorIri("document", id),
  "@type": [kind === "other" ? "schema:CreativeWork" : "schema:Article", "prov:Entity"],
  "schema:name": title ?? label,
  "schema:alternateName": label,
  "schema:author": authors,
  "schema:publisher": publisher ?? undefined,
  "schema:datePublished": published ?? undefined,
  "schema:genre": kind,
  "schema:inLanguage": language,
  "schema:url": url === undefined ? undefined : { "@id": url },
  "schema:sha256": sha256 ?? undefined,
});

const toPassage = ({ document, start, end, exact, paragraph }: Evidence) => ({
  "@type": "oa:SpecificResource",
  "oa:hasSource": toReference("document", document),
  "oa:hasSelector": [
    { "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end },
    { "@type": "oa:FragmentSelector", "rdf:value": `paragraph=${paragraph}` },
    ...(exact === undefined ? [] : [{ "@type": "oa:TextQuoteSelector", "oa:exact": exact }]),
  ],
});

/** A statement about a statement: a claim is never written as a plain fact, whoever made it and however sure. */
export const toClaimNode = (claim: Claim) => ({
  "@id": toCorridorIri("claim", claim.id),
  "@type": ["rdf:Statement", "prov:Entity", "oa:Annotation"],
  "rdf:subject": toReference("entity", claim.subject),
  "rdf:predicate": toReference("relation-type", claim.relation),
  "rdf:object": toReference("entity", claim.object),
  "rdfs:comment": claim.says,
  "schema:temporalCoverage": claim.when?.edtf,
  "corridor:modality": claim.modality,
  "prov:wasAttributedTo": claim.attributedTo.map((id) => toReference("entity", id)),
  "prov:wasDerivedFrom": documentsOf(claim).map((id) => toReference("document", id)),
  "oa:hasTarget": claim.evidence.map(toPassage),
  "corridor:stance": claim.stances.map(({ by, stance, evidence }) => ({
    "prov:wasAttributedTo": toReference("entity", by),
    "corridor:kind": stance,
    "oa:hasTarget": evidence.map(toPassage),
  })),
  "corridor:qualifier": Object.entries(claim.qualifiers).map(([name, value]) => ({
    "schema:propertyID": name,
    ...(typeof value === "object" && !Array.isArray(value)
      ? {
          "schema:minValue": "min" in value ? value.min : undefined,
          "schema:maxValue": "max" in value ? value.max : undefined,
        }
      : { "schema:value": value }),
  })),
});

/** The types of entities and relations, with their words. */
export const toVocabularyNodes = ({ entityTypes, relationTypes }: Ontology): readonly RdfNode[] => [
  ...entityTypes.map(({ id, label, definition }) => ({
    "@id": toCorridorIri("entity-type", id),
    "@type": "skos:Concept",
    "skos:prefLabel": label,
    "skos:definition": definition,
  })),
  ...relationTypes.map(({ id, label, inverse, definition, directed }) => ({
    "@id": toCorridorIri("relation-type", id),
    "@type": ["rdf:Property", ...(directed ? [] : ["owl:SymmetricProperty"])],
    "rdfs:label": label,
    "corridor:inverseLabel": inverse,
    "skos:definition": definition,
  })),
];
