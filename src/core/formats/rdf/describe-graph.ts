import { documentsOf } from "../../model/claim-documents.ts";
import type { Attributes, Claim, Document, Entity, Evidence, Relation } from "../../model/dataset.ts";
import { fromDay } from "../../model/dates.ts";
import { describeSources } from "../describe-sources.ts";
import { optionOf, type WriteInput } from "../format.ts";
import { toNodeFields } from "../node-fields.ts";
import { RESTORE } from "../restore-option.ts";
import { toRestoreRecords } from "../restore-records.ts";
import { toSubset } from "../subset.ts";
import { DATASET } from "./namespaces.ts";

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

// encodeURIComponent refuses half a surrogate pair.
const toWhole = (id: string) => id.replace(/\p{Cs}/gu, (half) => `~${half.charCodeAt(0).toString(16)}`);
const toIri = (kind: string, id: string) => `urn:corridor:${kind}:${encodeURIComponent(toWhole(id))}`;
const ref = (kind: string, id: string) => ({ "@id": toIri(kind, id) });

/** Whether a value is a list: one statement for each of its items. */
export const isList = (value: RdfValue): value is readonly RdfValue[] => Array.isArray(value);

const LINK = /^https?:\/\//i;

/** Fields of foreign files, as properties of their own. */
const toAttributes = (attributes: Attributes | undefined): RdfNode =>
  Object.fromEntries(
    [...(attributes ?? [])].map(([title, value]) => [
      `corridor:attribute:${encodeURIComponent(toWhole(title))}`,
      value,
    ]),
  );

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
    ...toAttributes(entity.attributes),
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

/**
 * A graph in schema.org, PROV-O and Web Annotation: claims as reified statements with their passages, in the order of their relations, and
 * records for reopening unless the option `restore` leaves them out. The last node says how many statements there are, its own among
 * them: so a reader knows whether something was added.
 */
export function* describeGraph(input: WriteInput): Iterable<RdfNode> {
  const subset = toSubset(input.graph, input.entities, input.relations);
  const { dataset, named } = subset;
  const restore = optionOf(input.options, RESTORE) === "yes" ? toRestoreRecords(subset) : null;
  const { ontology, entities, documents, claims, relations } = dataset;
  const typeOf = new Map(ontology.entityTypes.map(({ id, mappings }) => [id as string, mappings]));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const placeOf = toNodeFields(input);
  const record = (value: unknown): RdfNode =>
    restore === null ? {} : { "corridor:record": JSON.stringify(value) };

  function* nodes(): Iterable<RdfNode> {
    yield {
      "@id": DATASET,
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
    for (const { id, label, inverse, definition, directed } of ontology.relationTypes)
      yield {
        "@id": toIri("relation-type", id),
        "@type": ["rdf:Property", ...(directed ? [] : ["owl:SymmetricProperty"])],
        "rdfs:label": label,
        "corridor:inverseLabel": inverse,
        "skos:definition": definition,
      };
    yield* documents.map(toDocumentNode);
    for (const [ordinal, entity] of entities.entries()) {
      const { x, y, z, size, colour } = placeOf(subset.entityIndices[ordinal] ?? 0);
      yield {
        ...toEntityNode(entity, typeOf),
        "corridor:x": x,
        "corridor:y": y,
        "corridor:z": z,
        "corridor:size": size,
        "corridor:color": colour,
        ...record(restore?.ofEntity(ordinal)),
      };
    }
    for (const [, entity] of named) yield toEntityNode(entity, typeOf);
    for (const [ordinal, relation] of relations.entries()) {
      const own = relation.claims.flatMap((id) => byId.get(id) ?? []);
      const kept = record(restore?.ofRelation(ordinal));
      for (const [index, claim] of own.entries())
        yield { ...toClaimNode(claim), ...(index === 0 ? kept : {}) };
      // A relation without claims: what the file says of it, and from where.
      if (own.length === 0)
        yield {
          "@id": toIri("relation", relation.id),
          "@type": "rdf:Statement",
          "rdf:subject": ref("entity", relation.source),
          "rdf:predicate": ref("relation-type", relation.type),
          "rdf:object": ref("entity", relation.target),
          "rdfs:comment": relation.label,
          "corridor:certainty": relation.certainty,
          "corridor:weight": relation.weight,
          "schema:temporalCoverage": toPeriod(relation),
          "prov:wasDerivedFrom": relation.documents.map((id) => ref("document", id)),
          ...toAttributes(relation.attributes),
          ...kept,
        };
    }
  }
  let count = 1;
  for (const node of nodes()) {
    count += countStatements(node);
    yield node;
  }
  yield { "@id": DATASET, "corridor:statements": count };
}

/** The first and the last day of a relation, open ends as `..`. */
function toPeriod({ period }: Relation): string | undefined {
  const [first, last] = [period[0], period.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [first.from, last.to].map((day) => (Number.isFinite(day) ? fromDay(day) : ".."));
  return `${from}/${to}`;
}

/** How many statements a node stands for, those of what has no name of its own among them. */
function countStatements(node: RdfNode): number {
  const count = (value: RdfValue): number => {
    if (value === undefined) return 0;
    if (isList(value)) return value.reduce((sum: number, each) => sum + count(each), 0);
    if (typeof value !== "object" || "@id" in value || "@value" in value) return 1;
    return 1 + countStatements(value);
  };
  return Object.entries(node).reduce((sum, [key, value]) => (key === "@id" ? sum : sum + count(value)), 0);
}
