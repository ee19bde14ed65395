import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** The shell comes first: it draws no window of its own, which takes a fifth of the time that a page test does. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const MAC_APPS = ["Chromium", "Google Chrome", "Microsoft Edge"];
const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/**
 * What the search sees of the machine; tests hand in their own.
 * @typedef {object} Machine
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} platform as `process.platform`
 * @property {() => Promise<string | null>} playwrightPath where Playwright's own Chromium would lie
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => Promise<boolean>} answers true when the program answers `--version`
 */

/** @returns {Machine} this machine */
export function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    playwrightPath: async () => (await import("playwright")).chromium.executablePath(),
    exists: existsSync,
    // Chrome on Windows opens a window instead of answering; there, lying in its usual place is enough.
    answers: async (path) =>
      process.platform === "win32" ||
      promisify(execFile)(path, ["--version"], { timeout: 20_000 }).then(
        ({ stdout }) => /\d+\.\d+/.test(stdout),
        () => false,
      ),
  };
}

/** @param {Machine} machine */
function listUsualPlaces({ env, platform }) {
  if (platform === "darwin")
    return ["", env["HOME"] ?? ""].flatMap((home) =>
      MAC_APPS.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  if (platform === "win32")
    return [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].flatMap((folder) =>
      folder === undefined ? [] : WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`),
    );
  return ["/snap/bin/chromium"];
}

/**
 * A Chromium to test in: the one named in `CORRIDOR_CHROMIUM`, else Playwright's own, else one on the `PATH`, else one in the
 * usual places; the first that answers `--version`, or null. A name that leads nowhere is an error, never passed over.
 * @param {Machine} machine
 * @returns {Promise<string | null>}
 */
export async function findBrowser(machine) {
  const named = machine.env["CORRIDOR_CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (machine.exists(named) && (await machine.answers(named))) return named;
    throw new Error(
      `CORRIDOR_CHROMIUM is ${named}, but no browser answers there. Correct it, or unset it to search for one.`,
    );
  }
  const own = await machine.playwrightPath();
  const folders = (machine.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const candidate of [...(own === null ? [] : [own]), ...onPath, ...listUsualPlaces(machine)])
    if (machine.exists(candidate) && (await machine.answers(candidate))) return candidate;
  return null;
}
