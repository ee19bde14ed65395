import { BIBTEX, CSL, FOOTNOTES, RIS } from "./cite/cite.ts";
import { CORRIDOR } from "./corridor/corridor.ts";
import { CLAIMS_CSV, CSV } from "./csv/csv.ts";
import type { Format } from "./format.ts";
import { GEXF } from "./gexf/gexf.ts";
import { GRAPHML } from "./graphml/graphml.ts";
import { CYTOSCAPE } from "./json-graph/cytoscape.ts";
import { GRAPHOLOGY } from "./json-graph/graphology.ts";
import { JSON_LINES } from "./json-lines/json-lines.ts";
import { PAGE } from "./page/page.ts";
import { JSONLD } from "./rdf/jsonld.ts";
import { TURTLE } from "./rdf/turtle.ts";
import { SVG } from "./svg/svg.ts";
import { DOT, GDF, GML, PAJEK } from "./text-graphs/text-graphs.ts";
import { FTM } from "./web/write-ftm.ts";

/** Every file format, in the order in which the page offers them. A new format is one line here. */
export const FORMATS: readonly Format[] = [
  GEXF,
  // Before what may stand within a page.
  PAGE,
  CORRIDOR,
  GRAPHML,
  CSV,
  CLAIMS_CSV,
  GRAPHOLOGY,
  CYTOSCAPE,
  JSON_LINES,
  FTM,
  GML,
  DOT,
  PAJEK,
  GDF,
  JSONLD,
  TURTLE,
  SVG,
  FOOTNOTES,
  CSL,
  BIBTEX,
  RIS,
];
