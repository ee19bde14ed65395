import { describeFinding } from "../../core/formats/findings.ts";
import { guessMapping, type Mapping } from "../../core/formats/mapping.ts";
import { formatMapping, resolveMapping } from "../../core/formats/mapping-text.ts";
import { type RawGraph, toInspectAnswer } from "../../core/formats/raw-graph.ts";
import { inspectGraphFile } from "../../core/formats/read-graph-file.ts";
import { formatIssue, type Issue, ok, type Result } from "../../core/model/result.ts";
import { isEngineAddress } from "../../core/source/engine-address.ts";
import { type Answer, type Arguments, type CliCommand, type Flag, type Io, toLines } from "../command.ts";
import { gatherInputs } from "../data/gather-inputs.ts";
import { MAP_FLAG, readMapFlag } from "../data/map-flag.ts";
import { MAPPING_FLAG } from "../data/mapping-flag.ts";
import { BESIDE_FLAG } from "../data/open-data.ts";
import { USER_FLAG } from "../data/user-flag.ts";

async function inspectPaths(
  paths: readonly string[],
  given: Arguments,
  io: Io,
): Promise<Result<{ readonly graph: RawGraph; readonly mapping: Mapping }>> {
  const edit = readMapFlag(given);
  if (!edit.ok) return edit;
  const files = await gatherInputs(paths, io);
  if (!files.ok) return files;
  const [file, ...beside] = files.value;
  const input = { ...file, beside };
  const mapping = resolveMapping(input, edit.value);
  if (!mapping.ok) return mapping;
  const graph = inspectGraphFile(mapping.value === undefined ? input : { ...input, mapping: mapping.value });
  return graph.ok ? ok({ graph: graph.value, mapping: mapping.value ?? guessMapping(graph.value) }) : graph;
}

function refuseAnswer([issue]: readonly Issue[], file: string): Answer {
  if (issue === undefined) throw new Error("A refusal without an issue");
  const { message, at } = issue;
  return {
    status: 2,
    json: () => ({ ok: false, error: { message, line: at?.line, column: at?.column } }),
    text: () => [],
    notes: [`corridor: ${formatIssue({ ...issue, path: "", at: { ...at, file } })}`],
  };
}

function describeGraph(
  { format, version, encoding, nodes, edges, findings }: RawGraph,
  mapping: Mapping,
): readonly string[] {
  const listTitles = (records: RawGraph["nodes"] | RawGraph["edges"]) => {
    const titles = [...new Set(records.flatMap(({ attrs }) => [...attrs.keys()]))];
    return titles.length === 0 ? "" : ` (attributes: ${titles.join(", ")})`;
  };
  return [
    [format, version, encoding].filter((part) => part !== undefined).join(" "),
    `${nodes.length} nodes${listTitles(nodes)}`,
    `${edges.length} edges${listTitles(edges)}`,
    `mapping: --map '${formatMapping(mapping).replaceAll("'", "'\\''")}'`,
    ...findings.map((finding) => `warning: ${describeFinding(finding)}`),
  ];
}

const WRITE_FLAG: Flag = {
  name: "write-mapping",
  value: "FILE",
  help: "write what the parts of a database probably stand for, to be edited and given to --mapping",
};

export const inspect: CliCommand = {
  name: "inspect",
  summary:
    "Reads one graph file of another program, or looks at a database, and prints exactly what was understood, before any mapping.",
  words: ["FILE"],
  flags: [BESIDE_FLAG, MAP_FLAG, MAPPING_FLAG, WRITE_FLAG, USER_FLAG],
  details: `Exit status 2 when the file is refused.
The line that begins with "mapping" can be given to any command that reads, changed or not.
--json: {ok: true, format, version, encoding, meta, nodes: [...], edges: [...], warnings: [{message, line}], mapping}, or
{ok: false, error: {message, line, column}}
Of a database (bolt://..., sparql://...) its labels and types with counts, what they probably stand for, and five relations as they would be read;
--json: {ok: true, survey, mapping, samples}`,
  async run(given, io) {
    const [file = ""] = given.words;
    if (isEngineAddress(file)) {
      const { inspectEngine } = await import("../data/inspect-engine.ts");
      return inspectEngine(file, given, io, given.text(WRITE_FLAG.name));
    }
    const inspected = await inspectPaths([file, ...given.all(BESIDE_FLAG.name)], given, io);
    if (!inspected.ok) return ok(refuseAnswer(inspected.error, file));
    const { graph, mapping } = inspected.value;
    return ok({
      status: 0,
      json: () => ({ ...toInspectAnswer(graph), mapping: formatMapping(mapping) }),
      text: () => toLines(describeGraph(graph, mapping)),
    });
  },
};
