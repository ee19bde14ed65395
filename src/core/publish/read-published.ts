import { DATASET, NAMESPACES } from "../formats/rdf/namespaces.ts";
import type { Dataset } from "../model/dataset.ts";
import { ok, type Result } from "../model/result.ts";
import type { CypherRunner } from "../source/cypher/cypher-runner.ts";
import { GRAPH_SHAPE } from "../source/cypher/templates.ts";
import type { SparqlRunner } from "../source/sparql/sparql-runner.ts";
import { assemblePublished } from "./assemble-published.ts";

/** Records of one answer at most; public endpoints cut at 10 000 rows. */
const PAGE = 2000;

type ReadPage = (
  after: string,
) => Promise<Result<readonly { readonly key: string; readonly record: string }[]>>;

/** Pages by key, never by offset, until one is not full. */
async function readPages(readPage: ReadPage): Promise<Result<readonly string[]>> {
  const records: string[] = [];
  for (let after = ""; ; ) {
    const page = await readPage(after);
    if (!page.ok) return page;
    records.push(...page.value.map(({ record }) => record));
    const last = page.value.at(-1);
    if (last === undefined || page.value.length < PAGE) return ok(records);
    after = last.key;
  }
}

const PARTS = ["layouts", "documents", "entities", "relations", "claims"] as const;
type PartName = (typeof PARTS)[number];

async function readParts(
  header: string,
  readPage: (part: PartName, after: string) => ReturnType<ReadPage>,
): Promise<Result<Dataset>> {
  const lists: Record<PartName, readonly string[]> = {
    layouts: [],
    documents: [],
    entities: [],
    relations: [],
    claims: [],
  };
  for (const part of PARTS) {
    const records = await readPages((after) => readPage(part, after));
    if (!records.ok) return records;
    lists[part] = records.value;
  }
  return assemblePublished({ header, ...lists });
}

const toText = (value: unknown): string => (typeof value === "string" ? value : "");

/** The whole data set that was published to a database that speaks Cypher. */
export async function readPublishedGraph({ read }: Pick<CypherRunner, "read">): Promise<Result<Dataset>> {
  const head = await read(`MATCH (d:${GRAPH_SHAPE.dataset} {id: 'dataset'}) RETURN d.header AS header`, {});
  if (!head.ok) return head;
  const LABELS = {
    layouts: { label: GRAPH_SHAPE.layout, key: "record" },
    documents: { label: GRAPH_SHAPE.document, key: "id" },
    entities: { label: GRAPH_SHAPE.entity, key: "id" },
    relations: { label: GRAPH_SHAPE.relation, key: "id" },
    claims: { label: GRAPH_SHAPE.claim, key: "id" },
  };
  return readParts(toText(head.value[0]?.["header"]), async (part, after) => {
    const { label, key } = LABELS[part];
    const answer = await read(
      `MATCH (n:${label}) WHERE n.${key} > $after RETURN n.${key} AS key, n.record AS record ORDER BY key LIMIT $most`,
      { after, most: PAGE },
    );
    return answer.ok
      ? ok(answer.value.map((row) => ({ key: toText(row["key"]), record: toText(row["record"]) })))
      : answer;
  });
}

/** What tells the records of each list apart. */
const PATTERNS: Readonly<Record<PartName, string>> = {
  layouts: "?s a c:Layout ; c:record ?record",
  documents: "?s c:isDocument true ; c:record ?record",
  entities: "?s c:degree ?degree ; c:record ?record",
  relations: "?s c:row ?row ; c:record ?record",
  claims: "?s c:supports ?relation ; c:record ?record",
};

/** The whole data set that was published to an endpoint of the SPARQL 1.1 Protocol. */
export async function readPublishedTriples({
  select,
}: Pick<SparqlRunner, "select">): Promise<Result<Dataset>> {
  const head = await select(
    `PREFIX c: <${NAMESPACES.corridor}> SELECT ?header WHERE { <${DATASET}> c:header ?header }`,
  );
  if (!head.ok) return head;
  return readParts(head.value[0]?.["header"]?.text ?? "", async (part, after) => {
    // Keys are IRIs, which hold no quotes and no backslashes.
    const answer = await select(
      `PREFIX c: <${NAMESPACES.corridor}> SELECT ?s ?record WHERE { ${PATTERNS[part]} FILTER(STR(?s) > "${after}") } ORDER BY STR(?s) LIMIT ${PAGE}`,
    );
    return answer.ok
      ? ok(answer.value.map(({ s, record }) => ({ key: s?.text ?? "", record: record?.text ?? "" })))
      : answer;
  });
}
