import { toLatin } from "../bytes/detect-encoding.ts";
import type { Format } from "../format.ts";
import { toReader } from "../import-raw-graph.ts";
import { KEEPS_ALL } from "../properties.ts";
import { READ_ONLY } from "../read-only.ts";
import { RESTORE, RESTORE_NUMBERED } from "../restore-option.ts";
import { inspectDot } from "./inspect-dot.ts";
import { inspectGdf } from "./inspect-gdf.ts";
import { inspectGml } from "./inspect-gml.ts";
import { inspectPajek } from "./inspect-pajek.ts";
import { writeDot } from "./write-dot.ts";
import { writeGml } from "./write-gml.ts";

const textOf = (head: Uint8Array) => toLatin(head, 4096).replaceAll("\0", "");

/** A detector by what a text begins with, else by the ending of its name. */
const detectBy =
  (pattern: RegExp, extension: RegExp): NonNullable<Format["detect"]> =>
  (name, head) =>
    pattern.test(textOf(head)) ? 0.9 : extension.test(name) ? 0.6 : 0;

/** Graph Modelling Language: networkx, igraph, yEd, and the usual teaching data. */
export const GML: Format = {
  id: "gml",
  label: "GML (networkx, igraph, yEd)",
  extensions: ["gml"],
  mediaType: "text/x-gml",
  options: [RESTORE_NUMBERED],
  keeps: KEEPS_ALL,
  // Only its own heading stands above the graph: a list of attributes inside of DOT begins with the same words.
  detect: detectBy(
    /^(?:\s|#[^\n]*\n|\w+[ \t][^\n[{]*\n)*graph\s*\[[\s\S]*\b(?:node|edge|directed)\b/i,
    /\.gml$/i,
  ),
  ...toReader(inspectGml),
  write: writeGml,
};

/** The language of Graphviz. */
export const DOT: Format = {
  id: "dot",
  label: "DOT (Graphviz)",
  extensions: ["dot", "gv"],
  mediaType: "text/vnd.graphviz",
  options: [RESTORE],
  keeps: KEEPS_ALL,
  detect: detectBy(
    /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|#[^\n]*\n)*(?:strict\s+)?(?:di)?graph\b[^\n[{]*\{/i,
    /\.(?:dot|gv)$/i,
  ),
  ...toReader(inspectDot),
  write: writeDot,
};

/** The format of GUESS, which older exports of social networks have. */
export const GDF: Format = {
  id: "gdf",
  label: "GDF (GUESS)",
  extensions: ["gdf"],
  mediaType: "text/x-gdf",
  options: [],
  keeps: READ_ONLY,
  detect: detectBy(/^\W*nodedef\s*>/i, /\.gdf$/i),
  ...toReader(inspectGdf),
};

/** Networks of Pajek. */
export const PAJEK: Format = {
  id: "pajek",
  label: "Pajek",
  extensions: ["net", "paj"],
  mediaType: "text/x-pajek",
  options: [],
  keeps: READ_ONLY,
  detect: detectBy(/^(?:\s|%[^\n]*\n)*\*(?:vertices|network)\b/i, /\.(?:net|paj)$/i),
  ...toReader(inspectPajek),
};
