import { type InspectedGraph, toInspectAnswer } from "../../core/formats/inspected.ts";
import { inspectGraphFile } from "../../core/formats/read-graph-file.ts";
import { type Issue, ok, type Result, toLine } from "../../core/model/result.ts";
import { type Answer, type Command, type Io, toLines } from "../command.ts";
import { BESIDE_FLAG, readInputs } from "../data/open-data.ts";

function inspectPaths(paths: readonly string[], io: Io): Result<InspectedGraph> {
  const files = readInputs(paths, io);
  if (!files.ok) return files;
  const [file, ...beside] = files.value;
  if (file === undefined) throw new Error("No file to inspect");
  return inspectGraphFile({ ...file, beside });
}

function refuseAnswer([issue]: readonly Issue[], file: string): Answer {
  if (issue === undefined) throw new Error("A refusal without an issue");
  const { message, at } = issue;
  return {
    status: 2,
    json: () => ({ ok: false, error: { message, line: at?.line, column: at?.column } }),
    text: () => [],
    notes: [`corridor: ${toLine({ ...issue, path: "", at: { ...at, file } })}`],
  };
}

function describeGraph({
  format,
  version,
  encoding,
  nodes,
  edges,
  findings,
}: InspectedGraph): readonly string[] {
  const listTitles = (records: InspectedGraph["nodes"] | InspectedGraph["edges"]) => {
    const titles = [...new Set(records.flatMap(({ attrs }) => [...attrs.keys()]))];
    return titles.length === 0 ? "" : ` (attributes: ${titles.join(", ")})`;
  };
  return [
    [format, version, encoding].filter((part) => part !== undefined).join(" "),
    `${nodes.length} nodes${listTitles(nodes)}`,
    `${edges.length} edges${listTitles(edges)}`,
    ...findings.map(
      ({ message, line }) => `warning: ${line === undefined ? "" : `line ${line}: `}${message}`,
    ),
  ];
}

export const inspect: Command = {
  name: "inspect",
  summary:
    "Reads one graph file of another program and prints exactly what was understood, before any mapping.",
  words: ["FILE"],
  flags: [BESIDE_FLAG],
  details: `Exit status 2 when the file is refused.
--json: {ok: true, format, version, encoding, meta, nodes: [...], edges: [...], warnings: [{message, line}]}, or
{ok: false, error: {message, line, column}}`,
  async run(given, io) {
    const [file = ""] = given.words;
    const inspected = inspectPaths([file, ...given.all(BESIDE_FLAG.name)], io);
    if (!inspected.ok) return ok(refuseAnswer(inspected.error, file));
    return ok({
      status: 0,
      json: () => toInspectAnswer(inspected.value),
      text: () => toLines(describeGraph(inspected.value)),
    });
  },
};
