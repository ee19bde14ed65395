import { expect, test } from "vitest";
import { inspectGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { toBytes } from "./write-text.ts";

/** Attributes of relations that are called as other programs call the two ends. */
const FILES = {
  "g.gdf": "nodedef>name\nn0\nn1\nedgedef>node1,node2,subject,object\nn0,n1,w1,w2\nn1,n0,,\n",
  "h.gdf": "nodedef>name\nn0\nn1\nedgedef>a,b,source,target\nn0,n1,w1,w2\nn1,n0,w3,w4\n",
  "g.dot": 'digraph { n0 -> n1 [from="w1", to="w2"]; n1 -> n0 [subject="w3", object="w4"]; }',
  "g.gml":
    'graph [ directed 1 node [ id 0 label "n0" ] node [ id 1 label "n1" ] edge [ source 0 target 1 from "w1" to "w2" ] edge [ source 1 target 0 ] ]',
  "g.net": '*Vertices 2\n1 "n0"\n2 "n1"\n*Arcs\n1 2 1 from "w1" to "w2"\n2 1 1\n',
} as const;

test.each(Object.entries(FILES))("in %s the ends are what the format calls so", (name, text) => {
  const read = inspectGraphFile({ name, bytes: toBytes(text), beside: [] });
  if (!read.ok) throw new Error(read.error[0]?.message);
  const { nodes, edges } = read.value;
  const labels = new Map(nodes.map(({ id, label }) => [id, label ?? id]));
  expect(nodes).toHaveLength(2);
  expect(edges.map(({ source, target }) => [labels.get(source), labels.get(target)])).toEqual([
    ["n0", "n1"],
    ["n1", "n0"],
  ]);
});
