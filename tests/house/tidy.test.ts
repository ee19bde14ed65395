import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.mjs";
import { listFiles, readTexts } from "./repo-files.ts";

const texts = readTexts();

/** Put together here, so that this file does not trip over itself. */
const MACHINE = new RegExp(
  [
    ["/wo", "rk/"],
    ["/ro", "ot/"],
    ["/ho", "me/"],
    ["/Us", "ers/"],
    ["C:\\\\Us", "ers"],
    ["registry\\.", "npmjs"],
    ["registry\\.", "yarnpkg"],
    ["npm", "mirror"],
    ["deb\\.", "debian\\.org"],
  ]
    .map((parts) => parts.join(""))
    .join("|"),
);

const listHits = (pattern: RegExp) =>
  texts.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : [])),
  );

test("no file names a place on somebody's machine or a package registry", () => {
  expect(MACHINE.test(`at ${"/wo"}rk/x`)).toBe(true);
  expect(listHits(MACHINE)).toEqual([]);
});

test("no source file passes 400 lines", () => {
  const long = texts
    .filter(({ path }) => /\.(ts|tsx|mjs|css|py)$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test("no rule of the checkers is switched off in place", () => {
  const off = new RegExp(["@ts-", "(ignore|nocheck|expect-error)|biome-", "ignore"].join(""));
  expect(listHits(off)).toEqual([]);
});

test("files are named in kebab-case", () => {
  const named = listFiles().filter((path) => /^(src|scripts|tests|e2e|bench)\//.test(path));
  const odd = named
    .map((path) => path.split("/").at(-1) ?? "")
    .filter(
      (name) =>
        name !== "README.md" &&
        !name.endsWith(".py") &&
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name),
    );
  expect(odd).toEqual([]);
});

test("a README of a folder has at most 12 lines", () => {
  const long = texts
    .filter(({ path }) => /^src\/.*README\.md$/.test(path))
    .filter(({ text }) => text.trimEnd().split("\n").length > 12);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("every folder of the sources says what it is", () => {
  const rings = new Set(listFiles("src").flatMap((path) => path.match(/^src\/([^/]+)\//)?.[1] ?? []));
  const silent = [...rings].filter((ring) => !listFiles(`src/${ring}`).includes(`src/${ring}/README.md`));
  expect(silent).toEqual([]);
});

test("the licence is MIT", () => {
  const licence = readFileSync(join(ROOT, "LICENSE"), "utf8");
  expect(licence).toMatch(/^MIT License/);
  expect(licence).toContain("Corridor contributors");
});
