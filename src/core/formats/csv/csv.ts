import { toLatin } from "../bytes/detect-encoding.ts";
import type { Format } from "../format.ts";
import { importRawGraph } from "../import-raw-graph.ts";
import { CSV_OPTIONS, DELIMITER, FORMULAS, MARK } from "./csv-options.ts";
import { inspectCsv } from "./inspect-csv.ts";
import { writeClaims, writeCsv } from "./write-csv.ts";

const HEADINGS = /^[^\n]*\b(source|target|subject|object|start_id|end_id|from|to|id|node)\b[^\n]*[,;\t|]/i;

const detect = (name: string, head: Uint8Array) => {
  const text = toLatin(head).replaceAll("\0", "");
  if (/^\W*[<{[]/.test(text)) return 0;
  const isNamed = /\.(csv|tsv|tab)$/i.test(name);
  return isNamed ? 0.7 : HEADINGS.test(text) ? 0.5 : 0;
};

/** Two tables, entities and relations, one row each. */
export const CSV: Format = {
  id: "csv",
  label: "CSV (nodes and edges)",
  extensions: ["csv", "tsv"],
  mediaType: "text/csv",
  options: CSV_OPTIONS,
  parts: [
    { id: "edges", label: "Relations", extension: "edges.csv" },
    { id: "nodes", label: "Entities", extension: "nodes.csv" },
  ],
  keeps: {
    types: "yes",
    names: "partly",
    direction: "yes",
    parallels: "yes",
    dates: "partly",
    claims: "partly",
    documents: "partly",
    attributes: "partly",
    positions: "yes",
    look: "yes",
  },
  detect,
  inspect: inspectCsv,
  read: importRawGraph(inspectCsv),
  write: writeCsv,
};

/** One table of claims; reading it back is reading a table of edges, so the definition of CSV does that. */
export const CLAIMS_CSV: Format = {
  id: "claims-csv",
  label: "CSV (one row per claim)",
  extensions: ["csv"],
  mediaType: "text/csv",
  options: [DELIMITER, FORMULAS, MARK],
  keeps: {
    types: "partly",
    names: "partly",
    direction: "partly",
    parallels: "yes",
    dates: "partly",
    claims: "partly",
    documents: "partly",
    attributes: "no",
    positions: "no",
    look: "no",
  },
  write: writeClaims,
};
