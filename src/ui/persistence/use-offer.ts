import { type Offer, toOffer } from "../../app/state/stored-graph.ts";
import { useAppState, useData } from "../base/explorer-context.ts";

/** What the page offers to open again. */
export function useOffer(): Offer {
  const stored = useData((data) => data.stored);
  const open = useAppState(({ about }) => about?.graph ?? null);
  const link = useAppState((state) => state.link);
  return toOffer(stored, open, link, Date.now());
}
