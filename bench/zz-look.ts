import { readdirSync, readFileSync } from "node:fs";
import { buildGraph } from "../src/core/graph/build.ts";
import { assembleDataset } from "../src/core/model/assemble.ts";
import { toEntityId } from "../src/core/model/ids.ts";
import { findPathsWith } from "../src/core/paths/find-paths.ts";
import { createPathFinder } from "../src/core/paths/path-finder.ts";
import { toPathQuery } from "../src/core/paths/query.ts";

const f = "graph-data/";
const files = [
  "ontology.json",
  "documents.json",
  "entities.json",
  ...readdirSync(f + "claims")
    .sort()
    .map((n) => "claims/" + n),
];
const d = assembleDataset(files.map((file) => ({ file, value: JSON.parse(readFileSync(f + file, "utf8")) })));
if (!d.ok) throw new Error(JSON.stringify(d.error.slice(0, 3)));
const g = buildGraph(d.value);
console.log(g.entityCount, g.relationCount);
const finder = createPathFinder(g);
const [from, to, rest] = process.argv.slice(2);
const q = toPathQuery(
  [[toEntityId(from!)], ...to!.split(",").map((t) => [toEntityId(t)])],
  rest ? JSON.parse(rest) : {},
);
let t = performance.now();
const a = findPathsWith(finder, q);
console.log(performance.now() - t);
t = performance.now();
findPathsWith(finder, q);
console.log(performance.now() - t);
if (!a.ok) console.log(a.error);
else {
  for (const p of a.value.paths)
    console.log(
      p.rank,
      p.cost.toFixed(3),
      JSON.stringify(p.score),
      p.twinOf,
      p.hub,
      "\n  ",
      p.sentence,
      "\n   weakest",
      p.weakest,
      p.pattern,
    );
  console.log(
    a.value.citations.slice(0, 3),
    a.value.dependence,
    JSON.stringify(a.value.noPath?.relaxations.map((r) => [r.label, r.paths])),
    a.value.noPath?.components,
    a.value.noPath?.nearest,
    JSON.stringify(a.value.tree?.entities),
    a.value.tree?.gaps,
    a.value.exhausted,
  );
}
