import { err, ok, refuse } from "../../core/model/result.ts";
import type { CliCommand } from "../command.ts";
import { DATA_FLAGS, namePaths } from "../data/open-data.ts";
import { LENS_FLAGS, LENS_HELP, readLensFlags, spellClause } from "../lens-flags.ts";
import { openEngine } from "../open-engine.ts";
import {
  describePart,
  describeWritten,
  findFormat,
  OPTION_FLAG,
  OPTIONS_HELP,
  readOptions,
  writeExport,
} from "../write-export.ts";

export const exportCommand: CliCommand = {
  name: "export",
  summary: "Writes the graph, or the part of it that the filters leave, in a file format.",
  words: [],
  flags: [
    { name: "format", value: "F", help: "the format (default gexf)" },
    { name: "output", short: "o", value: "FILE", help: "write to FILE instead of stdout" },
    OPTION_FLAG,
    ...LENS_FLAGS,
    ...DATA_FLAGS,
  ],
  details: `${OPTIONS_HELP}
${LENS_HELP}
--json, with -o: {files, entities, relations, lost}`,
  async run(given, io) {
    const format = findFormat(given.text("format") ?? "gexf", "--format");
    if (!format.ok) return format;
    const options = readOptions(given, format.value);
    if (!options.ok) return options;
    const file = given.text("output");
    if (file === null && given.has("json"))
      return refuse(
        "usage",
        "--json",
        "The export itself goes to stdout.",
        "Add -o FILE, or leave out --json.",
      );
    const read = readLensFlags(given);
    if (!read.ok) return read;
    const { value: lens } = read;
    const opened = await openEngine(namePaths(given, io), given, io);
    if (!opened.ok) return opened;
    const { engine, notes } = opened.value;
    const view = await engine.view(lens);
    if (!view.ok) return err(view.error.map((issue) => ({ ...issue, path: spellClause(given, issue.path) })));
    const request = {
      format: format.value.id,
      scope: Object.keys(lens).length === 0 ? { kind: "all" as const } : { kind: "lens" as const, lens },
      options: options.value,
      today: io.today,
    };
    if (file === null) {
      const exported = await engine.export(request);
      if (!exported.ok) return exported;
      const { chunks, lost } = exported.value;
      return ok({
        status: 0,
        json: () => null,
        text: () => chunks,
        notes: [...notes, ...lost, ...describePart(format.value, options.value)],
      });
    }
    const written = await writeExport(engine, format.value, request, file, io);
    if (!written.ok) return written;
    return ok({
      status: 0,
      json: () => written.value,
      text: () => [],
      notes: [...notes, ...written.value.lost, describeWritten(written.value)],
    });
  },
};
