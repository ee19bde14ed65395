import type { Explorer } from "../../app/explorer/explorer.ts";
import { readPresets, writePresets } from "../../app/lens/preset-text.ts";
import { persistSetting, readSetting } from "../base/settings.ts";

const NAME = "lenses.1";

/** The reader's named filters, as stored on an earlier visit and for the next. Returns the stop. */
export function persistPresets(explorer: Explorer): () => void {
  explorer.actions.setPresets(readPresets(readSetting(NAME) ?? ""));
  return persistSetting(explorer, {
    name: NAME,
    pick: ({ presets }) => presets,
    toText: writePresets,
    isDefault: (presets) => presets.length === 0,
  });
}
