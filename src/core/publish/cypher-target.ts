import { ok, type Result } from "../model/result.ts";
import type { CypherParameters, CypherRow, CypherRunner } from "../source/cypher/cypher-runner.ts";
import { GRAPH_SHAPE } from "../source/cypher/templates.ts";
import type { PublishStep, PublishTarget } from "./publish-target.ts";
import type { Published } from "./published.ts";
import { SCHEMA_STATEMENTS, toStatements } from "./to-statements.ts";

/** Rows of one batch, written as one transaction. */
const BATCH = 1000;
/** Nodes that one transaction removes. */
const REMOVED = 5000;

const toNumber = (value: unknown): number => (typeof value === "number" ? value : 0);
const toText = (value: unknown): string => (typeof value === "string" ? value : "");

/** A database that speaks Cypher, as a place to publish to. */
export function createCypherTarget(
  published: Published,
  { read, write }: Pick<CypherRunner, "read" | "write">,
): PublishTarget {
  const { dataset, entity, claim, document, relation, mention, layout } = GRAPH_SHAPE;
  const labels = [mention, claim, relation, document, layout, entity];
  const run = async (text: string, parameters: CypherParameters = {}): Promise<Result<CypherRow>> => {
    const answer = await write(text, parameters);
    return answer.ok ? ok(answer.value[0] ?? {}) : answer;
  };
  const runAll = async (texts: readonly string[]): Promise<Result<null>> => {
    for (const text of texts) {
      const answer = await run(text);
      if (!answer.ok) return answer;
    }
    return ok(null);
  };
  const head = `MERGE (d:${dataset} {id: 'dataset'})`;
  return {
    async standing() {
      const noted = await read(
        `MATCH (d:${dataset} {id: 'dataset'}) RETURN d.title AS title, d.entities AS entities, d.relations AS relations, d.fingerprint AS fingerprint, d.done AS done, d.whole AS whole`,
        {},
      );
      if (!noted.ok) return noted;
      const [row] = noted.value;
      if (row !== undefined)
        return ok({
          kind: "published",
          title: toText(row["title"]),
          entities: toNumber(row["entities"]),
          relations: toNumber(row["relations"]),
          fingerprint: toText(row["fingerprint"]),
          done: toNumber(row["done"]),
          isWhole: row["whole"] === true,
        });
      for (const label of [entity, claim, document, relation, mention]) {
        const counted = await read(`MATCH (n:${label}) RETURN count(n) AS count`, {});
        if (!counted.ok) return counted;
        const count = toNumber(counted.value[0]?.["count"]);
        if (count > 0) return ok({ kind: "foreign", what: `data of the label ${label} (${count})` });
      }
      return ok({ kind: "empty" });
    },
    async clear() {
      const noted = await run(`${head} SET d.fingerprint = '', d.whole = false, d.done = 0`);
      if (!noted.ok) return noted;
      for (const label of labels)
        for (let removed = REMOVED; removed > 0; ) {
          const answer = await run(
            `MATCH (n:${label}) WITH n LIMIT $most DETACH DELETE n RETURN count(*) AS count`,
            { most: REMOVED },
          );
          if (!answer.ok) return answer;
          removed = toNumber(answer.value["count"]);
        }
      return ok(null);
    },
    async begin() {
      const { counts, fingerprint, header } = published;
      const made = await runAll(SCHEMA_STATEMENTS);
      if (!made.ok) return made;
      const noted = await run(`${head} SET d += $fields`, {
        fields: {
          title: published.dataset.title,
          entities: counts.entities,
          relations: counts.relations,
          fingerprint,
          header,
          done: 0,
          whole: false,
        },
      });
      return noted.ok ? ok(null) : noted;
    },
    *steps(): Iterable<PublishStep> {
      let batch = 0;
      for (const { text, rows } of toStatements(published, BATCH)) {
        const done = ++batch;
        yield {
          records: rows.length,
          // One transaction writes the rows and the note that they are there.
          async write() {
            const answer = await run(`${head} SET d.done = $done WITH d ${text}`, { rows, done });
            return answer.ok ? ok(null) : answer;
          },
        };
      }
    },
    async end() {
      const noted = await run(`${head} SET d.whole = true`);
      return noted.ok ? ok(null) : noted;
    },
  };
}
