import { parseDataset } from "../../model/parse.ts";
import { ok } from "../../model/result.ts";
import { collectFindings } from "../findings.ts";
import type { Format } from "../format.ts";
import { readJson } from "../json/read-json.ts";
import { KEEPS_ALL } from "../properties.ts";
import { findEmbedded, isPage } from "./find-embedded.ts";

/** The graph of a project: `graph.data`. */
function toGraph(project: unknown): unknown {
  const field = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null
      ? Object.getOwnPropertyDescriptor(value, name)?.value
      : undefined;
  return field(field(project, "graph"), "data");
}

/**
 * Corridor itself with a graph inside, as one web page. Only the page can write it, since it is made of the page; what stands beside the
 * graph (view, notes) is read where projects are.
 */
export const PAGE: Format = {
  id: "page",
  label: "Page (HTML)",
  isClosed: true,
  extensions: ["html"],
  mediaType: "text/html",
  options: [],
  keeps: KEEPS_ALL,
  detect: (_, head) => (isPage(head) ? 1 : 0),
  read({ name, bytes }) {
    const embedded = findEmbedded(bytes);
    if (!embedded.ok) return embedded;
    const findings = collectFindings();
    const json = readJson(embedded.value.bytes, findings);
    if (!json.ok) return json;
    const { value, encoding } = json.value;
    const dataset = parseDataset(embedded.value.kind === "project" ? toGraph(value) : value, name);
    if (!dataset.ok) return dataset;
    return ok({ format: "page", version: "1", encoding, dataset: dataset.value, findings: findings.list() });
  },
};
