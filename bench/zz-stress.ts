import { readFileSync, readdirSync } from "node:fs";
import { assembleDataset } from "../src/core/model/assemble.ts";
import { buildGraph } from "../src/core/graph/build.ts";
import { findPathsWith } from "../src/core/paths/find-paths.ts";
import { createPathFinder } from "../src/core/paths/path-finder.ts";
import { toPathQuery, type PathQuery } from "../src/core/paths/query.ts";
import { createRandom } from "./random-network.ts";
const f = "graph-data/";
const files = ["ontology.json","documents.json","entities.json",...readdirSync(f+"claims").sort().map((n)=>"claims/"+n)];
const d = assembleDataset(files.map((file)=>({file, value: JSON.parse(readFileSync(f+file,"utf8"))})));
if (!d.ok) throw new Error("bad");
const g = buildGraph(d.value);
const finder = createPathFinder(g);
const r = createRandom(4);
const id = () => g.dataset.entities[Math.floor(r()*g.entityCount)]!.id;
const worst: [number,string][] = [];
for (let i=0;i<400;i++) {
  const rest: Partial<PathQuery> = { k: [8,100][i%2]!, ranking: (["specific","steps","evidence","unexpected"] as const)[i%4]!, via: Array.from({length: i%4}, id), periodMode: (["overlaps","common","chronological"] as const)[i%3]!, direction: i%5===0?"forward":"any", maxSteps: i%7===0?5:null };
  const q = toPathQuery([[id()],[id()]], rest);
  const t = performance.now(); const a = findPathsWith(finder, q); const ms = performance.now()-t;
  worst.push([ms, JSON.stringify([q.ends, rest, a.ok ? [a.value.paths.length, a.value.exhausted] : a.error[0]!.message])]);
}
worst.sort((a,b)=>b[0]-a[0]);
for (const w of worst.slice(0,14)) console.log(w[0].toFixed(0), w[1]);
console.log("median", worst[200]![0]);
