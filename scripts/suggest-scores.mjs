// How often the suggestions made while coding a text are right, one document left out at a time: npm run suggest-scores. The texts of the
// shipped data are looked for in the folder that CORRIDOR_TEXTS names, and recognised by their hash.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readGraphData } from "./graph-data.mjs";
import { loadModule } from "./load-module.mjs";

/** @type {Pick<typeof import("../src/core/model/assemble.ts"), "assembleDataset">} */
const { assembleDataset } = await loadModule("src/core/model/assemble.ts");
/** @type {Pick<typeof import("../src/core/texts/attach-texts.ts"), "attachTexts">} */
const { attachTexts } = await loadModule("src/core/texts/attach-texts.ts");
/** @type {Pick<typeof import("../bench/suggest-scores.ts"), "scoreSuggestions">} */
const { scoreSuggestions } = await loadModule("bench/suggest-scores.ts");

const folder = resolve(process.env["CORRIDOR_TEXTS"] ?? "graph-data/texts");
const dataset = assembleDataset(readGraphData());
if (!dataset.ok) throw new Error("The shipped data cannot be read: run corridor check.");
/** @type {readonly Uint8Array[]} */
let files = [];
try {
  files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
} catch {
  // Told below: no text is found.
}
const texts = attachTexts(dataset.value, files);
if (texts.size < 2) {
  process.stderr.write(
    `${folder}: It holds ${texts.size} of the texts; at least two are needed. Set CORRIDOR_TEXTS to their folder.\n`,
  );
  process.exitCode = 2;
} else {
  const rows = scoreSuggestions(dataset.value, texts).map(
    ({ what, right, of }) => `| ${what} | ${Math.round((100 * right) / of)} % | ${right} of ${of} |\n`,
  );
  process.stdout.write(`| what | right | cases |\n|---|---|---|\n${rows.join("")}`);
}
