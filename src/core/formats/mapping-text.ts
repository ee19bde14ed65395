import { ok, type Result, refuse } from "../model/result.ts";
import type { Imported, ReadInput } from "./format.ts";
import { guessMapping, type Mapping } from "./mapping.ts";
import { listMappingColumns } from "./mapping-columns.ts";
import type { MappingEdit, MappingWord } from "./parse-mapping-text.ts";
import { inspectGraphFile, readGraphFile } from "./read-graph-file.ts";
import type { EndColumns } from "./records/find-ends.ts";

const quoteColumn = (title: string) =>
  /[",]|^\s|\s$/.test(title) ? `"${title.replaceAll('"', '""')}"` : title;

/** A mapping as the text that `parseMappingText` reads: what `inspect` prints, to be pasted back. */
export function formatMapping(mapping: Mapping): string {
  const { ends, entityType, relationType, from, to, label, weight, document, address, dateOrder } = mapping;
  const parts: readonly (readonly [MappingWord, string | null | undefined])[] = [
    ["source", ends?.source],
    ["target", ends?.target],
    ["source-name", ends?.sourceName],
    ["target-name", ends?.targetName],
    ["source-type", ends?.sourceType],
    ["target-type", ends?.targetType],
    ["relation", relationType[0]],
    ["type", entityType],
    ["name", label],
    ["date", from === to ? from : null],
    ["start", from === to ? null : from],
    ["end", from === to ? null : to],
    ["order", dateOrder],
    ["weight", weight],
    ["document", document],
    ["address", address],
  ];
  return parts.flatMap(([word, title]) => (title == null ? [] : [`${word}=${quoteColumn(title)}`])).join(",");
}

function toEnds(edit: MappingEdit): EndColumns | undefined {
  const { source, target } = edit;
  if (source === undefined || target === undefined) return undefined;
  const [sourceName, targetName] = [edit["source-name"], edit["target-name"]];
  const [sourceType, targetType] = [edit["source-type"], edit["target-type"]];
  return {
    source,
    target,
    ...(sourceName === undefined ? {} : { sourceName }),
    ...(targetName === undefined ? {} : { targetName }),
    ...(sourceType === undefined ? {} : { sourceType }),
    ...(targetType === undefined ? {} : { targetType }),
  };
}

const orNull = (title: string) => (title === "" ? null : title);

function applyEdit(guess: Mapping, edit: MappingEdit, ends: EndColumns | undefined): Mapping {
  const { date, start, end } = edit;
  const from = start ?? date;
  const to = end ?? date;
  return {
    ...guess,
    ...(ends === undefined ? {} : { ends }),
    ...(edit.relation === undefined ? {} : { relationType: edit.relation === "" ? [] : [edit.relation] }),
    ...(edit.type === undefined ? {} : { entityType: orNull(edit.type) }),
    ...(edit.name === undefined ? {} : { label: orNull(edit.name) }),
    ...(from === undefined && to === undefined ? {} : { from: orNull(from ?? ""), to: orNull(to ?? "") }),
    ...(edit.order === "dmy" || edit.order === "mdy" ? { dateOrder: edit.order } : {}),
    ...(edit.weight === undefined ? {} : { weight: orNull(edit.weight) }),
    ...(edit.document === undefined ? {} : { document: orNull(edit.document) }),
    ...(edit.address === undefined ? {} : { address: orNull(edit.address) }),
  };
}

/** The mapping of a file with what a text says of it. Refused where it names a column that is not there. */
export function resolveMapping(input: ReadInput, edit: MappingEdit): Result<Mapping | undefined> {
  if (Object.keys(edit).length === 0) return ok(undefined);
  const ends = toEnds(edit);
  if (ends === undefined && (edit.source ?? edit.target) !== undefined)
    return refuse("usage", "--map", "Only one of the two ends is named.", "Name source and target.");
  const blank: Mapping = { ...(ends === undefined ? {} : { ends }), ...NO_MAPPING };
  const inspected = inspectGraphFile({ ...input, mapping: blank, mayAsk: true });
  if (!inspected.ok) return inspected;
  const columns = listMappingColumns(inspected.value);
  const titles = new Set(
    [columns.nodes, columns.edges, columns.table ?? []].flat().map(({ title }) => title),
  );
  for (const [word, title] of Object.entries(edit))
    if (word !== "order" && title !== "" && !titles.has(title))
      return refuse(
        "usage",
        "--map",
        `There is no column "${title}".`,
        `The columns are ${[...titles].slice(0, 20).join(", ")}.`,
      );
  return ok(applyEdit(guessMapping(inspected.value, columns), edit, ends));
}

const NO_MAPPING: Mapping = {
  entityType: null,
  relationType: [],
  from: null,
  to: null,
  label: null,
  document: null,
};

/** Reads a file under a mapping that a text edits. */
export function readMapped(input: ReadInput, edit: MappingEdit): Result<Imported> {
  const mapping = resolveMapping(input, edit);
  if (!mapping.ok) return mapping;
  return readGraphFile(mapping.value === undefined ? input : { ...input, mapping: mapping.value });
}
