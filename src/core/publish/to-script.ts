import type { CypherValue } from "../source/cypher/cypher-runner.ts";
import { GRAPH_SHAPE } from "../source/cypher/templates.ts";
import type { Published } from "./published.ts";
import { SCHEMA_STATEMENTS, toStatements } from "./to-statements.ts";

/** Rows of one statement: shells read a statement whole. */
const BATCH = 200;

const isValues = (value: CypherValue): value is readonly CypherValue[] => Array.isArray(value);

/** A value as it stands in a Cypher text. Its escapes are those of JSON; names of fields are plain words. */
function toLiteral(value: CypherValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isValues(value)) return `[${value.map(toLiteral).join(", ")}]`;
  const fields = Object.entries(value).map(([key, each]) => `${key}: ${toLiteral(each)}`);
  return `{${fields.join(", ")}}`;
}

/** The documented property graph shape as a script for an empty database, a statement for each batch. */
export function* toScript(published: Published): Iterable<string> {
  const { counts, fingerprint, header, dataset } = published;
  for (const text of SCHEMA_STATEMENTS) yield `${text};\n`;
  for (const { text, rows } of toStatements(published, BATCH))
    yield `${text.replace("$rows", () => toLiteral(rows))};\n`;
  const fields = {
    title: dataset.title,
    entities: counts.entities,
    relations: counts.relations,
    fingerprint,
    header,
    whole: true,
  };
  yield `MERGE (d:${GRAPH_SHAPE.dataset} {id: 'dataset'}) SET d += ${toLiteral(fields)};\n`;
}
