import { toLatin } from "../bytes/detect-encoding.ts";
import type { Format } from "../format.ts";
import { importRawGraph } from "../import-raw-graph.ts";
import { KEEPS_ALL } from "../properties.ts";
import { GEXF_OPTIONS } from "./gexf-options.ts";
import { inspectGexf } from "./inspect-gexf.ts";
import { writeGexf } from "./write-gexf.ts";

/** GEXF 1.1 to 1.3: the main format of exchange, read by Gephi, Gephi Lite, graphology and networkx. */
export const GEXF: Format = {
  id: "gexf",
  label: "GEXF (Gephi)",
  extensions: ["gexf"],
  mediaType: "application/gexf+xml",
  options: GEXF_OPTIONS,
  keeps: KEEPS_ALL,
  detect: (name, head) =>
    /<(\w+:)?gexf[\s>/]/.test(toLatin(head).replaceAll("\0", "")) ? 1 : /\.gexf$/i.test(name) ? 0.6 : 0,
  inspect: inspectGexf,
  read: importRawGraph(inspectGexf),
  write: writeGexf,
};
