import { defineConfig } from "@playwright/test";
import { findBrowser, thisMachine } from "./scripts/find-browser.mjs";

const executablePath = await findBrowser(thisMachine());

/** Tests of the built page in a real browser; `e2e/support/test.ts` serves it and watches every page. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/support/build-first.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: ["--enable-unsafe-swiftshader"],
    },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
  },
});
