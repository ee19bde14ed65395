import { defineConfig } from "@playwright/test";
import pageTests from "../../playwright.config.ts";

/** The soak alone: it is no part of the page tests. */
export default defineConfig(pageTests, {
  testDir: ".",
  testMatch: "soak.run.ts",
  globalSetup: "../support/build-first.ts",
  outputDir: `../../node_modules/.cache/soak/${process.env["CORRIDOR_SOAK_SEED"] ?? "1"}`,
  workers: 1,
  // Hours of it would not fit on the disk.
  use: { ...pageTests.use, trace: "off" },
});
