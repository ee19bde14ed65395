import type { Explorer } from "../../app/explorer/explorer.ts";
import { attempt } from "../base/theme-storage.ts";

const KEY = "corridor.single-keys";

/** Whether single characters are commands, as chosen on an earlier visit and kept for the next. Returns the stop. */
export function keepSingleKeys({ state, actions }: Explorer): () => void {
  actions.setSingleKeys(attempt(() => localStorage.getItem(KEY), null) !== "off");
  return state.subscribe((now, before) => {
    if (now.singleKeys !== before.singleKeys)
      attempt(() => localStorage.setItem(KEY, now.singleKeys ? "on" : "off"), undefined);
  });
}
