// Opening a GEXF file in the built page against graphology-gexf, alone and with Sigma, in a bare one: how long the page's own
// thread is ever busy, and for how long in all. node bench/opening.mjs FILE.gexf [more files]; build the page first.
import { basename, resolve } from "node:path";
import { serve } from "../scripts/serve.mjs";
import { startBrowser } from "./browser.mjs";
import { watchThread } from "./watch-thread.mjs";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Usage: node bench/opening.mjs FILE.gexf [more files]");
  process.exit(2);
}
const LONGEST_WAIT = 600_000;
const MIB = 2 ** 20;
const site = await serve({ folder: resolve("dist") });
const { address, browser, newPage, close } = await startBrowser();

/**
 * What the page's thread does from choosing the file until `isDone`; both conditions are asked of the page, with the title. Processor
 * time leaves out what the thread waits for: other programs, or the drawing, which a processor does here.
 * @param {string} url
 * @param {() => boolean} isReady
 * @param {string} file
 * @param {(title: string) => boolean} isDone
 */
async function watch(url, isReady, file, isDone) {
  const page = await newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  await page.goto(url);
  await page.waitForFunction(isReady);
  const session = await page.context().newCDPSession(page);
  const stop = await watchThread(browser);
  const started = performance.now();
  await page.locator("input[type=file]").setInputFiles(resolve(file));
  await page.waitForFunction(isDone, basename(file).replace(/\.\w+$/, ""));
  const seconds = (performance.now() - started) / 1000;
  // The task that ended it may still go on.
  await page.waitForTimeout(1000);
  const tasks = await stop();
  const title = await page.title();
  if (title.startsWith("failed")) throw new Error(`${url}: ${title}`);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  await page.close();
  return { seconds, heap: (usedSize + backingStorageSize) / MIB, ...tasks };
}

const isIdle = () => document.documentElement.dataset["idle"] === "true";
/** @param {string} title */
const isOpen = (title) =>
  document.documentElement.dataset["idle"] === "true" && document.title.startsWith(title);
const isLoaded = () => document.readyState === "complete";
const isParsed = () => /^\d+ \+ \d+$|^failed/.test(document.title);
const PEERS = [
  ["graphology-gexf", ""],
  ["with Sigma", "?draw"],
];
for (const file of files) {
  console.log(`\n${file}`);
  const ours = await watch(site.url, isIdle, file, isOpen);
  const print = (/** @type {string} */ name, /** @type {typeof ours} */ figures) => {
    const { seconds, longest, longestProcessor, processor, heap } = figures;
    console.log(
      `${name.padEnd(16)} longest task ${longestProcessor.toFixed(0)} ms of processor time (${longest.toFixed(0)} ms in all), thread busy ${processor.toFixed(0)} ms, heap ${heap.toFixed(0)} MiB, ${seconds.toFixed(1)} s`,
    );
  };
  print("ours", ours);
  for (const [name = "", query = ""] of PEERS) {
    const peer = await watch(`${address}bench/opening-page.html${query}`, isLoaded, file, isParsed);
    print(name, peer);
    console.log(
      `  longest task ${(peer.longestProcessor / ours.longestProcessor).toFixed(1)} times shorter, thread busy ${(peer.processor / ours.processor).toFixed(1)} times less, heap ${(ours.heap / peer.heap).toFixed(2)} of it`,
    );
  }
}
await close();
await site.close();
