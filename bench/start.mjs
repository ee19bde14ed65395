// From the first request to the picture and to the search box, in the built page against a bare one with React and Sigma, turn by
// turn in the same browser: node bench/start.mjs [TURNS] [--moments]; build the page first. Both pages are built and served alike.
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { serve } from "../scripts/serve.mjs";
import { startBrowser } from "./browser.mjs";

const turns = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 7);
const withMoments = process.argv.includes("--moments");

const folder = resolve("node_modules/.cache/bench/start");
process.env["NODE_ENV"] = "production";
await build({
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  base: "./",
  root: resolve("bench"),
  plugins: [react()],
  build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: resolve("bench/start-page.html") } },
});
const [site, bare, { browser, close }] = await Promise.all([
  serve({ folder: resolve("dist") }),
  serve({ folder }),
  startBrowser(),
]);

/** Notes when a page first shows something drawn, a box that listens, and names to choose from. */
function watch() {
  /** @type {Record<string, number>} */
  const moments = {};
  Object.assign(window, { moments });
  const note = (/** @type {string} */ name) => {
    moments[name] ??= performance.now();
  };
  // The first task after a frame that begins once something is drawn: by then the frame that drew it has been handed on.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => note("picture");
  const noteDrawn = () => requestAnimationFrame(() => port2.postMessage(null));
  const gl = WebGL2RenderingContext.prototype;
  for (const name of ["drawArrays", "drawElements", "drawArraysInstanced"])
    Reflect.set(
      gl,
      name,
      new Proxy(Reflect.get(gl, name), {
        apply(draw, context, how) {
          noteDrawn();
          return Reflect.apply(draw, context, how);
        },
      }),
    );
  new MutationObserver(() => {
    if (document.querySelector("[role=combobox]") !== null) note("box");
    if (document.querySelector("[role=option]") !== null) note("names");
  }).observe(document, { childList: true, subtree: true });
}

/** @param {string} url @param {string} keys typed into the box as soon as there is one */
async function start(url, keys) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "commit" });
  if (keys !== "") {
    await page.locator("input:not([type])").first().click();
    await page.keyboard.type(keys);
  }
  await page.waitForFunction(
    (wanted) => wanted.every((name) => Object.hasOwn(Reflect.get(window, "moments"), name)),
    ["picture", "box", ...(keys === "" ? [] : ["names"])],
  );
  const moments = await page.evaluate(() => {
    /** @type {Record<string, number>} */
    const found = { ...Reflect.get(window, "moments") };
    for (const entry of performance.getEntriesByType("resource")) {
      if (!(entry instanceof PerformanceResourceTiming)) continue;
      const name = entry.name.replace(/^.*\//, "").replace(/-[\w-]{8}\./, ".");
      found[`${name} asked for`] = entry.startTime;
      found[`${name} there`] = entry.responseEnd;
    }
    return found;
  });
  await context.close();
  return moments;
}

const PAGES = /** @type {const} */ ([
  ["ours", site.url, ""],
  ["ours, typing", site.url, "iran"],
  ["bare", `${bare.url}start-page.html`, ""],
  ["bare, typing", `${bare.url}start-page.html`, "12"],
]);
/** @type {Map<string, Record<string, number>[]>} */
const seen = new Map(PAGES.map(([name]) => [name, []]));
for (const [, url, keys] of PAGES) await start(url, keys);
for (let turn = 0; turn < turns; turn++)
  for (const [name, url, keys] of PAGES) seen.get(name)?.push(await start(url, keys));

/** @param {readonly Record<string, number>[]} all @param {string} moment */
const sorted = (all, moment) => all.map((each) => each[moment] ?? Number.NaN).sort((a, b) => a - b);
/** @param {readonly number[]} values */
const middle = (values) => values[Math.floor(values.length / 2)] ?? Number.NaN;
for (const [name, all] of seen) {
  const names = Object.keys(all[0] ?? {})
    .filter((moment) => withMoments || ["picture", "box", "names"].includes(moment))
    .sort((a, b) => middle(sorted(all, a)) - middle(sorted(all, b)));
  console.log(name);
  for (const moment of names) {
    const values = sorted(all, moment);
    const [least = Number.NaN] = values;
    console.log(
      `  ${moment.padEnd(44)} ${middle(values).toFixed(0).padStart(5)} ms (at best ${least.toFixed(0)})`,
    );
  }
}
await close();
await site.close();
await bare.close();
