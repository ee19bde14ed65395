import type { Explorer } from "../../app/explorer/explorer.ts";
import { attempt } from "../base/theme-storage.ts";

const KEY = "corridor.single-keys";

/** Whether single characters are commands, as chosen on an earlier visit. */
export const readSingleKeys = (): boolean => attempt(() => localStorage.getItem(KEY), null) !== "off";

/** Takes the choice over and keeps it for the next visit. Returns the stop. */
export function keepSingleKeys({ state, actions }: Explorer): () => void {
  actions.setSingleKeys(readSingleKeys());
  return state.subscribe((now, before) => {
    if (now.singleKeys !== before.singleKeys)
      attempt(() => localStorage.setItem(KEY, now.singleKeys ? "on" : "off"), undefined);
  });
}
