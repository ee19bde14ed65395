import type { Explorer } from "../../app/explorer/explorer.ts";
import { type DeviceStorage, startDeviceStorage } from "../../app/persistence/device-storage.ts";
import { wouldBeLost } from "../../app/persistence/would-be-lost.ts";
import { forgetSettings, isStoringAllowed, onStoringChange, rememberStoring } from "../base/settings.ts";
import { connectWindows } from "./connect-windows.ts";
import { openDeviceStore } from "./open-device-store.ts";
import { windowMemory } from "./window-memory.ts";

/** Asked once something is worth it: browsers may otherwise clear storage that has not been used for a while. */
const askToPersist = () => {
  navigator.storage?.persist?.().catch(() => false);
};

/** The copy of the page itself, kept for times without a network. */
const forgetCopy = async () => (await import("./work-offline.ts")).forgetOfflineCopy();

/**
 * Stores the reader's files, notes and views on this device, writes what is due when the page is left, and asks before the page is left
 * where something would be lost.
 */
export function storeOnPage(explorer: Explorer): DeviceStorage {
  const { state, data } = explorer;
  const storage = startDeviceStorage(explorer, {
    openStore: openDeviceStore,
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    now: Date.now,
    memory: windowMemory,
    windows: connectWindows(),
    isAllowed: isStoringAllowed(),
  });
  state.subscribe((now, before) => {
    if (now.persistence.kind === "on" && before.persistence.kind === "off" && !isStoringAllowed())
      rememberStoring(true);
    if (now.shared.notes.length === 1 && before.shared.notes.length === 0) askToPersist();
  });
  data.subscribe((now, before) => {
    if (now.copy.kind === "stored" && before.copy.kind !== "stored") askToPersist();
  });
  onStoringChange((isAllowed) => {
    storage.setAllowed(isAllowed).catch(console.error);
  });
  const flush = () => {
    storage.flush().catch(console.error);
  };
  const leave = () => {
    flush();
    storage.keepHistory();
  };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", leave);
  addEventListener("beforeunload", (event) => {
    flush();
    if (wouldBeLost(state.getState(), data.getState())) event.preventDefault();
  });
  return {
    ...storage,
    setAllowed: async (isAllowed) => {
      rememberStoring(isAllowed);
      if (!isAllowed) forgetSettings();
      await storage.setAllowed(isAllowed);
      if (!isAllowed) await forgetCopy();
    },
    forget: async () => {
      forgetSettings();
      await storage.forget();
      await forgetCopy();
    },
  };
}
