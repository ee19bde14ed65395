import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFirefox } from "./find-firefox.mjs";
import { BROWSER_MISSING, ensureBrowser } from "./install-browser.mjs";
import { listMissingPeers } from "./peers/find-peers.mjs";
import { runNode, runTool } from "./run-tool.mjs";

/**
 * How a step ended. Only steps that run tests have counts; `notRun` names parts that this machine could not run, `isRun` is false
 * where that was all of it; `unsteady` names tests that failed once and passed when they were run again.
 * @typedef {object} Outcome
 * @property {boolean} passed
 * @property {boolean} [isRun]
 * @property {Counts} [counts]
 * @property {readonly string[]} [notRun]
 * @property {readonly string[]} [unsteady]
 *
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 *
 * @typedef {{ readonly name: string, readonly run: () => Promise<Outcome> }} Step
 */

/**
 * Runs a test runner that writes a JSON report. A runner that leaves no report, or ran no test, has failed.
 * @param {(report: string) => Promise<number>} run
 * @param {(report: any) => Counts} count
 * @param {(report: any) => readonly string[]} [findUnsteady]
 * @returns {Promise<Outcome>}
 */
async function runCounted(run, count, findUnsteady = () => []) {
  const folder = mkdtempSync(join(tmpdir(), "corridor-test-"));
  try {
    const report = join(folder, "report.json");
    const code = await run(report);
    if (!existsSync(report)) return { passed: false };
    const said = JSON.parse(readFileSync(report, "utf8"));
    const counts = count(said);
    return {
      passed: code === 0 && counts.failed === 0 && counts.passed > 0,
      counts,
      unsteady: findUnsteady(said),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {Promise<string | null> | undefined} */
let wanted;

/** The browser of this run, looked for (and if need be installed) once. */
function findOnce() {
  wanted ??= ensureBrowser();
  return wanted;
}

/** @returns {Promise<Outcome>} */
async function runUnit() {
  const browser = await findOnce();
  const outcome = await runCounted(
    (report) =>
      runTool(
        { name: "vitest", command: "vitest" },
        [
          "run",
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${report}`,
          ...(browser === null ? ["--project=node"] : []),
        ],
        browser === null ? process.env : { ...process.env, CORRIDOR_CHROMIUM: browser },
      ),
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }),
  );
  return browser === null ? { ...outcome, notRun: ["unit tests that need a page (no Chromium)"] } : outcome;
}

/** @returns {Promise<Outcome>} */
async function runBrowser() {
  const browser = await findOnce();
  if (browser === null) {
    console.error(BROWSER_MISSING);
    return { passed: false, notRun: ["browser tests (no Chromium)"] };
  }
  console.log(`In ${browser}`);
  return runPlaywright({ CORRIDOR_CHROMIUM: browser });
}

/**
 * Titles of the tests of a Playwright report that passed only when they were run again.
 * @param {any} suite
 * @returns {readonly string[]}
 */
const listUnsteady = ({ file, suites = [], specs = [] }) => [
  ...specs.flatMap((/** @type {any} */ { title, tests }) =>
    tests.some((/** @type {any} */ { status }) => status === "flaky") ? [`${file}: ${title}`] : [],
  ),
  ...suites.flatMap(listUnsteady),
];

/**
 * A page test that fails is run once more, for what a busy machine does to a browser; the summary names every test that
 * needed it.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [before]
 */
const runPlaywright = (env, before) =>
  runCounted(
    (report) =>
      runTool(
        { name: "@playwright/test", command: "playwright" },
        ["test", "--reporter=list,json", "--retries=1"],
        { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        before,
      ),
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
    listUnsteady,
  );

/** Browsers that `REQUIRE=firefox,webkit` names have to run; others are tested where they are found. */
const isRequired = (/** @type {string} */ browser) =>
  (process.env["REQUIRE"] ?? "").split(",").includes(browser);

/**
 * The browsers besides Chromium that are found, never installed. WebKit has no program that could be found by its name.
 * @returns {Promise<Outcome>}
 */
async function runOthers() {
  const notRun = ["webkit (none can be found by name)"];
  const isWhole = !isRequired("webkit");
  const found = findFirefox(process.env);
  if ("missing" in found)
    return {
      passed: isWhole && !isRequired("firefox"),
      isRun: false,
      notRun: [`firefox (${found.missing})`, ...notRun],
    };
  console.log(`In ${found.path}`);
  const outcome = await runPlaywright({ CORRIDOR_FIREFOX: found.path }, found.before);
  return { ...outcome, passed: outcome.passed && isWhole, notRun };
}

/**
 * Checks the shipped data. What the check itself could not run it says on stderr.
 * @returns {Promise<Outcome>}
 */
async function runDataCheck() {
  let said = "";
  const code = await runNode(["bin/corridor.mjs", "check"], process.env, (text) => {
    said += text;
  });
  const notRun = [...said.matchAll(/^NOT RUN: (.*)$/gm)].map(([, what = ""]) => what);
  return { passed: code === 0, notRun };
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} [command]
 * @returns {() => Promise<Outcome>}
 */
const tool =
  (name, args, command = name) =>
  async () => ({ passed: (await runTool({ name, command }, args)) === 0 });

/** In this order: what is quick and what the later ones need comes first. @type {readonly Step[]} */
export const STEPS = [
  { name: "types", run: tool("typescript", ["-b"], "tsc") },
  { name: "lint", run: tool("@biomejs/biome", ["check", "--error-on-warnings"], "biome") },
  { name: "unused", run: tool("knip", []) },
  { name: "build", run: async () => ({ passed: (await runNode(["scripts/build.mjs"])) === 0 }) },
  { name: "unit", run: runUnit },
  // Other programs are asked among the unit tests; what is not on this machine is told.
  { name: "peers", run: async () => ({ passed: true, notRun: listMissingPeers() }) },
  { name: "data", run: runDataCheck },
  { name: "browser", run: runBrowser },
  { name: "firefox", run: runOthers },
];
