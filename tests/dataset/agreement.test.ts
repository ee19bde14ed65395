import { expect, test } from "vitest";
import { computeAgreement, describeAgreement } from "../../scripts/agreement.mjs";
import { readText } from "../house/repo-files.ts";

test("docs/dataset.md states the agreement that the script computes (else run node scripts/agreement.mjs)", () => {
  const page = readText("docs/dataset.md") ?? "";
  const [, table] = page.match(/<!-- agreement -->\n([\s\S]*?)\n<!-- \/agreement -->/) ?? [];
  expect(table).toBe(describeAgreement());
});

test("the parts add up", () => {
  const rows = computeAgreement();
  expect(rows.map(({ text }) => text)).toEqual(["article 1", "article 2", "article 3", "all"]);
  for (const { entities, pairs, edges, figures, relationKappa, modalityKappa } of rows) {
    for (const { a, b, both, f1, jaccard } of [entities, pairs, edges, figures]) {
      expect(both).toBeGreaterThan(0);
      expect(both).toBeLessThanOrEqual(Math.min(a, b));
      expect(f1).toBeCloseTo((2 * jaccard) / (1 + jaccard));
    }
    expect(edges.both).toBeLessThanOrEqual(edges.a);
    expect(Math.max(relationKappa, modalityKappa)).toBeLessThanOrEqual(1);
  }
});

test("the figures that the data set gives of itself are those of the table", () => {
  const { documents, about } = JSON.parse(readText("graph-data/documents.json") ?? "{}");
  const said = (about ?? documents).find(({ id }: { id: string }) => id === "about:agreement")?.text ?? "";
  const all = computeAgreement().at(-1);
  const figures = [all?.entities.f1, all?.pairs.f1, all?.edges.f1, all?.relationKappa];
  expect(said.match(/\d\.\d+/g)).toEqual(figures.map((figure) => figure?.toFixed(2)));
});
