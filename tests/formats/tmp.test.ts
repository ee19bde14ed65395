import { test } from "vitest";
import { inspect } from "./read-text.ts";
import { readFileSync } from "node:fs";
import { parseDataset } from "../../src/core/model/parse.ts";
test("x", () => {
  const g = inspect("a.gexf", readFileSync("/tmp/x/bad.gexf"));
  const recs = [...g.nodes, ...g.edges].map(n => JSON.parse(String(n.attrs.get("corridor"))));
  const ds = recs[0].dataset;
  console.log(JSON.stringify(parseDataset({...ds, entities: recs.filter(r=>r.entity).map(r=>r.entity), claims: recs.filter(r=>r.claims).flatMap(r=>r.claims.map((c: any)=>c[1])), relations: []}).ok ? "ok" : parseDataset({...ds, entities: recs.filter(r=>r.entity).map(r=>r.entity), claims: recs.filter(r=>r.claims).flatMap(r=>r.claims.map((c: any)=>c[1])), relations: []}).error));
});
