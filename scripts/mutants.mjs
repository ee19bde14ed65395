import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { ROOT } from "./root.mjs";
import { sampleLines } from "./sample-lines.mjs";

/**
 * What is measured, by the name it has on the command line, and the tests that are asked: its own, since each change runs them
 * again. What they miss counts as missed, though a test elsewhere might find it.
 * @typedef {{ readonly paths: readonly string[], readonly but?: string, readonly tests: readonly string[] }} Measured
 * @type {Readonly<Record<string, Measured>>}
 */
const FOLDERS = {
  model: {
    paths: ["src/core/model"],
    tests: ["tests/model/*.test.ts", "tests/evidence/{agree,figures}.test.ts"],
  },
  lens: { paths: ["src/core/lens"], tests: ["tests/lens/*.test.ts", "tests/reach/laws.test.ts"] },
  paths: {
    paths: ["src/core/paths"],
    but: "src/core/paths/reach/",
    tests: ["tests/paths/!(laws|declared-columns|combinations|larger-graphs).test.ts"],
  },
  // Paths over a source, beside the searches that they share with those in memory.
  reach: { paths: ["src/core/paths/reach"], tests: ["tests/reach/*.test.ts"] },
  merge: { paths: ["src/core/merge"], tests: ["tests/merge/*.test.ts"] },
  gexf: {
    paths: ["src/core/formats/gexf"],
    tests: [
      "tests/formats/{accounting,as-opened,gexf-*,habits-*,hostile,inspect-gexf,other-programs,parallel-kinds,restore-marks,round-trip}.test.ts",
    ],
  },
  saving: {
    paths: ["src/app/persistence", "src/app/project"],
    tests: [
      "tests/app/{autosave,device-storage,explorer,hold-notes,import,keep-history,notes,project,saved-session,store-texts,texts,version-1}.test.ts",
    ],
  },
  evidence: { paths: ["src/core/evidence"], tests: ["tests/evidence/*.test.ts"] },
  search: { paths: ["src/core/search"], tests: ["tests/search/*.test.ts"] },
  edit: { paths: ["src/core/edit"], tests: ["tests/edit/*.test.ts"] },
  records: { paths: ["src/core/formats/records"], tests: ["tests/formats/habits-*.test.ts"] },
  history: { paths: ["src/app/state/history.ts"], tests: ["tests/app/{explorer,history}.test.ts"] },
};

/** A small folder gives at least so many lines, unless fewer are asked for. */
const LEAST_LINES = 130;

const HELP = `npm run mutants -- [FOLDER ...] [--share P] [--seed S] [--workers N]

Changes a seeded sample of the program's lines one at a time and sees whether a test fails. Prints how many changes of each
folder the tests found, and those that they did not. What was tried before and has not changed since is not tried again.

  FOLDER        ${Object.keys(FOLDERS).join(", ")} (default: all)
  --share P     percent of each folder's lines (default 10; at least as many lines of each folder as --lines says)
  --lines N     at least so many lines of each folder (default ${LEAST_LINES})
  --seed S      whole number; the same seed takes the same lines (default 1)
  --workers N   how many tests run side by side (default 1)
`;

const OUT = join(ROOT, "test-results/mutants");

/** @param {string} path @returns {readonly string[]} */
const listSources = (path) =>
  statSync(join(ROOT, path)).isDirectory()
    ? readdirSync(join(ROOT, path), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .sort()
        .map((name) => `${path}/${name}`)
    : [path];

/** @param {Measured | undefined} measured @param {{ seed: number, share: number, least: number }} options */
function sampleFolder(measured, { seed, share, least }) {
  const but = measured?.but;
  const sources = (measured?.paths ?? [])
    .flatMap(listSources)
    .filter((path) => but === undefined || !path.startsWith(but))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
  const lines = sources.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  return sampleLines(sources, { seed, count: Math.max(least, (lines * share) / 100) }).map(
    ({ path, first, last }) => `${path}:${first}-${last}`,
  );
}

/** @typedef {Awaited<ReturnType<Stryker["runMutationTest"]>>[number]} Mutant */

/** @param {Mutant} mutant @param {string} stretch as `path:first-last` */
function isWithin({ fileName, location }, stretch) {
  const [, path, first, last] = /^(.*):(\d+)-(\d+)$/.exec(stretch) ?? [];
  const line = location.start.line;
  return relative(ROOT, fileName) === path && line >= Number(first) && line <= Number(last);
}

/**
 * @param {string} name
 * @param {readonly string[]} mutate
 * @param {number} workers
 * @returns {Promise<readonly Mutant[]>}
 */
async function runFolder(name, mutate, workers) {
  const tempDirName = mkdtempSync(join(tmpdir(), "corridor-mutants-"));
  process.env["CORRIDOR_MUTANTS_TESTS"] = (FOLDERS[name]?.tests ?? []).join(" ");
  try {
    const mutants = await new Stryker({
      mutate: [...mutate],
      testRunner: "vitest",
      plugins: ["@stryker-mutator/vitest-runner"],
      vitest: { configFile: "vitest.mutants.config.ts", related: false },
      // Not there: the tool would rewrite it with an interface that the compiler no longer has.
      tsconfigFile: "none.json",
      ignorePatterns: ["dist", "test-results", "graph-data/texts", "e2e", "docs/*.png"],
      // A change of what is computed once at the start would need every test again.
      ignoreStatic: true,
      coverageAnalysis: "perTest",
      incremental: true,
      incrementalFile: join(OUT, `${name}.json`),
      tempDirName,
      concurrency: workers,
      // What a busy machine only holds up must not count as a change that never ends.
      timeoutMS: 90_000,
      dryRunTimeoutMinutes: 40,
      reporters: ["progress-append-only"],
      allowEmpty: true,
      disableTypeChecks: false,
    }).runMutationTest();
    // The record has those of other samples, too.
    return mutants.filter((mutant) => mutate.some((stretch) => isWithin(mutant, stretch)));
  } finally {
    rmSync(tempDirName, { recursive: true, force: true });
  }
}

/** @param {string} name @param {readonly Mutant[]} mutants */
function toRow(name, mutants) {
  const of = (/** @type {readonly string[]} */ ...states) =>
    mutants.filter(({ status }) => states.includes(status)).length;
  const [found, missed] = [of("Killed", "Timeout"), of("Survived", "NoCoverage")];
  const score = found + missed === 0 ? 100 : (100 * found) / (found + missed);
  return `${name.padEnd(8)} ${String(found + missed).padStart(5)} changes, ${String(found).padStart(5)} found, ${score.toFixed(1).padStart(5)} %`;
}

/** @param {readonly Mutant[]} mutants */
const listMissed = (mutants) =>
  mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map(({ status, fileName, location, replacement = "" }) => {
      const { line, column } = location.start;
      const change = replacement.replace(/\s+/g, " ").slice(0, 90);
      return `${relative(ROOT, fileName)}:${line}:${column} ${status} -> ${change}`;
    });

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      share: { type: "string", default: "10" },
      lines: { type: "string", default: String(LEAST_LINES) },
      seed: { type: "string", default: "1" },
      workers: { type: "string", default: "1" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const names = positionals.length === 0 ? Object.keys(FOLDERS) : positionals;
  const [share, seed, workers] = [Number(values.share), Number(values.seed), Number(values.workers)];
  const least = Number(values.lines);
  const isGood =
    names.every((name) => name in FOLDERS) && share > 0 && least >= 0 && seed >= 0 && workers >= 1;
  if (values.help || !isGood) {
    (values.help ? process.stdout : process.stderr).write(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  mkdirSync(OUT, { recursive: true });
  const start = performance.now();
  const results = [];
  for (const name of names) {
    const mutants = await runFolder(name, sampleFolder(FOLDERS[name], { seed, share, least }), workers);
    results.push({ name, mutants });
    console.log([...listMissed(mutants), toRow(name, mutants)].join("\n"));
  }
  const all = results.flatMap(({ mutants }) => mutants);
  for (const { name, mutants } of results) console.log(toRow(name, mutants));
  console.log(toRow("all", all));
  console.log(`Seed ${seed}, ${share} %, ${((performance.now() - start) / 60_000).toFixed(0)} min`);
}

await main();
