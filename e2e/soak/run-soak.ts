import type { Browser, CDPSession, Page } from "@playwright/test";
import { createRandom } from "../../src/core/layout/random.ts";
import { keepDrawingReadable } from "../support/window-rules.ts";
import { type Act, chooseAct, doAct } from "./acts.ts";
import { shorten } from "./shorten.ts";
import { type CameraMemory, findWrong, lookBefore } from "./watch-page.ts";

const MINUTE = 60_000;
/** Bytes in use at the end, over those after the first minute. */
const MOST_GROWTH = 1.5;
/** Milliseconds that a failing sequence is tried to be shortened. */
const MOST_SHORTENING = 4 * MINUTE;

export interface SoakReport {
  readonly acts: number;
  readonly minutes: number;
  /** Bytes in use after collection, after the first minute and at the end. */
  readonly heap: { readonly early: number; readonly late: number };
  /** What went wrong, with the shortest sequence found that leads there; null when nothing did. */
  readonly failure: { readonly wrong: readonly string[]; readonly acts: readonly Act[] } | null;
}

interface SoakOptions {
  readonly seed: number;
  readonly minutes: number;
  /** Path of a picture of the page as it was when something went wrong. */
  readonly picture: string;
  readonly say: (line: string) => void;
}

interface Session {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly memory: CameraMemory;
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

/** A page of its own, with nothing kept from others; pickers and printing of the system answer as if they were cancelled. */
async function openSession(browser: Browser, url: string): Promise<Session> {
  const context = await browser.newContext({
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
  });
  await keepDrawingReadable(context);
  await context.addInitScript(() => {
    const cancel = () => Promise.reject(new DOMException("Cancelled", "AbortError"));
    Object.assign(window, { showOpenFilePicker: cancel, showSaveFilePicker: cancel, print: () => undefined });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`uncaught: ${error.message}`));
  page.on("crash", () => errors.push("the page crashed"));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    dialog.accept().catch(() => null);
  });
  // What a link opens is closed; a second tab of the same reader is opened by nobody, and blank at first.
  context.on("page", (other) => {
    if (other !== page && other.url() !== "about:blank") other.close().catch(() => null);
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["idle"] === "true");
  const cdp = await context.newCDPSession(page);
  const memory = { about: "", seen: new Map() };
  return { page, cdp, memory, errors, close: () => context.close() };
}

async function tryAct({ page, cdp, memory, errors }: Session, act: Act): Promise<readonly string[]> {
  const before = await lookBefore(page, act);
  await doAct(page, cdp, act);
  const wrong = await findWrong(page, act, before, memory);
  return [...errors.splice(0), ...wrong];
}

/** Figures and names differ from one sequence to a shorter one; what is wrong is the same. */
const toKind = (wrong: readonly string[]): string => (wrong[0] ?? "").replace(/[\d.]+/g, "0");

/** Does a sequence again on a fresh page; what is wrong at its first fault, or nothing. */
async function replay(browser: Browser, url: string, acts: readonly Act[]): Promise<readonly string[]> {
  const session = await openSession(browser, url);
  try {
    for (const act of acts) {
      const wrong = await tryAct(session, act);
      if (wrong.length > 0) return wrong;
    }
    return [];
  } finally {
    await session.close();
  }
}

async function measureHeap(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.enable");
  // What the first collection lets go may hold more until the second.
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}

/** Random acts on the page for some minutes; the same seed chooses the same acts wherever the page is the same. */
export async function runSoak(
  browser: Browser,
  url: string,
  { seed, minutes, picture, say }: SoakOptions,
): Promise<SoakReport> {
  const random = createRandom(seed);
  const session = await openSession(browser, url);
  const start = Date.now();
  const elapsed = () => (Date.now() - start) / MINUTE;
  const acts: Act[] = [];
  let early = 0;
  let told = 0;
  let wrong: readonly string[] = [];
  try {
    while (elapsed() < minutes && wrong.length === 0) {
      const act = await chooseAct(session.page, random);
      acts.push(act);
      wrong = await tryAct(session, act).catch((error: unknown) => [`the act failed: ${String(error)}`]);
      if (early === 0 && elapsed() >= Math.min(1, minutes / 2)) early = await measureHeap(session.cdp);
      if (Math.floor(elapsed()) > told) {
        told = Math.floor(elapsed());
        say(`${told} min, ${acts.length} actions`);
      }
    }
    const late = wrong.length === 0 ? await measureHeap(session.cdp) : 0;
    const heap = { early, late };
    if (wrong.length === 0 && late > MOST_GROWTH * early)
      return { acts: acts.length, minutes: elapsed(), heap, failure: { wrong: ["the heap grew"], acts: [] } };
    if (wrong.length === 0) return { acts: acts.length, minutes: elapsed(), heap, failure: null };
    await session.page.screenshot({ path: picture }).catch(() => null);
    say(
      `Action ${acts.length}, ${JSON.stringify(acts.at(-1))}: ${wrong.join("; ")}. Looking for a shorter sequence …`,
    );
    const end = Date.now() + MOST_SHORTENING;
    const short = await shorten(
      acts,
      async (part) =>
        toKind(await replay(browser, url, part).catch((error: unknown) => [String(error)])) === toKind(wrong),
      () => Date.now() > end,
    );
    return { acts: acts.length, minutes: elapsed(), heap, failure: { wrong, acts: short } };
  } finally {
    await session.close();
  }
}
