import type { Explorer } from "../../app/explorer/explorer.ts";
import { persistSetting, readSetting } from "../base/settings.ts";

const NAME = "hints";

/** Whether the first steps were dismissed on an earlier visit, and are to stay so. Returns the stop. */
export function persistOnboarding(explorer: Explorer): () => void {
  explorer.actions.setPanels({ onboarding: readSetting(NAME) !== "off" });
  return persistSetting(explorer, {
    name: NAME,
    pick: ({ panels }) => panels.onboarding,
    toText: (isShown) => (isShown ? "on" : "off"),
    isDefault: (isShown) => isShown,
  });
}
