import type { Explorer } from "../../app/explorer/explorer.ts";
import { persistSetting, readSetting } from "../base/settings.ts";

const NAME = "single-keys";

/** Whether single characters are commands, as chosen on an earlier visit. */
export const readSingleKeys = (): boolean => readSetting(NAME) !== "off";

/** Takes the choice over and stores it for the next visit. Returns the stop. */
export function persistSingleKeys(explorer: Explorer): () => void {
  explorer.actions.setSingleKeys(readSingleKeys());
  return persistSetting(explorer, {
    name: NAME,
    pick: ({ singleKeys }) => singleKeys,
    toText: (isOn) => (isOn ? "on" : "off"),
    isDefault: (isOn) => isOn,
  });
}
