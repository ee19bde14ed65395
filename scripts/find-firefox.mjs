import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * A Firefox that can draw: the program, and what to start it with when the machine has no display. Null with the reason when
 * something is missing: headless Firefox has no WebGL, so it is tested on a display, a virtual one if need be.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {(path: string) => boolean} [exists]
 * @returns {{ readonly path: string, readonly before: readonly string[] } | { readonly missing: string }}
 */
export function findFirefox(env, exists = existsSync) {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  /** @param {readonly string[]} names */
  const find = (names) =>
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => exists(path));
  const path = find(["firefox-esr", "firefox"]);
  if (path === undefined) return { missing: "install firefox-esr" };
  if ((env["DISPLAY"] ?? "") !== "") return { path, before: [] };
  const display = find(["xvfb-run"]);
  return display === undefined ? { missing: "install xvfb and xauth" } : { path, before: [display, "-a"] };
}
