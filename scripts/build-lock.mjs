import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./root.mjs";

const LOCK = join(ROOT, "node_modules", ".corridor-build");

/** True when the process that wrote the lock is still there; a killed build leaves its lock behind. */
function isHeld() {
  try {
    process.kill(Number(readFileSync(LOCK, "utf8")), 0);
    return true;
  } catch {
    return false;
  }
}

/** @returns {boolean} whether the lock is ours now */
function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Runs one build at a time, over all processes of this checkout: a server, a test run and a command may each find it stale.
 * @param {() => Promise<void>} build
 */
export async function buildAlone(build) {
  while (!takeLock()) {
    if (!isHeld()) rmSync(LOCK, { force: true });
    await sleep(100);
  }
  try {
    await build();
  } finally {
    rmSync(LOCK, { force: true });
  }
}
