import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf/browser";

declare global {
  interface Window {
    /** Milliseconds of each long task of the page; kept by bench/opening.mjs. */
    longTasks: number[];
  }
}

/** Opens the chosen file as a page does that uses graphology-gexf: the whole text, then the graph, in the page's thread. */
const field = document.querySelector("input");
field?.addEventListener("change", () => {
  const open = async () => {
    const text = (await field.files?.[0]?.text()) ?? "";
    const graph = parse(MultiDirectedGraph, text);
    document.title = `${graph.order} + ${graph.size}`;
  };
  open().catch((error: unknown) => {
    document.title = `failed: ${String(error)}`;
  });
});
