import type { ProjectState } from "./part.ts";
import { PROJECT_PARTS } from "./parts.ts";
import { PROJECT_FORMAT, PROJECT_VERSION } from "./project.ts";

/**
 * A project file in pieces. `graph`: pieces of Corridor JSON, which go into the file as they are, or null for the graph
 * that comes with the page, which is named only. `leftOut`: ids of parts that are not written.
 */
export function* writeProject(
  kept: ProjectState,
  about: { readonly title: string; readonly fingerprint: string },
  graph: readonly string[] | null,
  leftOut: readonly string[] = [],
): Iterable<string> {
  const parts = PROJECT_PARTS.flatMap(({ id, write }) => {
    const value = leftOut.includes(id) ? undefined : write(kept);
    return value === undefined ? [] : [`    ${JSON.stringify(id)}: ${JSON.stringify(value)}`];
  });
  const kind = graph === null ? "shipped" : "file";
  yield `{
  "format": ${JSON.stringify(PROJECT_FORMAT)},
  "version": ${PROJECT_VERSION},
  "parts": {
${parts.join(",\n")}
  },
  "graph": {
    "kind": ${JSON.stringify(kind)},
    "title": ${JSON.stringify(about.title)},
    "fingerprint": ${JSON.stringify(about.fingerprint)}`;
  if (graph !== null) {
    yield ',\n    "data": ';
    yield* graph;
  }
  yield "\n  }\n}\n";
}
