import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { findBrowser, thisMachine } from "../../scripts/find-browser.mjs";

/** A browser with a profile of its own on disk, which can be killed and started again. */
export interface Restartable {
  readonly start: () => Promise<BrowserContext>;
  /** Ends every process of the browser at once, as the system would; returns when, in milliseconds since 1970. */
  readonly kill: () => Promise<number>;
  readonly remove: () => Promise<void>;
}

/** Processes of the browser that has this profile: only they are ended. */
function listProcesses(profile: string): readonly number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .filter((line) => line.includes(`--user-data-dir=${profile}`))
    .map((line) => Number.parseInt(line.trim(), 10));
}

export async function createRestartable(): Promise<Restartable> {
  const profile = await mkdtemp(join(tmpdir(), "corridor-profile-"));
  const executablePath = await findBrowser(thisMachine());
  let context: BrowserContext | null = null;
  return {
    start: async () => {
      context = await chromium.launchPersistentContext(profile, {
        ...(executablePath === null ? {} : { executablePath }),
        args: ["--enable-unsafe-swiftshader"],
        locale: "en-GB",
        timezoneId: "UTC",
      });
      return context;
    },
    kill: async () => {
      const closed = context === null ? Promise.resolve() : context.waitForEvent("close");
      const processes = listProcesses(profile);
      const when = Date.now();
      for (const id of processes) process.kill(id, "SIGKILL");
      await closed;
      context = null;
      return when;
    },
    remove: async () => {
      await context?.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
