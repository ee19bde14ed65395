import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf/browser";
import Sigma from "sigma";

/**
 * Opens the chosen file as a page does that uses graphology-gexf: the whole text, then the graph, in the page's thread. With
 * `?draw` Sigma draws it, too; laying it out costs that page nothing.
 */
const field = document.querySelector("input");
const container = document.querySelector("main");
field?.addEventListener("change", () => {
  const open = async () => {
    const text = (await field.files?.[0]?.text()) ?? "";
    const graph = parse(MultiDirectedGraph, text);
    if (location.search === "?draw" && container !== null) {
      let place = 0;
      graph.updateEachNodeAttributes((_, { label }) => {
        place++;
        return {
          label,
          size: 3,
          x: Math.sqrt(place) * Math.cos(place),
          y: Math.sqrt(place) * Math.sin(place),
        };
      });
      graph.updateEachEdgeAttributes(() => ({ size: 1 }));
      new Sigma(graph, container);
      await new Promise(requestAnimationFrame);
    }
    document.title = `${graph.order} + ${graph.size}`;
  };
  open().catch((error: unknown) => {
    document.title = `failed: ${String(error)}`;
  });
});
