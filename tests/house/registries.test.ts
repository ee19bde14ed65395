import { posix } from "node:path";
import { expect, test } from "vitest";
import { listImports } from "./imports.ts";
import { listFiles, readText } from "./repo-files.ts";

/**
 * What grows by a file and a line: beside the folder `things/`, one file each, stands `thing.ts` with the type and `things.ts`
 * with the array.
 */
const REGISTRIES = [
  ["src/core/edit/edit.ts", "src/core/edit/edits.ts"],
  ["src/core/layout/layout.ts", "src/core/layout/layouts.ts"],
  ["src/core/lens/filter.ts", "src/core/lens/filters.ts"],
  ["src/core/lint/rule.ts", "src/core/lint/rules.ts"],
  ["src/core/paths/constraint.ts", "src/core/paths/constraints.ts"],
  ["src/core/paths/ranking.ts", "src/core/paths/rankings.ts"],
  ["src/app/project/part.ts", "src/app/project/parts.ts"],
  ["src/cli/command.ts", "src/cli/commands.ts"],
] as const;

const listTargets = (path: string): readonly string[] =>
  listImports(path, readText(path) ?? "")
    .filter((module) => module.startsWith("."))
    .map((module) => posix.join(posix.dirname(path), module));

test.each(REGISTRIES)(
  "%s: everything in the folder stands in the array, which it does not know",
  (type, array) => {
    const folder = `${array.replace(/\.ts$/, "")}/`;
    const things = listFiles("src").filter((path) => path.startsWith(folder));
    expect(things.length).toBeGreaterThan(1);
    expect(readText(type)).toBeDefined();
    const listed = listTargets(array);
    expect(things.filter((path) => !listed.includes(path))).toEqual([]);
    const entangled = things.filter((path) => listTargets(path).includes(array));
    expect(entangled).toEqual([]);
  },
);
