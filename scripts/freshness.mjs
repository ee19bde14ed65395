import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * What is built, from what, and how one sees that it stands. The stamp holds the hash of the inputs and is written last,
 * so an interrupted build counts as stale.
 * @typedef {{ readonly result: string, readonly stamp: string, readonly inputs: readonly string[] }} Target
 */

/** @type {Target} */
export const PAGE = {
  result: "dist/index.html",
  stamp: "dist/.built",
  inputs: [
    "src/app",
    "src/canvas",
    "src/core",
    "src/ui",
    "src/worker",
    "src/main.ts",
    "src/page.tsx",
    "src/packed-worker.ts",
    "src/script-addresses.ts",
    "src/service-worker.js",
    "src/single.ts",
    "graph-data",
    "public",
    "index.html",
    "scripts/build-single.mjs",
    "scripts/content-policy.mjs",
    "scripts/english-only.mjs",
    "scripts/licences",
    "scripts/materials.mjs",
    "scripts/service-worker.mjs",
    "vite.config.ts",
    "package-lock.json",
  ],
};

/** @type {Target} */
export const CLI = {
  result: "dist/cli/corridor.mjs",
  stamp: "dist/cli/.built",
  inputs: [
    "src/cli",
    "src/core",
    "scripts/content-policy.mjs",
    "scripts/serve.mjs",
    "scripts/licences",
    "scripts/materials.mjs",
    "vite.cli.config.ts",
    "package-lock.json",
  ],
};

/** Article texts are no part of any build. */
const LEFT_OUT = new Set(["graph-data/texts"]);

/**
 * @param {string} path relative to the project, with forward slashes
 * @returns {readonly string[]} the files at or below it, sorted
 */
function listFiles(path) {
  const full = join(ROOT, path);
  if (LEFT_OUT.has(path) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`));
}

/** @param {Target} target */
function hashInputs(target) {
  const hash = createHash("sha256");
  for (const file of target.inputs.flatMap(listFiles)) {
    const bytes = readFileSync(join(ROOT, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * True when the target stands and its inputs are what it was built from. An installed package carries no sources:
 * what it ships is fresh by definition.
 * @param {Target} target
 */
export function isFresh(target) {
  if (!existsSync(join(ROOT, target.result))) return false;
  if (!existsSync(join(ROOT, "src"))) return true;
  const stamp = join(ROOT, target.stamp);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hashInputs(target);
}

/**
 * Runs a build and stamps it with the inputs as they were before it began.
 * @param {Target} target
 * @param {() => Promise<void>} build
 */
export async function buildStamped(target, build) {
  const hash = hashInputs(target);
  await build();
  const stamp = join(ROOT, target.stamp);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
