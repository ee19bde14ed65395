import type { Explorer } from "../../app/explorer/explorer.ts";
import { persistSetting, readSetting } from "../base/settings.ts";

const NAME = "timeline";

/** Whether the timeline was left open on the last visit, as it is at first. */
export const isTimelineOpen = (): boolean => readSetting(NAME) !== "closed";

/** Opens or closes the timeline as it was left on an earlier visit, and remembers what comes. Returns the stop. */
export function persistTimelineOpen(explorer: Explorer): () => void {
  if (!isTimelineOpen()) explorer.actions.setPanels({ timeline: false });
  return persistSetting(explorer, {
    name: NAME,
    pick: ({ panels }) => panels.timeline,
    toText: (isOpen) => (isOpen ? "open" : "closed"),
    isDefault: (isOpen) => isOpen,
  });
}
