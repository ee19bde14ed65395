import { collectFindings } from "../formats/findings.ts";
import { DATASET, NAMESPACES } from "../formats/rdf/namespaces.ts";
import { PREFIXES, writeNode } from "../formats/rdf/write-turtle.ts";
import { ok } from "../model/result.ts";
import type { SparqlRow, SparqlRunner } from "../source/sparql/sparql-runner.ts";
import type { PublishStep, PublishTarget } from "./publish-target.ts";
import type { Published } from "./published.ts";
import { toTriples } from "./to-triples.ts";

/** Letters of one request at most: engines bound the length of a request, some the work of compiling it. */
const LETTERS = 60_000;

const HEAD = [...PREFIXES].map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`).join("\n");

const textOf = (row: SparqlRow | undefined, name: string): string => row?.[name]?.text ?? "";

/** An endpoint of the SPARQL 1.1 Protocol, as a place to publish to: one named graph. */
export function createSparqlTarget(
  published: Published,
  { select, update }: SparqlRunner,
  graph: string,
): PublishTarget {
  const { fingerprint, counts } = published;
  const note = (fields: string) =>
    `${HEAD}\nDELETE { GRAPH <${graph}> { <${DATASET}> corridor:done ?done } } INSERT { GRAPH <${graph}> { <${DATASET}> ${fields} } } WHERE { OPTIONAL { GRAPH <${graph}> { <${DATASET}> corridor:done ?done } } }`;
  return {
    async standing() {
      const noted = await select(
        `PREFIX corridor: <${NAMESPACES.corridor}> SELECT ?title ?entities ?relations ?fingerprint ?done ?whole WHERE { GRAPH <${graph}> { <${DATASET}> corridor:fingerprint ?fingerprint ; corridor:title ?title ; corridor:entities ?entities ; corridor:relations ?relations . OPTIONAL { <${DATASET}> corridor:done ?done } OPTIONAL { <${DATASET}> corridor:whole ?whole } } }`,
      );
      if (!noted.ok) return noted;
      const [row] = noted.value;
      if (row !== undefined)
        return ok({
          kind: "published",
          title: textOf(row, "title"),
          entities: Number(textOf(row, "entities")),
          relations: Number(textOf(row, "relations")),
          fingerprint: textOf(row, "fingerprint"),
          done: Math.max(0, ...noted.value.map((each) => Number(textOf(each, "done")))),
          isWhole: row["whole"] !== undefined,
        });
      const other = await select(`SELECT ?s WHERE { GRAPH <${graph}> { ?s ?p ?o } } LIMIT 1`);
      if (!other.ok) return other;
      return ok(
        other.value.length === 0
          ? { kind: "empty" }
          : { kind: "foreign", what: `data in the graph <${graph}>` },
      );
    },
    clear: () => update(`CLEAR SILENT GRAPH <${graph}>`),
    begin: () => {
      const fields = {
        "@id": DATASET,
        "corridor:fingerprint": fingerprint,
        "corridor:title": published.dataset.title,
        "corridor:entities": counts.entities,
        "corridor:relations": counts.relations,
        "corridor:done": 0,
      };
      return update(
        `${HEAD}\nINSERT DATA { GRAPH <${graph}> {\n${writeNode(fields, collectFindings())}\n} }`,
      );
    },
    *steps(): Iterable<PublishStep> {
      let batch = 0;
      const toStep = (blocks: readonly string[], records: number): PublishStep => {
        const done = ++batch;
        const text = `${HEAD}\nINSERT DATA { GRAPH <${graph}> {\n${blocks.join("\n")}\n} }`;
        return {
          records,
          async write() {
            const written = await update(text);
            return written.ok ? update(note(`corridor:done ${done}`)) : written;
          },
        };
      };
      let blocks: string[] = [];
      let letters = 0;
      let records = 0;
      for (const nodes of toTriples(published)) {
        const own = nodes.map((node) => writeNode(node, collectFindings()));
        blocks.push(...own);
        letters += own.reduce((sum, block) => sum + block.length, 0);
        records++;
        if (letters < LETTERS) continue;
        yield toStep(blocks, records);
        [blocks, letters, records] = [[], 0, 0];
      }
      if (blocks.length > 0) yield toStep(blocks, records);
    },
    end: () => update(note("corridor:whole true")),
  };
}
