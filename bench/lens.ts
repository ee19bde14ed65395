// node bench/run.mjs bench/lens.ts [small|large ...]: a change of the lens with the counts of every facet, against
// graphology's own way to do the same. Ratios count; milliseconds depend on the machine.
import { MultiGraph } from "graphology";
import { buildGraph } from "../src/core/graph/build.ts";
import type { Graph } from "../src/core/graph/graph.ts";
import { applyLens } from "../src/core/lens/apply-lens.ts";
import type { Lens } from "../src/core/lens/lens.ts";
import { CERTAINTIES } from "../src/core/model/certainty.ts";
import type { Dataset } from "../src/core/model/dataset.ts";
import {
  toDocumentId,
  toEntityId,
  toEntityTypeId,
  toFamilyId,
  toRelationId,
  toRelationTypeId,
} from "../src/core/model/ids.ts";
import { createRandom, createRandomNetwork } from "./random-network.ts";

const SIZES = {
  small: { entities: 10_000, relations: 50_000 },
  large: { entities: 100_000, relations: 500_000 },
} as const;
const ENTITY_TYPES = 12;
const RELATION_TYPES = 35;
const DOCUMENTS = 20;

function createDataset(entities: number, relations: number): Dataset {
  const { topology, relationType } = createRandomNetwork(entities, relations, 1);
  const random = createRandom(5);
  const pick = (count: number) => Math.floor(count * random());
  const family = (type: number) => toFamilyId(`family${type % 6}`);
  return {
    title: "Bench",
    documents: Array.from({ length: DOCUMENTS }, (_, n) => ({
      id: toDocumentId(`d${n}`),
      title: null,
      label: `D${n}`,
      authors: [],
      publisher: null,
      published: null,
      kind: "news",
      language: "en",
      sha256: "",
      body: { start: 0, end: 0 },
    })),
    ontology: {
      entityTypes: Array.from({ length: ENTITY_TYPES }, (_, n) => ({
        id: toEntityTypeId(`t${n}`),
        label: `T${n}`,
        plural: `T${n}`,
        definition: "",
        subtypes: [],
        shape: "circle" as const,
        icon: "tag",
        mappings: [],
      })),
      families: Array.from({ length: 6 }, (_, n) => ({ id: family(n), label: `F${n}`, definition: "" })),
      relationTypes: Array.from({ length: RELATION_TYPES }, (_, n) => ({
        id: toRelationTypeId(`r${n}`),
        label: `r${n}`,
        inverse: `r${n}`,
        family: family(n),
        strength: "medium" as const,
        directed: true,
        domain: "*" as const,
        range: "*" as const,
        definition: "",
        mappings: [],
      })),
    },
    entities: Array.from({ length: entities }, (_, n) => ({
      id: toEntityId(`e${n}`),
      type: toEntityTypeId(`t${pick(ENTITY_TYPES)}`),
      name: `E${n}`,
      names: [],
      summary: "",
    })),
    claims: [],
    relations: Array.from({ length: relations }, (_, n) => {
      const first = pick(DOCUMENTS);
      const day = 10_000 + pick(8000);
      return {
        id: toRelationId(`x${n}`),
        source: toEntityId(`e${topology.source[n]}`),
        type: toRelationTypeId(`r${relationType[n]}`),
        target: toEntityId(`e${topology.target[n]}`),
        directed: topology.directed[n] === 1,
        claims: [],
        documents: [first, ...(random() < 0.3 ? [(first + 1) % DOCUMENTS] : [])].map((d) =>
          toDocumentId(`d${d}`),
        ),
        certainty: CERTAINTIES[pick(3)] ?? "stated",
        period: random() < 0.5 ? [{ from: day, to: day + 400 }] : [],
      };
    }),
  };
}

function toGraphology({ dataset, documentCount }: Graph): MultiGraph {
  const graph = new MultiGraph();
  for (const { id, type } of dataset.entities) graph.addNode(id, { type });
  const families = new Map(dataset.ontology.relationTypes.map(({ id, family }) => [id, family]));
  for (const [r, { source, target, type, certainty, documents }] of dataset.relations.entries())
    graph.addDirectedEdge(source, target, {
      type,
      certainty,
      documents,
      family: families.get(type),
      count: documentCount[r],
    });
  return graph;
}

/** The same answer with graphology: what is visible, and every facet's counts of all and of what is shown. */
function applyWithGraphology(
  graph: MultiGraph,
  hiddenTypes: ReadonlySet<string>,
  hiddenRelations: ReadonlySet<string>,
  floor: number,
) {
  const shown = new Map<string, number>();
  const total = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const isOn = new Set<string>();
  const bared = new Set<string>();
  let relations = 0;
  graph.forEachEdge((_, edge, source, target, sourceNode, targetNode) => {
    const isShown =
      !hiddenTypes.has(sourceNode["type"]) &&
      !hiddenTypes.has(targetNode["type"]) &&
      !hiddenRelations.has(edge["type"]) &&
      edge["count"] >= floor;
    if (isShown) {
      isOn.add(source);
      isOn.add(target);
      relations++;
    } else {
      bared.add(source);
      bared.add(target);
    }
    for (const counts of isShown ? [shown, total] : [total]) {
      add(counts, edge["type"]);
      add(counts, edge["family"]);
      add(counts, edge["certainty"]);
      for (const document of edge["documents"]) add(counts, document);
    }
  });
  let entities = 0;
  graph.forEachNode((node, { type }) => {
    const isShown = !hiddenTypes.has(type) && (isOn.has(node) || !bared.has(node));
    if (isShown) entities++;
    for (const counts of isShown ? [shown, total] : [total]) add(counts, type);
  });
  return { entities, relations };
}

function median(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}

function benchmark(name: keyof typeof SIZES): void {
  const size = SIZES[name];
  console.log(
    `\n${size.entities.toLocaleString("en")} entities, ${size.relations.toLocaleString("en")} relations; medians`,
  );
  const graph = buildGraph(createDataset(size.entities, size.relations));
  const lens: Lens = { types: "!t3", relations: "!r1,r4", "min-documents": "2" };
  const apply = (next: Lens) => {
    const view = applyLens(graph, next);
    if (!view.ok) throw new Error(view.error[0]?.message ?? "refused");
    return view.value;
  };
  const peer = toGraphology(graph);
  const ask = () => applyWithGraphology(peer, new Set(["t3"]), new Set(["r1", "r4"]), 2);
  const ours = apply(lens);
  const theirs = ask();
  if (ours.entityCount !== theirs.entities || ours.relationCount !== theirs.relations)
    throw new Error(
      `Different answers: ${ours.entityCount}/${theirs.entities}, ${ours.relationCount}/${theirs.relations}`,
    );
  const runs = name === "large" ? 9 : 25;
  const time = (what: string, ms: number, base: number) =>
    console.log(
      `  ${what.padEnd(44)}${ms.toFixed(2).padStart(9)} ms   ${(base / ms).toFixed(1)} x graphology`,
    );
  const base = median(runs, ask);
  console.log(`  ${"graphology, forEachEdge and forEachNode".padEnd(44)}${base.toFixed(2).padStart(9)} ms`);
  time(
    "nothing filtered, all facets counted",
    median(runs, () => apply({})),
    base,
  );
  time(
    "three clauses",
    median(runs, () => apply(lens)),
    base,
  );
  time(
    "period",
    median(runs, () => apply({ period: "2000/2010" })),
    base,
  );
  if (process.env["BENCH_STACK"] === "no") return;
  time(
    "three clauses or two, one turned round",
    median(runs, () => apply({ ...lens, "or.types": "t3", "or.not.degree": "10.." })),
    base,
  );
  time(
    "six clauses",
    median(runs, () => apply({ ...lens, degree: "2..", component: "largest", certainty: "!soft" })),
    base,
  );
}

const names = process.argv.slice(2);
for (const name of ["small", "large"] as const)
  if (names.length === 0 || names.includes(name)) benchmark(name);
