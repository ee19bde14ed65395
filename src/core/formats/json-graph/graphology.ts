import { toLatin } from "../bytes/detect-encoding.ts";
import type { Format } from "../format.ts";
import { importRawGraph } from "../import-raw-graph.ts";
import { KEEPS_ALL } from "../properties.ts";
import { RESTORE } from "../restore-option.ts";
import { inspectJson } from "./inspect-json.ts";
import { writeGraphology } from "./write-graphology.ts";

/** graphology's JSON; its reader takes the JSON of networkx, d3, vis and Cytoscape too. */
export const GRAPHOLOGY: Format = {
  id: "graphology",
  label: "JSON (graphology, d3, Cytoscape)",
  extensions: ["json"],
  mediaType: "application/json",
  options: [RESTORE],
  keeps: KEEPS_ALL,
  detect: (name, head) =>
    /^\W*\{[\s\S]*"(nodes|links|edges|elements|options|multigraph)"/.test(
      toLatin(head, 4096).replaceAll("\0", ""),
    )
      ? 0.8
      : /\.json$/i.test(name)
        ? 0.3
        : 0,
  inspect: inspectJson,
  read: importRawGraph(inspectJson),
  write: writeGraphology,
};
