import { defineConfig } from "@playwright/test";
import { findBrowser, thisMachine } from "./scripts/find-browser.mjs";

const firefox = process.env["CORRIDOR_FIREFOX"];

const executablePath = firefox === undefined ? await findBrowser(thisMachine()) : firefox;

/** Firefox is driven by a protocol that lacks part of what the tests do: it runs those that go by keyboard and by link. */
const FIREFOX_TESTS = ["page.keyboard.spec.ts", "page.link.spec.ts"];

/** Tests of the built page in a real browser; `e2e/support/test.ts` serves it and watches every page. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  snapshotPathTemplate: "e2e/scenes/{arg}{ext}",
  globalSetup: "./e2e/support/build-first.ts",
  fullyParallel: true,
  ...(firefox === undefined ? { workers: 2 } : { workers: 1, testMatch: FIREFOX_TESTS }),
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    ...(firefox === undefined
      ? { browserName: "chromium" as const }
      : { browserName: "firefox" as const, channel: "moz-firefox", headless: false }),
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: firefox === undefined ? ["--enable-unsafe-swiftshader"] : [],
    },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
  },
});
