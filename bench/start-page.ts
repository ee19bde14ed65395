import { MultiGraph } from "graphology";
import { createElement, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import Sigma from "sigma";
import { createRandom, createRandomNetwork } from "./random-network.ts";

const ENTITIES = 124;
const RELATIONS = 253;

/** A graph of the shipped one's size that stands already: laying it out costs this page nothing. */
function makeGraph(): MultiGraph {
  const graph = new MultiGraph();
  const random = createRandom(1);
  for (let n = 0; n < ENTITIES; n++)
    graph.addNode(n, { label: `Entity ${n}`, size: 5, x: random(), y: random() });
  const { source, target } = createRandomNetwork(ENTITIES, RELATIONS, 1).topology;
  source.forEach((from, e) => {
    graph.addEdge(from, target[e] ?? 0, { size: 1 });
  });
  return graph;
}

/** The least that a page with React and Sigma is: a drawing and a box that looks names up. */
function BarePage() {
  const place = useRef<HTMLDivElement>(null);
  const [graph] = useState(makeGraph);
  const [text, setText] = useState("");
  useEffect(() => {
    if (place.current === null) return;
    const sigma = new Sigma(graph, place.current);
    return () => sigma.kill();
  }, [graph]);
  const found = text === "" ? [] : graph.filterNodes((_, { label }) => String(label).includes(text));
  return createElement(
    "div",
    { style: { height: "100%" } },
    createElement("input", {
      role: "combobox",
      value: text,
      onChange: ({ target }: { readonly target: HTMLInputElement }) => setText(target.value),
    }),
    createElement(
      "ul",
      null,
      found.slice(0, 6).map((node) => createElement("li", { key: node, role: "option" }, node)),
    ),
    createElement("div", { ref: place, style: { height: "90%" } }),
  );
}

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place for its root.");
createRoot(root).render(createElement(BarePage));
