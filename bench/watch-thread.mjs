/**
 * @typedef {object} Task
 * @property {string} thread
 * @property {number} duration milliseconds that went by
 * @property {number} processor milliseconds that the processor was at work
 */

/** @param {Record<string, unknown>} event */
const toThread = ({ pid, tid }) => `${pid} ${tid}`;

/** @param {readonly Record<string, unknown>[]} events */
function summarise(events) {
  /** @type {Map<string, Task[]>} */
  const threads = new Map();
  const isPage = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && JSON.stringify(args).includes("CrRendererMain"))
      .map(toThread),
  );
  for (const event of events) {
    const thread = toThread(event);
    if (event["name"] !== "ThreadControllerImpl::RunTask" || !isPage.has(thread)) continue;
    const task = { thread, duration: Number(event["dur"]) / 1000, processor: Number(event["tdur"]) / 1000 };
    const known = threads.get(thread);
    if (known === undefined) threads.set(thread, [task]);
    else known.push(task);
  }
  const totalOf = (/** @type {readonly Task[]} */ tasks) =>
    tasks.reduce((sum, { processor }) => sum + processor, 0);
  const [busiest = []] = [...threads.values()].sort((a, b) => totalOf(b) - totalOf(a));
  return {
    longest: busiest.reduce((most, { duration }) => Math.max(most, duration), 0),
    longestProcessor: busiest.reduce((most, { processor }) => Math.max(most, processor), 0),
    processor: totalOf(busiest),
  };
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
