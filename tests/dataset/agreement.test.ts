import { expect, test } from "vitest";
import { type Agreement, describeAgreement } from "../../src/core/agreement/compare-codings.ts";
import { askCli, runCli } from "../cli/run-cli.ts";
import { readText } from "../house/repo-files.ts";

const FILES = ["tests/dataset/annotations/a.json", "tests/dataset/annotations/b.json"];
const compute = () => askCli<readonly Agreement[]>(["agree", ...FILES]);

test("docs/dataset.md states the agreement that corridor agree computes", async () => {
  const page = readText("docs/dataset.md") ?? "";
  const [, table] = page.match(/<!-- agreement -->\n([\s\S]*?)\n<!-- \/agreement -->/) ?? [];
  const { out } = await runCli(["agree", ...FILES]);
  expect(`${table}\n`).toBe(out);
  expect(`${describeAgreement(await compute()).join("\n")}\n`).toBe(out);
});

test("the parts add up", async () => {
  const rows = await compute();
  expect(rows.map(({ text }) => text)).toEqual(["article 1", "article 2", "article 3", "all"]);
  for (const { entities, pairs, edges, figures, relationKappa, modalityKappa } of rows) {
    for (const { a, b, both, f1, jaccard } of [entities, pairs, edges, figures]) {
      expect(both).toBeGreaterThan(0);
      expect(both).toBeLessThanOrEqual(Math.min(a, b));
      expect(f1).toBeCloseTo((2 * (jaccard ?? 0)) / (1 + (jaccard ?? 0)));
    }
    expect(edges.both).toBeLessThanOrEqual(edges.a);
    expect(Math.max(relationKappa ?? 2, modalityKappa ?? 2)).toBeLessThanOrEqual(1);
  }
});

test("the figures that the data set gives of itself are those of the table", async () => {
  const { documents, about } = JSON.parse(readText("graph-data/documents.json") ?? "{}");
  const said = (about ?? documents).find(({ id }: { id: string }) => id === "about:agreement")?.text ?? "";
  const all = (await compute()).at(-1);
  const figures = [all?.entities.f1, all?.pairs.f1, all?.edges.f1, all?.relationKappa];
  expect(said.match(/\d\.\d+/g)).toEqual(figures.map((figure) => figure?.toFixed(2)));
});
