// Lays the shipped graph out, for a window on a desk, a phone and a wide one: npm run layout writes graph-data/layouts.json.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { readGraphData } from "./graph-data.mjs";
import { ROOT } from "./root.mjs";

/** Width over height of the free canvas in windows of 1440 × 900, 390 × 844 and 1920 × 1080. */
const ASPECTS = [1.15, 0.55, 1.45];

/**
 * @template T
 * @param {string} path below `src/core`
 * @returns {Promise<T>}
 */
async function load(path) {
  const { module } = await runnerImport(join(ROOT, "src/core", path), {
    configFile: false,
    logLevel: "warn",
  });
  return module;
}

/** @type {typeof import("../src/core/model/assemble.ts")} */
const { assembleDataset } = await load("model/assemble.ts");
/** @type {typeof import("../src/core/engine/open-source.ts")} */
const { openDataset } = await load("engine/open-source.ts");
/** @type {typeof import("../src/core/graph/fingerprint.ts")} */
const { takeFingerprint } = await load("graph/fingerprint.ts");
/** @type {typeof import("../src/core/layout/stored-layouts.ts")} */
const { toStoredLayout } = await load("layout/stored-layouts.ts");

const read = assembleDataset(readGraphData());
if (!read.ok) {
  for (const { at, path, message } of read.error) console.error(`${at?.file ?? ""} ${path}: ${message}`);
  process.exit(1);
}
const { layouts: _, ...dataset } = read.value;
const fingerprint = takeFingerprint(dataset);
const layouts = ASPECTS.map((aspect) => {
  const { positions, ...made } = toStoredLayout(dataset, openDataset(dataset).positions(aspect), {
    aspect,
    fingerprint,
  });
  // One entity a line, so that versions compare well.
  const lines = positions.map((position) => `      ${JSON.stringify(position)}`);
  const fields = Object.entries(made).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `    {\n      ${fields.join(", ")},\n      "positions": [\n${lines.join(",\n")}\n      ]\n    }`;
});
writeFileSync(
  join(ROOT, "graph-data", "layouts.json"),
  `{\n  "$schema": "./schema/data.schema.json",\n  "format": "corridor",\n  "version": 1,\n  "layouts": [\n${layouts.join(",\n")}\n  ]\n}\n`,
);
