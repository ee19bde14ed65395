import { collectFindings } from "../../src/core/formats/findings.ts";
import type { Format, WriteInput } from "../../src/core/formats/format.ts";
import { FORMATS } from "../../src/core/formats/formats.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";

/** The definition with this id. */
export function formatOf(id: string): Format {
  const format = FORMATS.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`No format ${id}`);
  return format;
}

/** What a writer needs to write a whole data set. */
function toWriteInput(dataset: Dataset, rest: Partial<WriteInput> = {}): WriteInput {
  const graph = buildGraph(dataset);
  return {
    graph,
    entities: new Uint8Array(graph.entityCount).fill(1),
    relations: new Uint8Array(graph.relationCount).fill(1),
    options: {},
    today: "2026-01-31",
    description: "",
    ...rest,
  };
}

/** The text that a format makes of a data set, with what it reported. */
export function writeText(id: string, dataset: Dataset, rest: Partial<WriteInput> = {}) {
  const findings = collectFindings();
  const chunks = formatOf(id).write?.(toWriteInput(dataset, rest), findings) ?? [];
  return { text: [...chunks].join(""), findings: findings.list() };
}

export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
