/** Milliseconds, one for each pair, in the order of the pairs. */
export type Timed = readonly number[];

export interface GoalRow {
  readonly what: string;
  readonly ours: Timed;
  readonly peer: string;
  /** Its times, of the first pairs perhaps, or why there are none. */
  readonly theirs: Timed | string;
  /** Times that we must be faster; null = none is set at this size. */
  readonly goal: number | null;
}

/** The value below which a share of the numbers lie. */
export const percentile = (times: Timed, share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;

const show = (ms: number) => (ms < 10 ? ms.toFixed(3) : ms.toFixed(0));

/** Prints rows as one table. The ratio is that of the medians over the pairs that the peer was asked for. */
export function printGoals(rows: readonly GoalRow[]): void {
  const cells = rows.map(({ what, ours, peer, theirs, goal }) => {
    const start = [what, show(percentile(ours, 0.5)), show(percentile(ours, 0.95)), peer];
    const aim = goal === null ? "" : `${goal}`;
    if (typeof theirs === "string")
      return [...start, theirs, "", "", aim, goal === null ? "" : "NOT MEASURED"];
    const mine = percentile(ours.slice(0, theirs.length), 0.5);
    const ratio = percentile(theirs, 0.5) / mine;
    const verdict = goal === null ? "" : ratio >= goal ? "reached" : "MISSED";
    return [
      ...start,
      show(percentile(theirs, 0.5)),
      `${theirs.length}`,
      `${ratio.toFixed(1)} x`,
      aim,
      verdict,
    ];
  });
  const head = ["question", "ours, ms", "p95", "peer", "peer, ms", "pairs", "ratio", "goal", ""];
  const widths = head.map((title, i) =>
    Math.max(
      title.length,
      ...cells.filter((row) => i !== 4 || row[5] !== "").map((row) => row[i]?.length ?? 0),
    ),
  );
  for (const row of [head, ...cells])
    console.log(
      `  ${row
        .map((cell, i) => (i === 0 || i === 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  ")
        .trimEnd()}`,
    );
}
