import type { Explorer } from "../../app/explorer.ts";
import { type Keeper, keepWork } from "../../app/keeping/keep-work.ts";
import { attempt } from "../theme-storage.ts";
import { openKeptStore } from "./open-kept-store.ts";

const AGREED = "corridor.keep-on-disk";

/** Pages opened from disk share one store in some browsers: there the reader has to agree first. */
const isAllowed = () =>
  location.protocol !== "file:" || attempt(() => localStorage.getItem(AGREED), null) === "yes";

/** Keeps the reader's work in this browser, writes what is due when the page is left, and warns where nothing is kept. */
export function keepOnPage(explorer: Explorer): Keeper {
  const keeper = keepWork(explorer, {
    openStore: openKeptStore,
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    isAllowed: isAllowed(),
  });
  explorer.state.subscribe((now, before) => {
    if (now.keeping.kind === "on" && before.keeping.kind === "off" && location.protocol === "file:")
      attempt(() => localStorage.setItem(AGREED, "yes"), undefined);
    // Asked once something is worth it: browsers may otherwise clear storage that has not been used for a while.
    if (now.shared.notes.length === 1 && before.shared.notes.length === 0)
      navigator.storage?.persist?.().catch(() => false);
  });
  addEventListener("pagehide", () => {
    keeper.flush().catch(console.error);
  });
  addEventListener("beforeunload", (event) => {
    const { keeping, shared } = explorer.state.getState();
    if (keeping.kind !== "on" && shared.notes.length > 0) event.preventDefault();
  });
  return keeper;
}
