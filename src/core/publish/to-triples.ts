import { toCorridorIri } from "../base/corridor-iri.ts";
import { DATASET } from "../formats/rdf/namespaces.ts";
import {
  isList,
  type RdfNode,
  type RdfValue,
  toClaimNode,
  toDocumentNode,
  toEntityNode,
  toReference,
  toVocabularyNodes,
} from "../formats/rdf/thing-nodes.ts";
import type { Published } from "./published.ts";

const isPart = (value: RdfValue): value is RdfNode =>
  typeof value === "object" && !isList(value) && !("@id" in value) && !("@value" in value);

/**
 * A node with its parts as nodes of their own, named after it: blank nodes would be new ones each time that a batch is sent, and
 * named ones are the same ones again.
 */
function nameParts(node: RdfNode): readonly RdfNode[] {
  const id = String(node["@id"]);
  let count = 0;
  const parts: RdfNode[] = [];
  const name = (value: RdfValue): RdfValue => {
    if (value === undefined) return value;
    if (isList(value)) return value.map(name);
    if (!isPart(value)) return value;
    const part = `${id}/${++count}`;
    parts.push({ "@id": part, ...nameFields(value) });
    return { "@id": part };
  };
  const nameFields = (fields: RdfNode): RdfNode =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, name(value)]));
  return [nameFields(node), ...parts];
}

/**
 * The documented RDF shape, each node with its parts: things, passages and claims in the terms of the other RDF files, a node for each
 * relation with what a path search asks of it (`corridor:row`), and the records from which the data set is read back.
 */
export function* toTriples(published: Published): Iterable<readonly RdfNode[]> {
  const { dataset, header, layouts, documents, entities, relations, claims } = published;
  const typeOf = new Map(dataset.ontology.entityTypes.map(({ id, mappings }) => [id as string, mappings]));
  function* nodes(): Iterable<RdfNode> {
    yield {
      "@id": DATASET,
      "@type": "schema:Dataset",
      "schema:name": dataset.title,
      "corridor:header": header,
    };
    for (const [index, layout] of layouts.entries())
      yield {
        "@id": toCorridorIri("layout", String(index)),
        "@type": "corridor:Layout",
        "corridor:record": layout,
      };
    yield* toVocabularyNodes(dataset.ontology);
    for (const { document, record } of documents)
      yield { ...toDocumentNode(document), "corridor:isDocument": true, "corridor:record": record };
    for (const { entity, degree, record } of entities)
      yield {
        ...toEntityNode(entity, typeOf),
        "corridor:entityType": toReference("entity-type", entity.type),
        "corridor:degree": degree,
        "corridor:record": record,
      };
    for (const { relation, modalities, during, dates, record } of relations) {
      const { id, source, target, type, directed, certainty, label, weight } = relation;
      const row = [
        type,
        directed,
        certainty,
        relation.documents.length,
        relation.claims.length,
        modalities,
        during,
        dates,
      ];
      yield {
        "@id": toCorridorIri("relation", id),
        "@type": "corridor:Relation",
        "corridor:source": toReference("entity", source),
        "corridor:target": toReference("entity", target),
        "corridor:type": toReference("relation-type", type),
        "corridor:directed": directed,
        "corridor:certainty": certainty,
        "corridor:documents": relation.documents.length,
        "corridor:claims": relation.claims.length,
        "corridor:modalities": modalities,
        "corridor:during": during,
        "rdfs:label": label,
        "corridor:weight": weight,
        "corridor:row": JSON.stringify(row),
        "corridor:record": record,
      };
    }
    for (const [ordinal, { claim, relation, mentions, record }] of claims.entries())
      yield {
        ...toClaimNode(claim),
        "corridor:supports": toReference("relation", relation),
        "corridor:ordinal": ordinal,
        "corridor:mentions": mentions.map((id) => toReference("entity", id)),
        "corridor:record": record,
      };
  }
  for (const node of nodes()) yield nameParts(node);
}
