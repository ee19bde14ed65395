import { join } from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./root.mjs";

/**
 * A module of the project in TypeScript, for a script that plain Node runs.
 * @template T
 * @param {string} path from the root of the project
 * @returns {Promise<T>}
 */
export async function loadModule(path) {
  const { module } = await runnerImport(join(ROOT, path), { configFile: false, logLevel: "warn" });
  return module;
}
