import { toWholeText } from "../../base/whole-text.ts";
import type { RowConditions } from "../row-conditions.ts";

/** Names of labels and types of the documented property graph shape. */
export const GRAPH_SHAPE = {
  dataset: "CorridorDataset",
  layout: "CorridorLayout",
  entity: "Entity",
  claim: "Claim",
  document: "Document",
  relation: "RelationRecord",
  mention: "Mention",
  evidence: "EVIDENCE",
} as const;

const { dataset, entity, claim, document, relation, mention } = GRAPH_SHAPE;

const toCode = (sign: string) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`;

/**
 * A relation type as the name of a type in the database: letters, digits and a few signs as they are, all else percent-encoded, so
 * that no name can end its own back-ticks or escape from them.
 */
export const toTypeName = (type: string): string =>
  toWholeText(type).replace(/[^\p{L}\p{N} _.:,()/+-]/gu, (sign) =>
    encodeURIComponent(sign).replace(/^[^%]$/, toCode),
  );

export const ECHO = "RETURN $text AS text, $number AS number";

export const HEADER = `MATCH (d:${dataset} {id: 'dataset'}) WHERE d.whole RETURN d.header AS header`;

export const ALL_DOCUMENTS = `MATCH (n:${document}) RETURN n.record AS record`;
export const DOCUMENTS = `UNWIND $ids AS i MATCH (n:${document} {id: i}) RETURN n.record AS record`;
export const ENTITIES = `UNWIND $ids AS i MATCH (n:${entity} {id: i}) RETURN n.record AS record, n.degree AS degree`;
export const NAMES = `MATCH (n:${entity}) WHERE n.id > $after RETURN n.id AS key, n.record AS record, n.degree AS degree ORDER BY key LIMIT $most`;
export const CANDIDATES =
  "CALL db.index.fulltext.queryNodes('corridor_names', $query, {limit: $most}) YIELD node RETURN node.record AS record, node.degree AS degree";

export const RELATION_RECORDS = `UNWIND $ids AS i MATCH (n:${relation} {id: i}) RETURN n.record AS record`;
export const CLAIMS = `UNWIND $ids AS i MATCH (c:${claim} {relation: i}) RETURN c.record AS record`;
export const CLAIMS_ABOUT = `MATCH (m:${mention} {entity: $id}) WHERE m.ordinal >= $from WITH m ORDER BY m.ordinal LIMIT $most MATCH (c:${claim} {id: m.claim}) RETURN c.record AS record, c.relation AS relation ORDER BY m.ordinal`;

export const COUNTS = `MATCH (n:${entity} {id: $id})-[r]-(m:${entity}) WHERE r.id IS NOT NULL WITH DISTINCT r, m, n RETURN r.type AS type, CASE WHEN NOT r.directed THEN 'none' WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction, m.type AS farType, count(r) AS count`;

const ROW =
  "r.id AS id, startNode(r).id AS source, endNode(r).id AS target, r.type AS type, r.directed AS directed, r.certainty AS certainty, r.documents AS documents, r.claims AS claims, r.modalities AS modalities, r.during AS during, r.dates AS dates";

export const AMONG = `UNWIND $ids AS i MATCH (n:${entity} {id: i})-[r]->(m:${entity}) WHERE m.id IN $ids AND r.id > $after WITH DISTINCT r ORDER BY r.id LIMIT $most RETURN ${ROW} ORDER BY id`;

/** The relations of `$ids`. Types stand in the text, encoded; everything else is a parameter. */
export function toExpand(
  { relationTypes = [], minDocuments, certainty }: RowConditions,
  isPaged: boolean,
): string {
  const types = relationTypes.map((type) => `\`${toTypeName(type)}\``).join("|");
  const conditions = [
    isPaged ? "r.id > $after" : "r.id IS NOT NULL",
    ...(minDocuments === undefined ? [] : ["r.documents >= $minDocuments"]),
    ...(certainty === undefined ? [] : ["r.certainty IN $certainty"]),
  ];
  return `UNWIND $ids AS i MATCH (n:${entity} {id: i})-[r${types === "" ? "" : `:${types}`}]-(:${entity}) WHERE ${conditions.join(" AND ")} WITH DISTINCT r${isPaged ? " ORDER BY r.id" : ""} LIMIT $most RETURN ${ROW}${isPaged ? " ORDER BY id" : ""}`;
}
