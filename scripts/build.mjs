import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { buildAlone } from "./build-lock.mjs";
import { buildShell } from "./build-single.mjs";
import { buildStamped, CLI, isFresh, PAGE } from "./freshness.mjs";
import { loadModule } from "./load-module.mjs";
import { ROOT } from "./root.mjs";
import { toServiceWorker } from "./service-worker.mjs";

const DIST = join(ROOT, "dist");

// What is built is what ships, whatever calls for it (a test runner sets its own mode).
process.env["NODE_ENV"] = "production";

/**
 * The page, into a folder; the command line beside it stays.
 * @param {string} folder
 */
export async function buildPageInto(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name !== "cli" && name !== "single") rmSync(join(folder, name), { recursive: true });
  await build({
    root: ROOT,
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "warn",
    build: { emptyOutDir: false, outDir: folder },
  });
  // Exported pages are made of it.
  writeFileSync(join(folder, "page-shell.html"), await buildShell());
  writeFileSync(join(folder, "service-worker.js"), toServiceWorker(folder));
}

const buildPage = () => buildPageInto(DIST);

const ENTRY = "corridor.mjs";

/** The command line, each file put in place in one stroke so that a run beside it never reads half of it. */
async function buildCli() {
  const draft = join(DIST, `.cli-${process.pid}`);
  await build({
    root: ROOT,
    configFile: join(ROOT, "vite.cli.config.ts"),
    logLevel: "warn",
    build: { outDir: draft },
  });
  /** @type {typeof import("../src/cli/data/checked-data.ts")} */
  const { keepChecked } = await loadModule("src/cli/data/checked-data.ts");
  keepChecked(join(ROOT, "graph-data"), join(draft, "graph-data.bin"));
  const folder = join(DIST, "cli");
  mkdirSync(folder, { recursive: true });
  const built = new Set(readdirSync(draft));
  const old = readdirSync(folder).filter((name) => !built.has(name));
  // What is loaded first is put in place last.
  for (const name of [...built].sort((a, b) => Number(a === ENTRY) - Number(b === ENTRY)))
    renameSync(join(draft, name), join(folder, name));
  for (const name of old) rmSync(join(folder, name), { recursive: true });
  rmSync(draft, { recursive: true });
}

/**
 * @param {import("./freshness.mjs").Target} target
 * @param {() => Promise<void>} make
 */
async function ensure(target, make) {
  if (isFresh(target)) return;
  await buildAlone(async () => {
    if (!isFresh(target)) await buildStamped(target, make);
  });
}

/** Builds the page when it is missing or older than its sources. */
export const ensurePage = () => ensure(PAGE, buildPage);

/** Builds the command line when it is missing or older than its sources. */
export const ensureCli = () => ensure(CLI, buildCli);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await buildAlone(async () => {
    await buildStamped(PAGE, buildPage);
    await buildStamped(CLI, buildCli);
  });
