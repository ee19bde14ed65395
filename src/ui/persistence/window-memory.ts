import type { WindowMemory } from "../../app/persistence/keep-history.ts";

const KEY = "corridor.history";

/** What the browser keeps for this window alone, over reloads; nothing where it refuses. */
export const windowMemory: WindowMemory = {
  read: () => {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      if (text === null) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, text);
    } catch {
      // An older history than the page is worse than none.
      try {
        sessionStorage.removeItem(KEY);
      } catch {
        // The browser refuses storage altogether.
      }
    }
  },
};
