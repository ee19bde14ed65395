// Opening a GEXF file in the built page against graphology-gexf in a bare one: how long the page's own thread is ever
// blocked, and for how long in all. node bench/opening.mjs FILE.gexf [more files]; build the page first.
import { basename, resolve } from "node:path";
import { chromium } from "playwright";
import { createServer } from "vite";
import { findBrowser, thisMachine } from "../scripts/find-browser.mjs";
import { serve } from "../scripts/serve.mjs";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Usage: node bench/opening.mjs FILE.gexf [more files]");
  process.exit(2);
}
const LONGEST_WAIT = 600_000;
const executablePath = await findBrowser(thisMachine());
const site = await serve({ folder: resolve("dist") });
const server = await createServer({
  configFile: false,
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1", hmr: false },
});
await server.listen();
const [address] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});

/**
 * Lengths of the long tasks (50 ms or more) of a page from choosing the file until `isDone`; both conditions are
 * expressions of the page.
 * @param {string} url
 * @param {string} isReady
 * @param {string} file
 * @param {string} isDone
 */
async function watch(url, isReady, file, isDone) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(LONGEST_WAIT);
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url);
  await page.waitForFunction(isReady);
  await page.evaluate(() => {
    window.longTasks.length = 0;
  });
  const started = performance.now();
  await page.locator("input[type=file]").setInputFiles(resolve(file));
  await page.waitForFunction(isDone);
  const seconds = (performance.now() - started) / 1000;
  // The observer tells of a task after its end.
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => window.longTasks);
  await page.close();
  return {
    seconds,
    longest: Math.max(0, ...tasks),
    blocked: tasks.reduce((/** @type {number} */ sum, /** @type {number} */ ms) => sum + ms, 0),
    tasks,
  };
}

const IDLE = 'document.documentElement.dataset.idle === "true"';
for (const file of files) {
  console.log(`\n${file}`);
  const title = JSON.stringify(basename(file).replace(/\.\w+$/, ""));
  const ours = await watch(site.url, IDLE, file, `${IDLE} && document.title.startsWith(${title})`);
  const peer = await watch(
    `${address}bench/opening-page.html`,
    'document.readyState === "complete"',
    file,
    "/^\\d+ \\+ \\d+$|^failed/.test(document.title)",
  );
  for (const [name, { seconds, longest, blocked, tasks }] of Object.entries({
    ours,
    "graphology-gexf": peer,
  }))
    console.log(
      `${name.padEnd(16)} longest task ${longest.toFixed(0)} ms, blocked ${blocked.toFixed(0)} ms in ${tasks.length} tasks, ${seconds.toFixed(1)} s in all`,
    );
  console.log(
    `longest task ${(peer.longest / ours.longest).toFixed(1)} times shorter, page blocked ${(peer.blocked / ours.blocked).toFixed(1)} times less`,
  );
}
await browser.close();
await server.close();
await site.close();
