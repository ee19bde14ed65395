/** @param {Record<string, unknown>} event */
const toThread = ({ pid, tid }) => `${pid} ${tid}`;

/** What blocks a thread: its tasks, and the promises that follow one. */
const BLOCKING = ["ThreadControllerImpl::RunTask", "BlinkScheduler_PerformMicrotaskCheckpoint"];

/** @param {readonly Record<string, unknown>[]} events */
function summarise(events) {
  const isPage = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && JSON.stringify(args).includes("CrRendererMain"))
      .map(toThread),
  );
  /** @type {Map<string, { until: number, longest: number, longestProcessor: number, processor: number }>} */
  const threads = new Map();
  const tasks = events
    // What had not ended has no length.
    .filter((event) => BLOCKING.includes(String(event["name"])) && event["dur"] !== undefined)
    .sort((a, b) => Number(a["ts"]) - Number(b["ts"]) || Number(b["dur"]) - Number(a["dur"]));
  for (const event of tasks) {
    const thread = toThread(event);
    if (!isPage.has(thread)) continue;
    const [start, duration, processor] = [event["ts"], event["dur"], event["tdur"] ?? 0].map(
      (value) => Number(value) / 1000,
    );
    const known = threads.get(thread) ?? { until: 0, longest: 0, longestProcessor: 0, processor: 0 };
    threads.set(thread, known);
    if (start === undefined || duration === undefined || processor === undefined) continue;
    // Part of the one before.
    if (start < known.until) continue;
    known.until = start + duration;
    known.longest = Math.max(known.longest, duration);
    known.longestProcessor = Math.max(known.longestProcessor, processor);
    known.processor += processor;
  }
  const [busiest] = [...threads.values()].sort((a, b) => b.processor - a.processor);
  if (busiest === undefined) throw new Error("No thread of a page was seen.");
  return busiest;
}

/**
 * Records what the busiest page thread of a browser does until the function that this returns is called: the longest of its
 * tasks and all of them together, in milliseconds.
 * @param {import("playwright").Browser} browser
 */
export async function watchThread(browser) {
  const session = await browser.newBrowserCDPSession();
  /** @type {Record<string, unknown>[]} */
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) events.push(event);
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel"] },
  });
  return async () => {
    /** @type {Promise<void>} */
    const complete = new Promise((done) => session.once("Tracing.tracingComplete", () => done()));
    await session.send("Tracing.end");
    await complete;
    await session.detach();
    return summarise(events);
  };
}
