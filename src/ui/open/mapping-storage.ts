import type { MappingMemory } from "../../app/state/importing.ts";
import type { Mapping } from "../../core/formats/mapping.ts";
import { readSetting, writeSetting } from "../base/settings.ts";

const NAME = "mappings";
const MOST = 40;

type Kept = readonly (readonly [string, Mapping])[];

const isText = (value: unknown) => value === null || typeof value === "string";

/** What else stands there, how sure the guess was, is of no consequence. */
const isEnds = (value: unknown) =>
  value == null ||
  (typeof value === "object" &&
    "source" in value &&
    "target" in value &&
    typeof value.source === "string" &&
    typeof value.target === "string");

function isMapping(value: unknown): value is Mapping {
  if (value === null || typeof value !== "object") return false;
  const { ends, dateOrder, weight, entityType, relationType, from, to, label, document, address } =
    value as Partial<Record<keyof Mapping, unknown>>;
  return (
    isEnds(ends) &&
    [undefined, null, "dmy", "mdy"].some((order) => order === dateOrder) &&
    [weight, address].every((title) => title === undefined || isText(title)) &&
    [entityType, from, to, label, document].every(isText) &&
    Array.isArray(relationType) &&
    relationType.every((title) => typeof title === "string")
  );
}

function readKept(): Kept {
  const text = readSetting(NAME);
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown) =>
      Array.isArray(item) && typeof item[0] === "string" && isMapping(item[1])
        ? [[item[0], item[1]] as const]
        : [],
    );
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** How files were read on earlier visits, by their columns; the latest few, in the browser's own storage. */
export const storedMappings: MappingMemory = {
  recall: (columns) => readKept().find(([key]) => key === columns)?.[1] ?? null,
  keep: (columns, mapping) => {
    const others = readKept().filter(([key]) => key !== columns);
    const kept: Kept = [[columns, mapping], ...others].slice(0, MOST) as Kept;
    writeSetting(NAME, JSON.stringify(kept));
  },
};
