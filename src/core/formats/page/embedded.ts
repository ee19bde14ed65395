/** Raised when an older program could no longer read what a newer one embeds in a page. */
export const PAGE_VERSION = 1;

/** What a page as one file may carry: the graph that it opens with, or a project, which has a view and notes as well. */
export type EmbeddedKind = "graph" | "project";

/** Ids of the elements that hold it. */
export const EMBEDDED_IDS: Readonly<Record<EmbeddedKind, string>> = {
  graph: "cx-graph-data",
  project: "cx-project",
};
