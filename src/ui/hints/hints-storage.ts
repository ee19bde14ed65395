import type { Explorer } from "../../app/explorer/explorer.ts";
import { persistSetting, readSetting } from "../base/settings.ts";

const NAME = "hints";

/** Whether the first steps were dismissed on an earlier visit, and are to stay so. Returns the stop. */
export function persistHints(explorer: Explorer): () => void {
  explorer.actions.setPanels({ hints: readSetting(NAME) !== "off" });
  return persistSetting(explorer, {
    name: NAME,
    pick: ({ panels }) => panels.hints,
    toText: (isShown) => (isShown ? "on" : "off"),
    isDefault: (isShown) => isShown,
  });
}
