import { createHash } from "node:crypto";

/** Longest stretch of lines that is taken at once: short ones reach more files. */
const LONGEST = 10;

/**
 * @typedef {{ readonly path: string, readonly text: string }} Source
 * @typedef {{ readonly path: string, readonly first: number, readonly last: number }} Stretch lines counted from 1
 */

/** @param {string} text */
const toRank = (text) => createHash("sha256").update(text).digest("hex");

/**
 * The stretches of a file: runs of lines without an empty one between them, long ones in pieces.
 * @param {Source} source
 * @returns {readonly Stretch[]}
 */
function listStretches({ path, text }) {
  /** @type {{ path: string, first: number, last: number }[]} */
  const found = [];
  text.split("\n").forEach((line, at) => {
    if (line.trim() === "") return;
    const before = found.at(-1);
    if (before !== undefined && before.last === at && before.last - before.first + 1 < LONGEST)
      before.last = at + 1;
    else found.push({ path, first: at + 1, last: at + 1 });
  });
  return found;
}

/**
 * A sample of about `count` lines, spread by file: every file gives its first stretch before one gives its second. Which
 * ones a seed chooses depends on their text alone, so that a change elsewhere leaves the sample as it was.
 * @param {readonly Source[]} sources
 * @param {{ readonly seed: number, readonly count: number }} options
 * @returns {readonly Stretch[]} in the order of the sources
 */
export function sampleLines(sources, { seed, count }) {
  const queue = sources
    .flatMap((source) => {
      const lines = source.text.split("\n");
      return listStretches(source)
        .map((stretch) => ({
          stretch,
          rank: toRank(`${seed} ${source.path} ${lines.slice(stretch.first - 1, stretch.last).join("\n")}`),
        }))
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
        .map((each, round) => ({ ...each, round }));
    })
    .sort((a, b) => a.round - b.round || (a.rank < b.rank ? -1 : 1));
  const chosen = new Set();
  let lines = 0;
  for (const { stretch } of queue) {
    if (lines >= count) break;
    chosen.add(stretch);
    lines += stretch.last - stretch.first + 1;
  }
  const order = new Map(sources.map(({ path }, at) => [path, at]));
  return queue
    .flatMap(({ stretch }) => (chosen.has(stretch) ? [stretch] : []))
    .sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.first - b.first);
}
