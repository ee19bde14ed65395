import { defineConfig } from "@playwright/test";
import { FIREFOX_FILES, NOT_IN_FIREFOX } from "./e2e/support/firefox.ts";
import { findBrowser, thisMachine } from "./scripts/find-browser.mjs";

const firefox = process.env["CORRIDOR_FIREFOX"];

const executablePath = firefox === undefined ? await findBrowser(thisMachine()) : firefox;

/** Firefox runs what `e2e/support/firefox.ts` says. */
const FIREFOX_TESTS = {
  workers: 1,
  grepInvert: NOT_IN_FIREFOX.map(({ tests }) => tests),
  ...(process.env["CORRIDOR_FIREFOX_TESTS"] === "all" ? {} : { testMatch: [...FIREFOX_FILES] }),
};

/**
 * What a Chromium does for its own window, which no test sees: the list below its address bar costs a process and as much
 * time as our page. A list of ours replaces Playwright's, so that is said again.
 */
const NEEDLESS_FEATURES = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "PreloadTopChromeWebUI",
  "AimEnabled",
  "AutoDeElevate",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "BlockOriginHeaderModificationOnRedirect",
  "DestroyProfileOnBrowserClose",
  "DialMediaRouteProvider",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "Translate",
];

/** Hinting as Debian's fonts ask for, which a Chromium with windows follows by itself: the reviewed pictures need one way. */
const CHROMIUM_ARGS = [
  "--enable-unsafe-swiftshader",
  "--font-render-hinting=slight",
  `--disable-features=${NEEDLESS_FEATURES.join(",")}`,
];

/** Tests of the built page in a real browser; `e2e/support/test.ts` serves it and watches every page. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  snapshotPathTemplate: "e2e/scenes/{arg}{ext}",
  globalSetup: "./e2e/support/build-first.ts",
  fullyParallel: true,
  ...(firefox === undefined ? { workers: 2 } : FIREFOX_TESTS),
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
      args: firefox === undefined ? CHROMIUM_ARGS : [],
    },
    // The copy of the page that is kept for times without a network would hide from a test what it takes away.
    serviceWorkers: "block",
    locale: "en-GB",
    timezoneId: "UTC",
    // Recording takes as much time as a page does to open: only what is tried again is recorded (`--trace=on` records all).
    trace: "on-first-retry",
  },
});
