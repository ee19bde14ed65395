/** How the finding about a file begins of which only a part was read. */
export const INCOMPLETE = "The file is broken from here on, and only what stands before it was read";

/** Codes of issues after which what stands before the fault can still be read on demand. */
const READABLE: ReadonlySet<string> = new Set([
  "xml",
  "xml-truncated",
  "json",
  "csv",
  "edge-end",
  "graphml",
  "turtle",
]);

/** Whether a refused file may have a readable part: its fault lies in one place, not in what the file is. */
export const mayHaveReadablePart = (codes: Iterable<string>): boolean =>
  [...codes].some((code) => READABLE.has(code));
