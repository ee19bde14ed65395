import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { listImports } from "./imports.ts";
import { listFiles, readText } from "./repo-files.ts";
import { FOLDERS, RINGS } from "./rings.ts";

/** `src/core/graph/build.ts` → `graph`. */
const folderOf = (path: string) => path.split("/")[2] ?? "";

/** What a file imports against the order of the folders of its ring. */
function listBackImports(path: string, source: string): readonly string[] {
  const rows = FOLDERS[ringOf(path)];
  if (rows === undefined) return [];
  const rankOf = (file: string) => rows.findIndex((row) => row.includes(folderOf(file)));
  if (rankOf(path) === -1) return [`${path}: its folder has no row`];
  return listImports(path, source)
    .filter((module) => module.startsWith("."))
    .map((module) => posix.join(posix.dirname(path), module.split("?")[0] ?? ""))
    .filter((to) => ringOf(to) === ringOf(path) && folderOf(to) !== folderOf(path))
    .filter((to) => rankOf(to) === -1 || rankOf(to) >= rankOf(path))
    .map((to) => `${path}: imports ${to}`);
}

/** `src/core/graph/build.ts` → `core`. */
const ringOf = (path: string) => path.split("/")[1] ?? "";

/** `react-dom/client` → `react-dom`, `node:path` → `node`. */
const covers = (name: string, module: string) =>
  module === name || module.startsWith(`${name}/`) || module.startsWith(`${name}:`);

/** What a file imports against the table, as `what: why`. */
function listViolations(path: string, source: string): readonly string[] {
  const rule = RINGS[ringOf(path)];
  if (rule === undefined) return [`${path}: lies in no ring`];
  return listImports(path, source).flatMap((module) => {
    const [target = ""] = module.split("?");
    if (target.startsWith(".")) {
      const to = posix.join(posix.dirname(path), target);
      const isAllowed = to.startsWith("src/")
        ? rule.rings.includes(ringOf(to))
        : rule.scripts?.includes(to) === true;
      return isAllowed ? [] : [`${path}: imports ${to}`];
    }
    return rule.packages.some((name) => covers(name, target)) ? [] : [`${path}: imports ${module}`];
  });
}

const sources = listFiles("src").filter((path) => /\.tsx?$/.test(path));

test("every import goes inwards and to a package of its ring", () => {
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.flatMap((path) => listViolations(path, readText(path) ?? ""))).toEqual([]);
});

test("the table allows nothing that nobody imports", () => {
  const imports = sources.map((path) => ({
    from: ringOf(path),
    to: listImports(path, readText(path) ?? "").map((module) =>
      module.startsWith(".") ? posix.join(posix.dirname(path), module) : module,
    ),
  }));
  const isUsed = (ring: string, covered: (target: string) => boolean) =>
    imports.some(({ from, to }) => from === ring && to.some(covered));
  const idle = Object.entries(RINGS).flatMap(([ring, { rings, packages, scripts = [] }]) =>
    [
      ...rings.filter((name) => !isUsed(ring, (to) => to.startsWith("src/") && ringOf(to) === name)),
      ...packages.filter((name) => !isUsed(ring, (to) => covers(name, to))),
      ...scripts.filter((name) => !isUsed(ring, (to) => to === name)),
    ].map((name) => `${ring}: ${name}`),
  );
  expect(idle).toEqual([]);
});

test("every import of its own ring goes to an earlier folder", () => {
  expect(sources.flatMap((path) => listBackImports(path, readText(path) ?? ""))).toEqual([]);
});

test("every ring that has folders has an order of them", () => {
  const folded = sources.filter((path) => path.split("/").length > 3).map(ringOf);
  expect([...new Set(folded)].filter((ring) => FOLDERS[ring] === undefined)).toEqual([]);
});

test("every folder of the order exists", () => {
  const folders = new Set(sources.map((path) => `${ringOf(path)}/${folderOf(path)}`));
  const listed = Object.entries(FOLDERS).flatMap(([ring, rows]) =>
    rows.flat().map((name) => `${ring}/${name}`),
  );
  expect(listed.filter((folder) => !folders.has(folder))).toEqual([]);
});

test("no imports go round in a circle, types included", () => {
  const inward = new Map(
    sources.map((path) => [
      path,
      listImports(path, readText(path) ?? "")
        .map((module) => module.split("?")[0] ?? "")
        .filter((module) => module.startsWith("."))
        .map((module) => posix.join(posix.dirname(path), module)),
    ]),
  );
  // A file none of whose imports is left to be explained lies in no circle; what remains does, or leads into one.
  for (let size = -1; size !== inward.size; ) {
    size = inward.size;
    for (const [path, targets] of inward)
      if (!targets.some((target) => inward.has(target))) inward.delete(path);
  }
  expect([...inward.keys()]).toEqual([]);
});

test("relative imports carry their ending", () => {
  const endless = sources.flatMap((path) =>
    listImports(path, readText(path) ?? "").filter(
      (module) => module.startsWith(".") && !/\.\w+(\?[\w&]+)?$/.test(module),
    ),
  );
  expect(endless).toEqual([]);
});

describe("the rule sees a violation in", () => {
  test.each([
    ["an import", "src/core/a.ts", 'import { b } from "../ui/b.ts";'],
    ["a side-effect import", "src/app/a.ts", 'import "../canvas/b.ts";'],
    ["an import of a type", "src/core/a.ts", 'import type { B } from "../app/b.ts";'],
    ["a re-export", "src/worker/a.ts", 'export { b } from "../ui/b.ts";'],
    ["a re-export of all", "src/worker/a.ts", 'export * from "../ui/b.ts";'],
    ["a dynamic import", "src/app/a.ts", 'const b = await import("../ui/b.ts");'],
    ["a computed import", "src/app/a.ts", "const b = await import(name);"],
    ["a type query", "src/core/a.ts", 'type B = import("../ui/b.ts").B;'],
    ["a foreign package", "src/core/a.ts", 'import Sigma from "sigma";'],
    ["a sub-path of one", "src/app/a.ts", 'import { createRoot } from "react-dom/client";'],
    ["Node in core", "src/core/a.ts", 'import { join } from "node:path";'],
    ["a look-alike package", "src/ui/a.tsx", 'import x from "react-else";'],
    ["the page in the command line", "src/cli/a.ts", 'import { x } from "../app/x.ts";'],
    ["a way out of the sources", "src/core/a.ts", 'import x from "../../scripts/x.mjs";'],
  ])("%s", (_, path, source) => {
    expect(listViolations(path, source)).toHaveLength(1);
  });

  test("and not where none is", () => {
    const source =
      'import { a } from "../core/a.ts"; import { b } from "./b.tsx"; import React from "react"; import "./b.css";';
    expect(listViolations("src/ui/a.tsx", source)).toEqual([]);
    expect(listViolations("src/cli/a.ts", 'import { join } from "node:path";')).toEqual([]);
  });
});

describe("the order of folders sees", () => {
  test.each([
    ["a later folder", "src/core/model/a.ts", 'import { b } from "../graph/b.ts";'],
    ["a type of one", "src/core/lens/a.ts", 'import type { B } from "../engine/b.ts";'],
    ["a folder of the same row", "src/core/lens/a.ts", 'import { b } from "../appearance/b.ts";'],
    ["one from deeper down", "src/core/lens/filters/a.ts", 'import { b } from "../../formats/gexf/b.ts";'],
    ["a file in no folder", "src/core/lens/a.ts", 'import { b } from "../b.ts";'],
    ["a folder that has no row", "src/core/elsewhere/a.ts", ""],
  ])("%s", (_, path, source) => {
    expect(listBackImports(path, source)).toHaveLength(1);
  });

  test("and no fault in an earlier folder, its own, or another ring", () => {
    const source =
      'import { a } from "../../model/a.ts"; import { b } from "../b.ts"; import { c } from "./c.ts";';
    expect(listBackImports("src/core/lens/filters/a.ts", source)).toEqual([]);
    expect(listBackImports("src/app/url/a.ts", 'import { a } from "../../core/engine/a.ts";')).toEqual([]);
  });
});
