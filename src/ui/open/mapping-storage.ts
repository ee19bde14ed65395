import type { MappingMemory } from "../../app/state/importing.ts";
import { isMapping } from "../../core/formats/is-mapping.ts";
import type { Mapping } from "../../core/formats/mapping.ts";
import { readSetting, writeSetting } from "../base/settings.ts";

const NAME = "mappings";
const MOST = 40;

type Kept = readonly (readonly [string, Mapping])[];

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
