import { expect, test } from "vitest";
import { selectFiles } from "../../src/core/runs/select-files.ts";

const list = (count: number, toPath: (n: number) => string, size = 10) =>
  Array.from({ length: count }, (_, n) => ({ path: toPath(n), size }));

test("the files of a run are read however much other data lies before them, and the rest is counted", () => {
  const files = [
    ...list(5010, (n) => `data/${n}.csv`),
    { path: "output/edges.jsonl", size: 10 },
    { path: "output/nodes.jsonl", size: 10 },
  ];
  const { paths, leftOut } = selectFiles(files);
  expect([...paths].slice(0, 2)).toEqual(["output/edges.jsonl", "output/nodes.jsonl"]);
  expect(paths.size).toBe(5000);
  expect(leftOut).toHaveLength(12);
});

test("texts are taken beside a run alone, as far as there is room", () => {
  const texts = list(3, (n) => `input/${n}.md`, 30_000_000);
  expect(selectFiles(list(3, (n) => `input/${n}.txt`))).toEqual({ paths: new Set(), leftOut: [] });
  const run = [...texts, { path: "edges.jsonl", size: 10 }];
  expect(selectFiles(run)).toEqual({
    paths: new Set(["edges.jsonl", "input/0.md", "input/1.md"]),
    leftOut: ["input/2.md"],
  });
});
