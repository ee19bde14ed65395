import { ok } from "../../core/model/result.ts";
import type { CliCommand } from "../command.ts";
import { MAP_FLAG } from "../data/map-flag.ts";
import { BESIDE_FLAG } from "../data/open-data.ts";
import { USER_FLAG } from "../data/user-flag.ts";
import { openEngine } from "../open-engine.ts";
import {
  describeWritten,
  findFormat,
  guessFormat,
  listLimits,
  OPTION_FLAG,
  OPTIONS_HELP,
  readOptions,
  writeExport,
} from "../write-export.ts";

export const convert: CliCommand = {
  name: "convert",
  summary: "Reads one format and writes another; says what the target cannot hold.",
  words: ["IN", "OUT"],
  flags: [
    { name: "format", value: "F", help: "format of OUT (default: by its ending)" },
    BESIDE_FLAG,
    MAP_FLAG,
    USER_FLAG,
    OPTION_FLAG,
  ],
  details: `${OPTIONS_HELP}
--json: {files, entities, relations, lost}`,
  async run(given, io) {
    const [from = "", to = ""] = given.words;
    const named = given.text("format");
    const format = named === null ? guessFormat(to) : findFormat(named, "--format");
    if (!format.ok) return format;
    const options = readOptions(given, format.value);
    if (!options.ok) return options;
    const opened = await openEngine([from, ...given.all(BESIDE_FLAG.name)], given, io);
    if (!opened.ok) return opened;
    const { engine, notes } = opened.value;
    const request = {
      format: format.value.id,
      scope: { kind: "all" as const },
      options: options.value,
      today: io.today,
    };
    const written = await writeExport(engine, format.value, request, to, io);
    if (!written.ok) return written;
    const lost = [...listLimits(format.value), ...written.value.lost];
    return ok({
      status: 0,
      json: () => ({ ...written.value, lost }),
      text: () => [],
      notes: [...notes, ...lost, describeWritten(written.value)],
    });
  },
};
