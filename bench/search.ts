// Search over names, relations and claims against plain minisearch on the same texts, in one run:
// node bench/run.mjs bench/search.ts [entities relations]. Each side in a process of its own, so that memory is its alone.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";
import { drain } from "../src/core/base/drain.ts";
import { buildEvidenceContext } from "../src/core/evidence/context.ts";
import { buildGraph } from "../src/core/graph/build.ts";
import type { Dataset } from "../src/core/model/dataset.ts";
import { toClaimId } from "../src/core/model/ids.ts";
import { indexNames, searchNames } from "../src/core/search/name-index.ts";
import { indexStatements, searchClaims, searchRelations } from "../src/core/search/statement-index.ts";
import { splitTerms } from "../src/core/search/term-index.ts";
import { makeForeignGraph } from "./make-foreign-graph.ts";
import { createRandom } from "./random-network.ts";

const SYLLABLES = "ba ko mi ra ne tu sha li vo ger dan ösk zei run fa qu pol hem ist ar".split(" ");
const QUERIES = [
  "korane",
  "shali vo",
  "bako met",
  "paid tu",
  "dangre",
  "mirane rest",
  "öskne",
  "visited gerdan",
];

/** Names and paraphrases of made-up syllables: about as many distinct words as real name lists have. */
function makeWordy(nodes: number, edges: number): Dataset {
  const random = createRandom(11);
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => SYLLABLES[Math.floor(random() * 20)]).join("");
  const plain = makeForeignGraph(nodes, edges);
  const entities = plain.entities.map((entity) => ({ ...entity, name: `${word()} ${word()}` }));
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const relations = plain.relations.map((relation, index) => ({
    ...relation,
    claims: [toClaimId(`c${index}`)],
  }));
  const claims = relations.map(({ source, type, target }, index) => ({
    id: toClaimId(`c${index}`),
    subject: source,
    relation: type,
    object: target,
    qualifiers: {},
    modality: "asserted" as const,
    attributedTo: [],
    stances: [],
    evidence: [],
    says: `${nameOf.get(source)} ${type} ${nameOf.get(target)} in ${1990 + (index % 30)} and spoke of the ${word()} of ${word()}.`,
  }));
  return { ...plain, entities, relations, claims };
}

interface Figures {
  readonly build: number;
  readonly names: number;
  readonly relations: number;
  readonly claims: number;
  readonly megabytes: number;
}

function cpu(job: () => void): number {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const ROUNDS = 20;
const perQuery = (ask: (query: string) => void) =>
  cpu(() => {
    for (let round = 0; round < ROUNDS; round++) QUERIES.forEach(ask);
  }) /
  ROUNDS /
  QUERIES.length;

function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

const kept: unknown[] = [];

function measureOurs(dataset: Dataset): Figures {
  const graph = buildGraph(dataset);
  const context = buildEvidenceContext(graph);
  const before = held();
  const index: { names?: ReturnType<typeof openNames>; statements?: ReturnType<typeof openStatements> } = {};
  const openNames = () => drain(indexNames(graph));
  const openStatements = () => drain(indexStatements(graph));
  const build = cpu(() => {
    index.names = openNames();
    index.statements = openStatements();
  });
  const { names, statements } = index;
  if (names === undefined || statements === undefined) throw new Error("Nothing was built.");
  const megabytes = held() - before;
  kept.push(index);
  return {
    build,
    names: perQuery((query) => searchNames(graph, names, query, 12)),
    relations: perQuery((query) => searchRelations(context, names, statements, splitTerms(query), 12)),
    claims: perQuery((query) => searchClaims(context, statements, splitTerms(query), 12)),
    megabytes,
  };
}

function measurePeer({ entities, relations, claims }: Dataset): Figures {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const texts = {
    names: entities.map(({ name }) => name),
    relations: relations.map(
      ({ source, type, target }) => `${nameOf.get(source)} ${type} ${nameOf.get(target)}`,
    ),
    claims: claims.map(({ says }) => says),
  };
  const before = held();
  const open = (list: readonly string[]) => {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ["text"],
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: "AND" },
    });
    index.addAll(list.map((text, id) => ({ id, text })));
    return index;
  };
  const indices = new Map<string, MiniSearch>();
  const build = cpu(() => {
    for (const [name, list] of Object.entries(texts)) indices.set(name, open(list));
  });
  const megabytes = held() - before;
  kept.push(indices);
  const ask = (name: string) => perQuery((query) => indices.get(name)?.search(query));
  return { build, names: ask("names"), relations: ask("relations"), claims: ask("claims"), megabytes };
}

const [who, ...sizes] = process.argv.slice(2);
if (who === "ours" || who === "peer") {
  const dataset = makeWordy(Number(sizes[0]), Number(sizes[1]));
  console.log(JSON.stringify(who === "ours" ? measureOurs(dataset) : measurePeer(dataset)));
} else {
  const [nodes = "100000", edges = "300000"] = [who, ...sizes].filter((size) => size !== undefined);
  const measure = (side: string): Figures =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ["--expose-gc", "--max-old-space-size=8000", fileURLToPath(import.meta.url), side, nodes, edges],
        { encoding: "utf8" },
      ),
    );
  const [ours, peer] = [measure("ours"), measure("peer")];
  console.log(
    `${nodes} names, ${edges} relations, ${edges} claims; CPU milliseconds, per query for searches`,
  );
  console.log("job         ours      minisearch   minisearch / ours");
  for (const job of ["build", "names", "relations", "claims", "megabytes"] as const) {
    const show = (value: number) => value.toFixed(value < 100 ? 2 : 0).padStart(8);
    console.log(
      `${job.padEnd(10)}${show(ours[job])}${show(peer[job]).padStart(15)}${(peer[job] / ours[job]).toFixed(1).padStart(15)}`,
    );
  }
}
