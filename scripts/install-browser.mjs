import { spawnSync } from "node:child_process";
import { findBrowser, thisMachine } from "./find-browser.mjs";
import { runTool } from "./run-tool.mjs";

/** Debian has a Chromium without windows of its own, which tests faster; Ubuntu and older releases have only the other. */
const BROWSERS = ["chromium-headless-shell", "chromium"];
const INSTALL = ["install", "-y", "--no-install-recommends", "fonts-dejavu-core"];
const APT = `apt-get update && apt-get ${INSTALL.join(" ")} chromium`;
const PLAYWRIGHT = "npx playwright install chromium";

export const BROWSER_MISSING = `No Chromium was found and none could be installed. Type one of these, then repeat:
  sudo sh -c "${APT}"     (Debian, Ubuntu)
  ${PLAYWRIGHT}     (elsewhere)
Or name one that you have: CORRIDOR_CHROMIUM=/path/to/chromium npm test`;

/** @param {readonly string[]} args */
function runApt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
}

const hasApt = () => process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;

/**
 * The browser of this machine; when there is none, installs one by the system's packages (as root), else by Playwright.
 * @returns {Promise<string | null>} null when that failed as well
 */
export async function ensureBrowser() {
  const found = await findBrowser(thisMachine());
  if (found !== null) return found;
  console.error("No Chromium found; installing one.");
  if (hasApt() && runApt(["update"]) && BROWSERS.some((name) => runApt([...INSTALL, name]))) {
    const installed = await findBrowser(thisMachine());
    if (installed !== null) return installed;
  }
  await runTool({ name: "playwright", command: "playwright" }, ["install", "chromium"]);
  return findBrowser(thisMachine());
}
