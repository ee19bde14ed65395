import { attempt } from "../base/theme-storage.ts";

const PREFIX = "corridor.";

/** Deletes every setting that the page has kept in this browser. */
export function forgetSettings(): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  }, undefined);
}
