import type { NamedLens } from "../core/engine.ts";
import { readLens, writeLens } from "../core/lens/lens-text.ts";

const VERSION = 1;

/** Named lenses as JSON text, for storage and project files. */
export const writePresets = (presets: readonly NamedLens[]): string =>
  JSON.stringify({
    version: VERSION,
    lenses: presets.map(({ name, lens }) => ({ name, lens: writeLens(lens) })),
  });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function readPreset(value: unknown): readonly NamedLens[] {
  if (!isRecord(value)) return [];
  const { name, lens: text } = value;
  if (typeof name !== "string" || name === "" || typeof text !== "string") return [];
  const lens = readLens(text);
  return lens.ok ? [{ name, lens: lens.value }] : [];
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
  return value["lenses"].flatMap(readPreset);
}
