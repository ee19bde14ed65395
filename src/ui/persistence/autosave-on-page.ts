import type { Explorer } from "../../app/explorer/explorer.ts";
import { type Autosave, startAutosave } from "../../app/persistence/autosave.ts";
import { attempt } from "../base/theme-storage.ts";
import { openSessionStore } from "./open-session-store.ts";

const AGREED = "corridor.keep-on-disk";

/** Pages opened from disk share one store in some browsers: there the reader has to agree first. */
const isAllowed = () =>
  location.protocol !== "file:" || attempt(() => localStorage.getItem(AGREED), null) === "yes";

/** Saves the reader's work on this device, writes what is due when the page is left, and warns where nothing is kept. */
export function autosaveOnPage(explorer: Explorer): Autosave {
  const autosave = startAutosave(explorer, {
    openStore: openSessionStore,
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    isAllowed: isAllowed(),
  });
  explorer.state.subscribe((now, before) => {
    if (now.persistence.kind === "on" && before.persistence.kind === "off" && location.protocol === "file:")
      attempt(() => localStorage.setItem(AGREED, "yes"), undefined);
    // Asked once something is worth it: browsers may otherwise clear storage that has not been used for a while.
    if (now.shared.notes.length === 1 && before.shared.notes.length === 0)
      navigator.storage?.persist?.().catch(() => false);
  });
  addEventListener("pagehide", () => {
    autosave.flush().catch(console.error);
  });
  addEventListener("beforeunload", (event) => {
    const { persistence, shared } = explorer.state.getState();
    if (persistence.kind !== "on" && shared.notes.length > 0) event.preventDefault();
  });
  return autosave;
}
