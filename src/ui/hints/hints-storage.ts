import type { Explorer } from "../../app/explorer/explorer.ts";
import { attempt } from "../base/theme-storage.ts";

const KEY = "corridor.hints";

/** Whether the first steps were dismissed on an earlier visit, and are to stay so. Returns the stop. */
export function keepHints({ state, actions }: Explorer): () => void {
  actions.setPanels({ hints: attempt(() => localStorage.getItem(KEY), null) !== "off" });
  return state.subscribe((now, before) => {
    if (now.panels.hints !== before.panels.hints)
      attempt(() => localStorage.setItem(KEY, now.panels.hints ? "on" : "off"), undefined);
  });
}
