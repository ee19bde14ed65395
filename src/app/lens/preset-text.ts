import { readLens, writeLens } from "../../core/lens/lens-text.ts";
import type { NamedLens } from "../../core/lens/view.ts";
import { isRecord } from "../base/is-record.ts";

const VERSION = 1;

/** Named lenses as plain JSON values, for storage and project files. */
export const toPlainPresets = (presets: readonly NamedLens[]) =>
  presets.map(({ name, lens }) => ({ name, lens: writeLens(lens) }));

export const writePresets = (presets: readonly NamedLens[]): string =>
  JSON.stringify({ version: VERSION, lenses: toPlainPresets(presets) });

/** One of those values; null when it is none. */
export function readPreset(value: unknown): NamedLens | null {
  if (!isRecord(value)) return null;
  const { name, lens: text } = value;
  if (typeof name !== "string" || name === "" || typeof text !== "string") return null;
  const lens = readLens(text);
  return lens.ok ? { name, lens: lens.value } : null;
}

/** The named lenses of such a text; what cannot be read is left out. `readPresets(writePresets(x))` gives x back. */
export function readPresets(text: string): readonly NamedLens[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  if (!isRecord(value) || value["version"] !== VERSION || !Array.isArray(value["lenses"])) return [];
  return value["lenses"].flatMap((each) => readPreset(each) ?? []);
}
