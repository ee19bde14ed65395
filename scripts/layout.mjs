// Draws the pictures of the shipped graph, for a window on a desk, a phone and a wide one: npm run layout writes
// graph-data/layouts.json. It goes on from the pictures that are there (`--fresh`: from nothing) and takes minutes; `--quick` takes
// less, and is enough after a small change of the data.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { readGraphData } from "./graph-data.mjs";
import { ROOT } from "./root.mjs";

/** The free canvas in windows of 1440 × 900, 390 × 844 and 1920 × 1080. */
const SHAPES = [
  {
    width: 844,
    height: 718,
    aspect: 1.15,
    openingGrowth: 0.85,
    wholeGrowth: 0.7,
    openingNames: 60,
    wholeNames: 27,
  },
  {
    width: 390,
    height: 708,
    aspect: 0.55,
    openingGrowth: 0.62,
    wholeGrowth: 0.51,
    openingNames: 24,
    wholeNames: 24,
  },
  {
    width: 1324,
    height: 898,
    aspect: 1.45,
    openingGrowth: 1,
    wholeGrowth: 0.88,
    openingNames: 60,
    wholeNames: 54,
  },
];
const isQuick = process.argv.includes("--quick");
/** `--only 390`: the pictures of that width are drawn anew, the others stay. */
const only = process.argv.includes("--only")
  ? Number(process.argv[process.argv.indexOf("--only") + 1])
  : null;
const isFresh = process.argv.includes("--fresh");
const EFFORT = isQuick
  ? { rounds: 160, starts: 0, openingReturns: 6, wholeReturns: 14 }
  : { rounds: 300, starts: 8, openingReturns: 40, wholeReturns: 24 };

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
/** @type {typeof import("../src/core/graph/build.ts")} */
const { buildGraph } = await load("graph/build.ts");
/** @type {typeof import("../src/core/graph/fingerprint.ts")} */
const { takeFingerprint } = await load("graph/fingerprint.ts");
/** @type {typeof import("../src/core/engine/draw-pictures.ts")} */
const { drawPictures } = await load("engine/draw-pictures.ts");

const read = assembleDataset(readGraphData());
if (!read.ok) {
  for (const { at, path, message } of read.error) console.error(`${at?.file ?? ""} ${path}: ${message}`);
  process.exit(1);
}
const { layouts: earlier = [], ...dataset } = read.value;
const graph = buildGraph(dataset);
const layouts = SHAPES.flatMap((shape) =>
  only !== null && only !== shape.width
    ? earlier.filter(({ aspect }) => aspect === shape.aspect)
    : drawPictures(graph, takeFingerprint(dataset), shape, EFFORT, isFresh ? [] : earlier, (what, least) =>
        console.error(`${shape.width} × ${shape.height}, ${what}: ${least.toFixed(1)}`),
      ),
);

/** One record a line, so that versions compare well. */
const list = (/** @type {string} */ name, /** @type {readonly unknown[]} */ items) =>
  `"${name}": [\n${items.map((item) => `        ${JSON.stringify(item)}`).join(",\n")}\n      ]`;
const texts = layouts.map(({ positions, courses = [], ...made }) => {
  const fields = Object.entries(made).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `    {\n      ${fields.join(", ")},\n      ${list("positions", positions)},\n      ${list("courses", courses)}\n    }`;
});
writeFileSync(
  join(ROOT, "graph-data", "layouts.json"),
  `{\n  "$schema": "./schema/data.schema.json",\n  "format": "corridor",\n  "version": 1,\n  "layouts": [\n${texts.join(",\n")}\n  ]\n}\n`,
);
