import { loadModule } from "../load-module.mjs";

/** @param {readonly (readonly (string | number)[])[]} rows the first one is the head */
const toTable = ([head = [], ...rows]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** A table of the formats that are opened: whether they obey the law of accounting, and how many mutated files are tried. */
export async function describeReaders() {
  /** @type {typeof import("../../src/core/formats/formats.ts")} */
  const { FORMATS } = await loadModule("src/core/formats/formats.ts");
  /** @type {typeof import("../../tests/formats/sample-writers.ts")} */
  const { WRITERS } = await loadModule("tests/formats/sample-writers.ts");
  /** @type {typeof import("../../tests/formats/fuzz/usual-cases.ts")} */
  const { usualCases } = await loadModule("tests/formats/fuzz/usual-cases.ts");
  const rows = FORMATS.filter(({ read }) => read !== undefined).map(({ id, write }) => [
    `\`${id}\``,
    "yes",
    write === undefined ? "no" : "yes",
    WRITERS[id] === undefined ? "own form" : "yes",
    usualCases(id),
  ]);
  return toTable([
    ["format", "read", "written", "every field kept or told", "mutated files in a run"],
    ...rows,
  ]);
}

/** A table of the makers: what comes of the runs that the tests hold for each. */
export async function describeMakers() {
  /** @type {typeof import("./count-runs.ts")} */
  const { RUN_COUNTS } = await loadModule("scripts/docs/count-runs.ts");
  return toTable([
    ["maker", "runs", "entities", "relations", "with a source", "with a passage"],
    ...RUN_COUNTS,
  ]);
}
