import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser, thisMachine } from "./scripts/find-browser.mjs";

const executablePath = await findBrowser(thisMachine());

const SETUP = ["tests/house/prototypes.setup.ts"];
const common = { setupFiles: SETUP, testTimeout: 60_000, hookTimeout: 60_000 };

/**
 * Two kinds of tests: `*.test.ts` runs in Node without mocks; `*.browser.test.ts` needs a real page (drawing, storage) and runs
 * in Chromium.
 */
export default defineConfig({
  test: {
    // One for each core: the usual count leaves one core to a terminal that nobody looks at.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...common,
          setupFiles: [...SETUP, "tests/house/seed.setup.ts"],
          name: "node",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.browser.test.{ts,tsx}"],
        },
      },
      {
        test: {
          ...common,
          name: "browser",
          include: ["tests/**/*.browser.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: executablePath === null ? {} : { executablePath } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
