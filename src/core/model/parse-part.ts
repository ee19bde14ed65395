import * as v from "valibot";
import type { Issue } from "./result.ts";
import { LISTS, type ListName, type RecordOf } from "./schema.ts";

/** One file of a data set: its name, for messages, and its parsed JSON. */
export interface Part {
  readonly file: string;
  readonly value: unknown;
}

/** A record that passed its schema, with the place it came from. */
export interface ParsedRecord<K extends ListName> {
  readonly record: RecordOf<K>;
  readonly file: string;
  readonly path: string;
}

export type ParsedRecords = { readonly [K in ListName]: ParsedRecord<K>[] };

/** The version of data that earlier programs read as well, and the highest that this one reads. */
export const PLAIN_VERSION = 1;
export const FORMAT_VERSION = 2;

const HEADER_KEYS = new Set(["$schema", "format", "version", "title", "note"]);
const LIST_NAMES = new Set<string>(Object.keys(LISTS));

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const toPath = (start: string, keys: readonly unknown[]): string =>
  keys.reduce<string>(
    (path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}.${String(key)}`),
    start,
  );

function findHeaderIssue({ file, value }: Part): Issue | null {
  const issue = (code: string, path: string, message: string, hint: string): Issue => ({
    code,
    path,
    message,
    hint,
    at: { file },
  });
  if (!isObject(value))
    return issue(
      "form",
      "",
      "This is no Corridor data: an object was expected.",
      "See docs/formats.md for the form.",
    );
  const version = value["version"];
  if (version === undefined)
    return issue(
      "version",
      "version",
      "The data does not say which version of Corridor's form it has.",
      `Where it was written by hand, add "version": ${PLAIN_VERSION}.`,
    );
  if (typeof version !== "number")
    return issue(
      "version",
      "version",
      `Version ${JSON.stringify(version)} is not a number.`,
      `Write ${PLAIN_VERSION}.`,
    );
  if (version > FORMAT_VERSION)
    return issue(
      "version",
      "version",
      `The data has version ${version}; this program reads up to version ${FORMAT_VERSION}.`,
      "Open it with a newer Corridor.",
    );
  if (!Number.isInteger(version) || version < PLAIN_VERSION)
    return issue(
      "version",
      "version",
      `There is no version ${version} of Corridor's form; this program reads versions ${PLAIN_VERSION} to ${FORMAT_VERSION}.`,
      "Open another copy of the file.",
    );
  const unknown = Object.keys(value).find((key) => !HEADER_KEYS.has(key) && !LIST_NAMES.has(key));
  return unknown === undefined
    ? null
    : issue(
        "form",
        unknown,
        `"${unknown}" is not part of a data file.`,
        `Known: ${[...LIST_NAMES].join(", ")}.`,
      );
}

/** Checks one file against the schema and adds its records to `into`; returns what is wrong, with paths in that file. */
export function parsePart(part: Part, into: ParsedRecords): readonly Issue[] {
  const headerIssue = findHeaderIssue(part);
  if (headerIssue !== null) return [headerIssue];
  const issues: Issue[] = [];
  const read = <K extends ListName>(list: K): void => {
    const items = isObject(part.value) ? part.value[list] : undefined;
    if (items === undefined) return;
    if (!Array.isArray(items)) {
      issues.push({
        code: "form",
        path: list,
        message: `"${list}" must be a list.`,
        at: { file: part.file },
      });
      return;
    }
    items.forEach((item: unknown, index) => {
      const path = `${list}[${index}]`;
      const parsed = v.safeParse(LISTS[list], item);
      if (parsed.success) {
        into[list].push({ record: parsed.output as RecordOf<K>, file: part.file, path });
        return;
      }
      const id = isObject(item) && typeof item["id"] === "string" ? ` (${item["id"]})` : "";
      for (const problem of parsed.issues)
        issues.push({
          code: "form",
          path: toPath(
            path,
            (problem.path ?? []).map(({ key }) => key),
          ),
          message: `${problem.message}${id}.`,
          at: { file: part.file },
        });
    });
  };
  for (const list of Object.keys(LISTS) as ListName[]) read(list);
  return issues;
}
