import type { Explorer } from "../../app/explorer/explorer.ts";
import { persistSetting, readSetting } from "../base/settings.ts";

const NAME = "texts";

/** Whether the reader asked on an earlier visit for texts of articles to be stored. Returns the stop. */
export function persistStoresTexts(explorer: Explorer): () => void {
  explorer.actions.setStoresTexts(readSetting(NAME) === "yes");
  return persistSetting(explorer, {
    name: NAME,
    pick: ({ storesTexts }) => storesTexts,
    toText: (isOn) => (isOn ? "yes" : "no"),
    isDefault: (isOn) => !isOn,
  });
}
