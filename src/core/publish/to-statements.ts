import { toWholeText } from "../base/whole-text.ts";
import type { CypherValue } from "../source/cypher/cypher-runner.ts";
import { GRAPH_SHAPE, toTypeName } from "../source/cypher/templates.ts";
import type { Published, PublishedRelation } from "./published.ts";

/** One statement: it writes the rows of its parameter `rows`. */
export interface CypherStatement {
  readonly text: string;
  readonly rows: readonly CypherValue[];
}

/** Indexes and constraints that both reading and writing need; each is there already or is made. */
export const SCHEMA_STATEMENTS: readonly string[] = [
  `CREATE CONSTRAINT corridor_entity IF NOT EXISTS FOR (n:${GRAPH_SHAPE.entity}) REQUIRE n.id IS UNIQUE`,
  `CREATE CONSTRAINT corridor_document IF NOT EXISTS FOR (n:${GRAPH_SHAPE.document}) REQUIRE n.id IS UNIQUE`,
  `CREATE CONSTRAINT corridor_relation IF NOT EXISTS FOR (n:${GRAPH_SHAPE.relation}) REQUIRE n.id IS UNIQUE`,
  `CREATE CONSTRAINT corridor_claim_id IF NOT EXISTS FOR (n:${GRAPH_SHAPE.claim}) REQUIRE n.id IS UNIQUE`,
  `CREATE INDEX corridor_mention IF NOT EXISTS FOR (n:${GRAPH_SHAPE.mention}) ON (n.entity, n.ordinal)`,
  `CREATE INDEX corridor_claim IF NOT EXISTS FOR (n:${GRAPH_SHAPE.claim}) ON (n.relation)`,
  `CREATE FULLTEXT INDEX corridor_names IF NOT EXISTS FOR (n:${GRAPH_SHAPE.entity}) ON EACH [n.name, n.names]`,
];

function* inBatches<T>(rows: Iterable<T>, most: number): Iterable<readonly T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * The documented property graph shape, in batches of at most `most` rows each, always in the same order. Ends of relations are written
 * before the relations. Values are parameters; the only names in the texts are those of relation types.
 */
export function* toStatements(published: Published, most: number): Iterable<CypherStatement> {
  const { layouts, documents, entities, relations, claims } = published;
  const write = function* (text: string, rows: Iterable<CypherValue>): Iterable<CypherStatement> {
    for (const batch of inBatches(rows, most)) yield { text: `UNWIND $rows AS row ${text}`, rows: batch };
  };
  const id = toWholeText;
  yield* write(
    `CREATE (n:${GRAPH_SHAPE.layout}) SET n = row`,
    layouts.map((record, ordinal) => ({ ordinal, record })),
  );
  yield* write(
    `CREATE (n:${GRAPH_SHAPE.document}) SET n = row`,
    documents.map(({ document, record }) => ({
      id: id(document.id),
      label: document.label,
      title: document.title,
      published: document.published,
      url: document.url ?? null,
      record,
    })),
  );
  yield* write(
    `CREATE (n:${GRAPH_SHAPE.entity}) SET n = row`,
    entities.map(({ entity, degree, record }) => ({
      id: id(entity.id),
      type: id(entity.type),
      name: entity.name,
      names: entity.names.map(({ text }) => text),
      degree,
      record,
    })),
  );
  const byType = new Map<string, PublishedRelation[]>();
  for (const each of relations) {
    const known = byType.get(each.relation.type);
    if (known === undefined) byType.set(each.relation.type, [each]);
    else known.push(each);
  }
  for (const [type, own] of byType)
    yield* write(
      `MATCH (a:${GRAPH_SHAPE.entity} {id: row.source}) MATCH (b:${GRAPH_SHAPE.entity} {id: row.target}) CREATE (a)-[r:\`${toTypeName(type)}\`]->(b) SET r = row.fields CREATE (:${GRAPH_SHAPE.relation} {id: row.fields.id, record: row.record})`,
      own.map(({ relation, modalities, during, dates, record }) => ({
        source: id(relation.source),
        target: id(relation.target),
        record,
        fields: {
          id: id(relation.id),
          type: id(relation.type),
          directed: relation.directed,
          certainty: relation.certainty,
          documents: relation.documents.length,
          claims: relation.claims.length,
          modalities,
          during,
          dates,
        },
      })),
    );
  yield* write(
    `CREATE (c:${GRAPH_SHAPE.claim} {id: row.id, relation: row.relation, ordinal: row.ordinal, says: row.says, record: row.record}) FOREACH (m IN row.mentions | CREATE (:${GRAPH_SHAPE.mention} {entity: m, ordinal: row.ordinal, claim: row.id})) WITH c, row UNWIND row.passages AS p MATCH (d:${GRAPH_SHAPE.document} {id: p.document}) CREATE (c)-[e:${GRAPH_SHAPE.evidence}]->(d) SET e = p.fields`,
    claims.map(({ claim, relation, passages, mentions, record }, ordinal) => ({
      id: id(claim.id),
      ordinal,
      mentions: mentions.map(id),
      relation: id(relation),
      says: claim.says,
      record,
      passages: passages.map(({ document, start, end, sha256, paragraph }) => ({
        document: id(document),
        fields: { start, end, sha256, paragraph },
      })),
    })),
  );
}
