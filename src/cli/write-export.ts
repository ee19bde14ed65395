import { resolve } from "node:path";
import { countNoun } from "../core/base/count-noun.ts";
import type { Engine } from "../core/engine/engine.ts";
import type { Exported, ExportRequest } from "../core/engine/export-request.ts";
import type { Format } from "../core/formats/format.ts";
import { FORMATS } from "../core/formats/formats.ts";
import { PROPERTIES, PROPERTY_LABELS } from "../core/formats/properties.ts";
import { err, ok, type Result, refuse } from "../core/model/result.ts";
import type { Arguments, Flag, Io } from "./command.ts";
import { writeFile } from "./data/write-file.ts";

const WRITABLE = FORMATS.filter(({ write }) => write !== undefined);
const FORMAT_NAMES = WRITABLE.map(({ id }) => id).join(", ");

/** Settings of a format with their values; a format of several files also takes `part`. */
const listSettings = ({ options, parts = [] }: Format): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ...options.map(({ id, choices }) => [id, choices.map(({ value }) => value)] as const),
    ...(parts.length < 2 ? [] : [["part", parts.map(({ id }) => id)] as const]),
  ]);

export const OPTION_FLAG: Flag = {
  name: "option",
  value: "NAME=VALUE",
  repeatable: true,
  help: "a setting of the format",
};

/** Settings that any writer has, with their values, for the help. */
const OPTION_WORDS = WRITABLE.flatMap((format) =>
  [...listSettings(format)].map(([name, values]) => `  ${format.id}: ${name}=${values.join("|")}`),
);

export const OPTIONS_HELP = `Settings of the formats (the first value is the default):\n${OPTION_WORDS.join("\n")}`;

/** A format that can be written, by its name. */
export function findFormat(name: string, flag: string): Result<Format> {
  const format = WRITABLE.find(({ id }) => id === name);
  return format === undefined
    ? refuse("unknown-format", flag, `There is no format "${name}" to write.`, `Known: ${FORMAT_NAMES}.`)
    : ok(format);
}

/** The format whose file names end like this one; the longest ending counts. */
export function guessFormat(file: string): Result<Format> {
  const fits = WRITABLE.flatMap((format) => format.extensions.map((extension) => ({ format, extension })))
    .filter(({ extension }) => file.toLowerCase().endsWith(`.${extension}`))
    .sort((a, b) => b.extension.length - a.extension.length);
  return fits[0] === undefined
    ? refuse(
        "unknown-format",
        file,
        "The file name does not end like any known format.",
        `Add --format with one of ${FORMAT_NAMES}.`,
      )
    : ok(fits[0].format);
}

/** `--option version=1.2` against what the format knows. */
export function readOptions(given: Arguments, format: Format): Result<Readonly<Record<string, string>>> {
  const flag = `--${OPTION_FLAG.name}`;
  const settings = listSettings(format);
  const chosen = new Map<string, string>();
  for (const text of given.all(OPTION_FLAG.name)) {
    const [, name = "", value = ""] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    const choices = settings.get(name);
    if (choices === undefined) {
      const known = [...settings.keys()].join(", ");
      return refuse(
        "usage",
        flag,
        `"${text}" is not a setting of ${format.id}.`,
        `Known: ${known === "" ? "none" : known}.`,
      );
    }
    if (!choices.includes(value))
      return refuse(
        "usage",
        flag,
        `"${value}" is no ${name} of ${format.id}.`,
        `Known: ${choices.join(", ")}.`,
      );
    chosen.set(name, value);
  }
  return ok(Object.fromEntries(chosen));
}

/** What a file of this format does not hold, or not so that it can be read back. */
export function listLimits({ id, keeps }: Format): readonly string[] {
  const list = (keep: "no" | "partly") =>
    PROPERTIES.filter((property) => keeps[property] === keep).map((property) => PROPERTY_LABELS[property]);
  const [none, part] = [list("no"), list("partly")];
  return [
    ...(none.length === 0 ? [] : [`${id} cannot hold: ${none.join("; ")}.`]),
    ...(part.length === 0
      ? []
      : [`${id} holds for reading only, and does not bring back: ${part.join("; ")}.`]),
  ];
}

/** A format of several files gives stdout one of them: which, and how to get the others. */
export function describePart(
  { id, parts = [] }: Format,
  options: Readonly<Record<string, string>>,
): readonly string[] {
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0 || options["part"] !== undefined) return [];
  const others = rest.map((part) => `--option part=${part.id}`).join(", ");
  return [`${id} consists of ${parts.length} files; this is ${first.id}. Use -o FILE for all, or ${others}.`];
}

export interface ExportedFile {
  readonly files: readonly string[];
  readonly entities: number;
  readonly relations: number;
  readonly lost: readonly string[];
}

/** Exports once per part of the format (most have one). */
async function exportParts(engine: Engine, format: Format, request: ExportRequest, file: string) {
  const { parts = [], extensions } = format;
  if (parts.length < 2 || request.options["part"] !== undefined)
    return [{ path: file, exported: await engine.export(request) }];
  const ending = extensions.find((extension) => file.toLowerCase().endsWith(`.${extension}`));
  const stem = ending === undefined ? file : file.slice(0, -ending.length - 1);
  const exports: { path: string; exported: Result<Exported> }[] = [];
  for (const { id, extension } of parts) {
    const options = { ...request.options, part: id };
    exports.push({ path: `${stem}.${extension}`, exported: await engine.export({ ...request, options }) });
  }
  return exports;
}

/** Writes what the engine exports: one file, or one per part of a format that has several (`x-nodes.csv`, `x-edges.csv`). */
export async function writeExport(
  engine: Engine,
  format: Format,
  request: ExportRequest,
  file: string,
  io: Io,
): Promise<Result<ExportedFile>> {
  const exports = await exportParts(engine, format, request, file);
  let written: ExportedFile = { files: [], entities: 0, relations: 0, lost: [] };
  for (const { path, exported } of exports) {
    if (!exported.ok) return err(exported.error);
    const { chunks, entities, relations, lost } = exported.value;
    const done = writeFile(resolve(io.cwd, path), path, chunks);
    if (!done.ok) return done;
    written = {
      files: [...written.files, path],
      entities,
      relations,
      lost: [...new Set([...written.lost, ...lost])],
    };
  }
  return ok(written);
}

export const describeWritten = ({ files, entities, relations }: ExportedFile) =>
  `Wrote ${files.join(" and ")}: ${countNoun(entities, "entity", "entities")}, ${countNoun(relations, "relation", "relations")}.`;
