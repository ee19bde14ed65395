import { toLatin } from "../bytes/detect-encoding.ts";
import type { Format } from "../format.ts";
import { PROFILE_AS_OPENED } from "../gexf/gexf-options.ts";
import { importRawGraph } from "../import-raw-graph.ts";
import { KEEPS_ALL } from "../properties.ts";
import { RESTORE } from "../restore-option.ts";
import { inspectGraphml } from "./inspect-graphml.ts";
import { writeGraphml } from "./write-graphml.ts";

/** GraphML: igraph, networkx, yEd, Cytoscape, Gephi. */
export const GRAPHML: Format = {
  id: "graphml",
  label: "GraphML (igraph, yEd, Cytoscape)",
  extensions: ["graphml"],
  mediaType: "application/graphml+xml",
  options: [PROFILE_AS_OPENED, RESTORE],
  keeps: KEEPS_ALL,
  detect: (name, head) =>
    /<(\w+:)?graphml[\s>/]/.test(toLatin(head, 4096).replaceAll("\0", ""))
      ? 1
      : /\.graphml$/i.test(name)
        ? 0.6
        : 0,
  inspect: inspectGraphml,
  read: importRawGraph(inspectGraphml),
  write: writeGraphml,
};
