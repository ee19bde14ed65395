import { expect, test } from "vitest";
import { listExports } from "./exports.ts";
import { listFiles, readText } from "./repo-files.ts";

/**
 * Exported names that rightly stand in several files, with the reason. A name in this list that no longer repeats is an error, too.
 */
const REPEATED: Readonly<Record<string, string>> = {};

interface Exported {
  readonly path: string;
  readonly names: readonly string[];
}

/** Names that more than one of these files declares, with the files. */
function listRepeated(files: readonly Exported[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  for (const { path, names } of files)
    for (const name of names) paths.set(name, [...(paths.get(name) ?? []), path]);
  return new Map([...paths].filter(([, all]) => all.length > 1));
}

const sources = listFiles("src")
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, names: listExports(path, readText(path) ?? "") }));

test("an exported name means one thing: no two files declare it", () => {
  const repeated = listRepeated(sources);
  const unexpected = [...repeated].filter(([name]) => REPEATED[name] === undefined);
  expect(unexpected.map(([name, paths]) => `${name}: ${paths.join(", ")}`)).toEqual([]);
  expect(Object.keys(REPEATED).filter((name) => !repeated.has(name))).toEqual([]);
});

test("all forms of an export are seen, and a name that two files declare", () => {
  const first = `export interface Place { x: number }
export const [left] = [1];
export const here = 1, there = 2;
export async function* walk() {}
export { other } from "./other.ts";
const hidden = 1;`;
  expect(listExports("first.ts", first)).toEqual(["Place", "here", "there", "walk"]);
  const second = "export type Place = string; export class Heap {}";
  expect(listExports("second.ts", second)).toEqual(["Place", "Heap"]);
  const files = [
    { path: "first.ts", names: listExports("first.ts", first) },
    { path: "second.ts", names: listExports("second.ts", second) },
  ];
  expect([...listRepeated(files)]).toEqual([["Place", ["first.ts", "second.ts"]]]);
  expect(sources.flatMap(({ names }) => names).length).toBeGreaterThan(1500);
});
