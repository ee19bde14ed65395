import type { Data } from "./data.ts";
import type { State } from "./state.ts";

/** `page-BDU6.js:13:56424` of a line of a stack; addresses and messages are left out, since they may hold data. */
const FRAME = /([\w.-]+\.(?:js|ts|tsx)(?:\?[\w=]*)?:\d+:\d+)/g;
const MOST_FRAMES = 12;

/**
 * A report on an unexpected error for whoever looks after the page: what kind, where in the program, and how large the graph is. It
 * holds no name, text or message, since those may quote the reader's data.
 */
export function toErrorReport(error: unknown, browser: string, state: State, data: Data): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const frames =
    error instanceof Error ? [...(error.stack ?? "").matchAll(FRAME)].map(([frame]) => frame) : [];
  const { opened } = data;
  const size =
    opened === null
      ? "none"
      : `${opened.overview.entities} entities, ${opened.overview.relations} relations, ${opened.overview.claims} claims`;
  return [
    "Corridor, report on an error (without data)",
    `Error: ${kind}`,
    `At: ${frames.slice(0, MOST_FRAMES).join(" < ") || "unknown"}`,
    `Browser: ${browser}`,
    `Graph: ${state.about?.graph === "shipped" ? "the page's own" : "a file"}; ${size}`,
    `Storage: ${state.persistence.kind}; files: ${data.copy.kind}`,
  ].join("\n");
}
