import { toCorridorIri } from "../../base/corridor-iri.ts";
import type { Relation } from "../../model/dataset.ts";
import { fromDay } from "../../model/dates.ts";
import { describeSources } from "../describe-sources.ts";
import { optionOf, type WriteInput } from "../format.ts";
import { toNodeFields } from "../node-fields.ts";
import { RESTORE } from "../restore-option.ts";
import { toRestoreRecords } from "../restore-records.ts";
import { toSubset } from "../subset.ts";
import { DATASET } from "./namespaces.ts";
import {
  isList,
  type RdfNode,
  type RdfValue,
  toAttributeFields,
  toClaimNode,
  toDocumentNode,
  toEntityNode,
  toReference,
  toVocabularyNodes,
} from "./thing-nodes.ts";

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
    yield* toVocabularyNodes(ontology);
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
          "@id": toCorridorIri("relation", relation.id),
          "@type": "rdf:Statement",
          "rdf:subject": toReference("entity", relation.source),
          "rdf:predicate": toReference("relation-type", relation.type),
          "rdf:object": toReference("entity", relation.target),
          "rdfs:comment": relation.label,
          "corridor:certainty": relation.certainty,
          "corridor:weight": relation.weight,
          "schema:temporalCoverage": toPeriod(relation),
          "prov:wasDerivedFrom": relation.documents.map((id) => toReference("document", id)),
          ...toAttributeFields(relation.attributes),
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
