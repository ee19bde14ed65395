import { documentsOf } from "../../model/claim-documents.ts";
import type { Claim, Document, Entity, Evidence } from "../../model/dataset.ts";
import { describeSources } from "../describe-sources.ts";
import type { Format, WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { toClosedDataset } from "../subset.ts";

const CONTEXT = {
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  corridor: "urn:corridor:",
};

// encodeURIComponent refuses half a surrogate pair.
const toWhole = (id: string) => id.replace(/\p{Cs}/gu, (half) => `~${half.charCodeAt(0).toString(16)}`);
const toIri = (kind: string, id: string) => `urn:corridor:${kind}:${encodeURIComponent(toWhole(id))}`;
const ref = (kind: string, id: string) => ({ "@id": toIri(kind, id) });

const LINK = /^https?:\/\//i;

function toEntityNode(entity: Entity, typeOf: ReadonlyMap<string, readonly string[]>) {
  const mapped = typeOf.get(entity.type) ?? [];
  return {
    "@id": toIri("entity", entity.id),
    "@type": [...(mapped.length === 0 ? ["schema:Thing"] : mapped), toIri("entity-type", entity.type)],
    "schema:name": entity.name,
    "schema:alternateName": entity.names.map(({ text, language }) =>
      language === undefined ? text : { "@value": text, "@language": language },
    ),
    "schema:description": entity.summary,
    "owl:sameAs": (entity.sameAs ?? []).map((same) => (LINK.test(same) ? { "@id": same } : same)),
    "schema:temporalCoverage": entity.period,
  };
}

const toDocumentNode = ({
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
  "@id": toIri("document", id),
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
  "oa:hasSource": ref("document", document),
  "oa:hasSelector": [
    { "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end },
    { "@type": "oa:FragmentSelector", "rdf:value": `paragraph=${paragraph}` },
    ...(exact === undefined ? [] : [{ "@type": "oa:TextQuoteSelector", "oa:exact": exact }]),
  ],
});

/** A statement about a statement: a claim is never written as a plain fact, whoever made it and however sure. */
const toClaimNode = (claim: Claim) => ({
  "@id": toIri("claim", claim.id),
  "@type": ["rdf:Statement", "prov:Entity", "oa:Annotation"],
  "rdf:subject": ref("entity", claim.subject),
  "rdf:predicate": ref("relation-type", claim.relation),
  "rdf:object": ref("entity", claim.object),
  "rdfs:comment": claim.says,
  "schema:temporalCoverage": claim.when?.edtf,
  "corridor:modality": claim.modality,
  "prov:wasAttributedTo": claim.attributedTo.map((id) => ref("entity", id)),
  "prov:wasDerivedFrom": documentsOf(claim).map((id) => ref("document", id)),
  "oa:hasTarget": claim.evidence.map(toPassage),
  "corridor:stance": claim.stances.map(({ by, stance, evidence }) => ({
    "prov:wasAttributedTo": ref("entity", by),
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

// An empty list says nothing in JSON-LD.
const dropEmpty = (_: string, value: unknown) =>
  Array.isArray(value) && value.length === 0 ? undefined : value;

function* writeJsonld(input: WriteInput): Iterable<string> {
  const dataset = toClosedDataset(input.graph, input.entities, input.relations);
  const { ontology, entities, documents, claims, relations } = dataset;
  const typeOf = new Map(ontology.entityTypes.map(({ id, mappings }) => [id as string, mappings]));
  const directed = new Map(ontology.relationTypes.map((type) => [type.id, type.directed]));
  function* nodes(): Iterable<unknown> {
    yield {
      "@id": "urn:corridor:dataset",
      "@type": "schema:Dataset",
      "schema:name": dataset.title,
      "schema:description": describeSources(dataset, input.description),
      "schema:dateModified": input.today,
    };
    for (const { id, label, definition } of ontology.entityTypes)
      yield {
        "@id": toIri("entity-type", id),
        "@type": "skos:Concept",
        "skos:prefLabel": label,
        "skos:definition": definition,
      };
    for (const { id, label, inverse, definition } of ontology.relationTypes)
      yield {
        "@id": toIri("relation-type", id),
        "@type": ["rdf:Property", ...(directed.get(id) === false ? ["owl:SymmetricProperty"] : [])],
        "rdfs:label": label,
        "corridor:inverseLabel": inverse,
        "skos:definition": definition,
      };
    yield* documents.map(toDocumentNode);
    for (const entity of entities) yield toEntityNode(entity, typeOf);
    yield* claims.map(toClaimNode);
    // Relations without claims: what the file says of them, and from where.
    for (const relation of relations)
      if (relation.claims.length === 0)
        yield {
          "@id": toIri("relation", relation.id),
          "@type": "rdf:Statement",
          "rdf:subject": ref("entity", relation.source),
          "rdf:predicate": ref("relation-type", relation.type),
          "rdf:object": ref("entity", relation.target),
          "rdfs:comment": relation.label,
          "corridor:certainty": relation.certainty,
          "prov:wasDerivedFrom": relation.documents.map((id) => ref("document", id)),
        };
  }
  function* lines(): Iterable<string> {
    yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
    let previous: string | null = null;
    for (const node of nodes()) {
      if (previous !== null) yield `${previous},`;
      previous = JSON.stringify(node, dropEmpty);
    }
    if (previous !== null) yield previous;
    yield "]}";
  }
  yield* inPieces(lines());
}

/** JSON-LD in schema.org, PROV-O and Web Annotation: claims as reified statements with their passages. */
export const JSONLD: Format = {
  id: "jsonld",
  label: "JSON-LD (semantic web)",
  isClosed: true,
  extensions: ["jsonld"],
  mediaType: "application/ld+json",
  options: [],
  keeps: {
    types: "partly",
    names: "partly",
    direction: "partly",
    parallels: "partly",
    dates: "partly",
    claims: "partly",
    documents: "partly",
    attributes: "no",
    positions: "no",
    look: "no",
  },
  write: writeJsonld,
};
