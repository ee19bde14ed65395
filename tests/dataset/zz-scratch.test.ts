import { readFileSync, readdirSync } from "node:fs";
import { test } from "vitest";
import { lint } from "../../src/core/lint/lint.ts";
import { attachTexts } from "../../src/core/texts/attach-texts.ts";
import { readShipped } from "../fixtures/shipped.ts";
test("x", () => {
  const dataset = readShipped();
  const dir = "/work/shared/articles/";
  const texts = new Map();
  for (const f of readdirSync(dir)) { const t = readFileSync(dir + f, "utf8"); const i = f.startsWith("000") ? 1 : f.startsWith("002") ? 2 : 3; texts.set(`document:article-${i}`, t); }
  const r = lint(dataset, texts as never);
  console.log(JSON.stringify(r.errors, null, 1), r.notices.map((n) => `${n.code} ${n.path} ${n.message}`).join("\n"), dataset.relations.length);
  const by: Record<string, number> = {}; for (const x of dataset.relations) by[x.certainty] = (by[x.certainty] ?? 0) + 1; console.log(by);
  console.log(dataset.relations.filter((x) => x.certainty === "contested").map((x) => x.id).join("\n"));
});
