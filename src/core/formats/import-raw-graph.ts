import { ok, type Result } from "../model/result.ts";
import { collectFindings } from "./findings.ts";
import type { FormatReader, Imported, ReadInput } from "./format.ts";
import type { Mapping } from "./mapping.ts";
import type { RawGraph } from "./raw-graph.ts";
import { restoreDataset } from "./restore-dataset.ts";
import { toDataset } from "./to-dataset.ts";

/** The file name without folder and ending, as a title. */
const toTitle = (name: string): string => name.replace(/^.*[/\\]/, "").replace(/\.[^.]+$/, "");

/** From what a foreign file says to a data set: restored when Corridor wrote it, else through a mapping. */
export function importRawGraph(inspect: (input: ReadInput) => Result<RawGraph>) {
  return (input: ReadInput): Result<Imported> => {
    const inspected = inspect(input);
    if (!inspected.ok) return inspected;
    const graph = inspected.value;
    const findings = collectFindings();
    const title = graph.title ?? toTitle(input.name);
    // What the reader chose comes before what the file says of itself.
    const { mapping } = input;
    const restored = mapping === undefined ? restoreDataset(graph, findings) : null;
    const dataset = restored ?? toDataset(graph, findings, mapping, title);
    return ok({
      format: graph.format,
      ...(graph.version === undefined ? {} : { version: graph.version }),
      ...(graph.encoding === undefined ? {} : { encoding: graph.encoding }),
      dataset,
      findings: [...graph.findings, ...findings.list()],
      inspected: graph,
      ...(graph.table === undefined
        ? {}
        : { inspectAs: (mapping: Mapping) => inspect({ ...input, mapping, mayAsk: true }) }),
      isRestored: restored !== null,
      isIncomplete: graph.isIncomplete ?? false,
    });
  };
}

/** Both ways of reading a format, from the one that says what a file says. */
export const toReader = (inspect: (input: ReadInput) => Result<RawGraph>): FormatReader => ({
  inspect,
  read: importRawGraph(inspect),
});
