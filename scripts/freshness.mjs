import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
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
    "src/script-policy.ts",
    "src/service-worker.js",
    "src/single.ts",
    "src/start-packed.ts",
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
    "graph-data",
    "src/runners",
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
 * @param {boolean} [isFolder] asked of the disk where it is not known
 * @returns {readonly string[]} the files at or below it, sorted
 */
function listFiles(path, isFolder) {
  const full = join(ROOT, path);
  if (LEFT_OUT.has(path)) return [];
  const folder = isFolder ?? statSync(full, { throwIfNoEntry: false })?.isDirectory();
  if (folder === undefined) return [];
  if (!folder) return [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => listFiles(`${path}/${entry.name}`, entry.isDirectory()));
}

/**
 * Names, sizes and times of the inputs: while these stand, their bytes need not be read again.
 * @param {Target} target
 */
function glimpse(target) {
  const hash = createHash("sha256");
  for (const file of target.inputs.flatMap((path) => listFiles(path))) {
    const { size, mtimeMs, ctimeMs } = statSync(join(ROOT, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0${ctimeMs}\0`);
  }
  return hash.digest("hex");
}

/** @param {Target} target */
function hashInputs(target) {
  const hash = createHash("sha256");
  for (const file of target.inputs.flatMap((path) => listFiles(path))) {
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
  if (!existsSync(stamp)) return false;
  const [hash, seen] = readFileSync(stamp, "utf8").split("\n");
  const now = glimpse(target);
  if (seen === now) return true;
  if (hash !== hashInputs(target)) return false;
  // Touched, not changed.
  writeStamp(stamp, hash, now);
  return true;
}

/**
 * @param {string} stamp
 * @param {string} hash
 * @param {string} seen
 */
function writeStamp(stamp, hash, seen) {
  mkdirSync(dirname(stamp), { recursive: true });
  const draft = `${stamp}-${process.pid}`;
  writeFileSync(draft, `${hash}\n${seen}`);
  renameSync(draft, stamp);
}

/**
 * Runs a build and stamps it with the inputs as they were before it began.
 * @param {Target} target
 * @param {() => Promise<void>} build
 */
export async function buildStamped(target, build) {
  const seen = glimpse(target);
  const hash = hashInputs(target);
  await build();
  writeStamp(join(ROOT, target.stamp), hash, seen);
}
