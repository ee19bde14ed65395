/**
 * A step as the summary shows it: `null` when it was not run.
 * @typedef {{ readonly name: string, readonly seconds: number, readonly outcome: import("./steps.mjs").Outcome | null }} Entry
 */

/**
 * A failed step counts as one failure when none of its tests says so (a crash, a type error, a lint error).
 * @param {import("./steps.mjs").Outcome} outcome
 */
const countFailures = ({ passed, counts }) => (passed ? 0 : Math.max(1, counts?.failed ?? 0));

/** @param {import("./steps.mjs").Counts} counts */
const toWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;

const TOTAL = "in all";

/**
 * The end of a test run: a line per step with the time that it took, one for all of them, a line per thing that did not run and per test that passed
 * only on its second try, and the totals over all runners alone on the
 * last line. A step that was not run says so and is never counted as passed; `ok` is true when something ran and all of it
 * passed.
 * @param {readonly Entry[]} entries
 * @returns {{ ok: boolean, text: string }}
 */
export function summarise(entries) {
  const outcomes = entries.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const width = Math.max(TOTAL.length, ...entries.map(({ name }) => name.length));
  const toTime = (/** @type {number} */ seconds) => `${seconds.toFixed(1)} s`.padStart(8);
  const rows = entries.map(({ name, seconds, outcome }) => {
    const isSilent = outcome === null || (outcome.passed && outcome.isRun === false);
    const state = isSilent ? "NOT RUN" : outcome.passed ? "ok" : "FAILED";
    const counts = outcome?.counts === undefined ? "" : `  ${toWords(outcome.counts)}`;
    return `  ${name.padEnd(width)}  ${state.padEnd(7)}  ${toTime(seconds)}${counts}`;
  });
  const total = entries.reduce((sum, { seconds }) => sum + seconds, 0);
  const notRun = [
    ...entries.flatMap(({ name, outcome }) => (outcome === null ? [name] : [])),
    ...outcomes.flatMap((outcome) => outcome.notRun ?? []),
  ].map((what) => `NOT RUN: ${what}`);
  const unsteady = outcomes
    .flatMap((outcome) => outcome.unsteady ?? [])
    .map((title) => `PASSED ON THE SECOND TRY: ${title}`);
  /** @param {(outcome: import("./steps.mjs").Outcome) => number} count */
  const sum = (count) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const totals = {
    passed: sum(({ counts }) => counts?.passed ?? 0),
    failed: sum(countFailures),
    skipped: sum(({ counts }) => counts?.skipped ?? 0),
  };
  return {
    ok: outcomes.length > 0 && outcomes.every(({ passed }) => passed),
    text: [
      "",
      "Summary",
      ...rows,
      `  ${TOTAL.padEnd(width)}  ${"".padEnd(7)}  ${toTime(total)}`,
      ...notRun,
      ...unsteady,
      toWords(totals),
      "",
    ].join("\n"),
  };
}
