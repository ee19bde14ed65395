import type { Explorer } from "../../app/explorer/explorer.ts";
import { attempt } from "../base/theme-storage.ts";

const KEY = "corridor.timeline";

/** Whether the timeline was left open on the last visit, as it is at first. */
export const isTimelineOpen = (): boolean => attempt(() => localStorage.getItem(KEY), null) !== "closed";

/** Opens or closes the timeline as it was left on an earlier visit, and remembers what comes. Returns the stop. */
export function keepTimelineOpen({ state, actions }: Explorer): () => void {
  if (!isTimelineOpen()) actions.setPanels({ timeline: false });
  return state.subscribe((now, before) => {
    const { timeline } = now.panels;
    if (timeline !== before.panels.timeline)
      attempt(() => localStorage.setItem(KEY, timeline ? "open" : "closed"), undefined);
  });
}
