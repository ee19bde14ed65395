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

import { listRoutes } from "../src/core/paths/list-routes.ts";
const LIMIT=3000;
for (const ranking of ["steps","specific"] as const) for (const vias of [1,2,3]) for (const periodMode of ["overlaps","common","chronological"] as const) for (const k of [8,100]) {
  const rr = createRandom(vias*100+k); const pick = () => g.dataset.entities[Math.floor(rr()*g.entityCount)]!.id;
  const ts: number[] = []; let timeouts=0, found=0, none=0;
  for (let i=0;i<25;i++) {
    const q = toPathQuery([[pick()],[pick()]], {k, ranking, via: Array.from({length: vias}, pick), periodMode});
    const plan = finder.plan(q); if (!plan.ok) continue;
    const t = performance.now(); let c=0; let out=false;
    for (const r of listRoutes(plan.value, finder.workspace(), k+1)) { if (r) { c++; if (c>k) break; } if (performance.now()-t>LIMIT) { out=true; break; } }
    if (out) timeouts++; ts.push(performance.now()-t); found+=c; if(c===0) none++;
  }
  ts.sort((a,b)=>a-b);
  console.log(ranking, "via", vias, periodMode, "k", k, "n", ts.length, "median", ts[ts.length>>1]!.toFixed(1), "p90", ts[Math.floor(ts.length*0.9)]!.toFixed(0), "timeouts", timeouts, "found", found, "none", none);
}
