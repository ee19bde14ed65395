import type { Explorer } from "../../app/explorer/explorer.ts";
import { readPresets, writePresets } from "../../app/lens/preset-text.ts";
import { attempt } from "../base/theme-storage.ts";

const KEY = "corridor.lenses.1";

/** The reader's named filters, as kept on an earlier visit and kept for the next. Returns the stop. */
export function keepPresets({ state, actions }: Explorer): () => void {
  actions.setPresets(readPresets(attempt(() => localStorage.getItem(KEY), null) ?? ""));
  return state.subscribe((now, before) => {
    if (now.presets !== before.presets)
      attempt(() => localStorage.setItem(KEY, writePresets(now.presets)), undefined);
  });
}
