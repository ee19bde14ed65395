import type { Explorer } from "../explorer/explorer.ts";
import { mergeWork } from "../state/merge-work.ts";
import { EMPTY_SHARED } from "../state/state.ts";
import { nameStored, type StoredFrom, type StoredGraph } from "../state/stored-graph.ts";
import { NO_WORK } from "../state/work.ts";
import { decodeShared } from "../url/codec.ts";
import { startAutosave } from "./autosave.ts";
import type { DeviceStore } from "./device-store.ts";
import { holdNotes, type Locks, type WindowChannel } from "./hold-notes.ts";
import { keepHistory, type WindowMemory } from "./keep-history.ts";
import { readSavedSession, type SavedSession } from "./saved-session.ts";
import { storeGraphs } from "./store-graphs.ts";
import { storeTexts } from "./store-texts.ts";

export interface StoragePorts {
  /** Opens the browser's store; rejects where the browser has none. */
  readonly openStore: () => Promise<DeviceStore>;
  /** Runs a job after some milliseconds; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What this window keeps for itself over a reload. */
  readonly memory: WindowMemory;
  /** Null where the browser has no locks: windows then merge what each has written. */
  readonly windows: { readonly locks: Locks; readonly channel: WindowChannel } | null;
  /** False where the reader has to agree first, or wants nothing to be stored. */
  readonly isAllowed: boolean;
}

/** What is stored on this device, and what the reader can do about it. */
export interface DeviceStorage {
  /** Writes what has not been written yet, now. */
  readonly flush: () => Promise<void>;
  /** Keeps undo and redo over a reload; to be called when the page is left. */
  readonly keepHistory: () => void;
  /** Notes and views of every graph. */
  readonly listSessions: () => Promise<readonly SavedSession[]>;
  /** Records of notes and views that this page cannot read, as they were found. */
  readonly listUnreadable: () => Promise<readonly unknown[]>;
  /** Opens a stored graph again, with its view and notes. */
  readonly reopen: (stored: StoredGraph, from?: StoredFrom) => Promise<void>;
  /** Lets this window write the notes that another one writes; what was typed there is stored first. */
  readonly takeOverNotes: () => Promise<void>;
  /** Forgets files, notes and view of one graph. */
  readonly remove: (graph: string) => Promise<void>;
  /** No longer offers a graph when the page starts. */
  readonly dismiss: (graph: string) => Promise<void>;
  /** Forgets everything; what is on the page stays, and is stored again when it changes. */
  readonly forget: () => Promise<void>;
  /** Stores from now on; or forgets everything and stores nothing any more. */
  readonly setAllowed: (isAllowed: boolean) => Promise<void>;
  readonly stop: () => void;
}

/** Stores the reader's files, notes and views on this device as far as the reader lets it, and brings them back. */
export function startDeviceStorage(explorer: Explorer, ports: StoragePorts): DeviceStorage {
  const { state, data, actions } = explorer;
  let opening: Promise<DeviceStore> | null = null;
  let isAllowed = ports.isAllowed;
  /** One store for everything; asked for again after it could not be opened. */
  const openStore = (): Promise<DeviceStore> => {
    opening ??= ports.openStore().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const shared = { ...ports, openStore };
  const history = keepHistory(explorer, ports.memory);
  const autosave = startAutosave(explorer, { ...shared, onRead: history.restore });
  const holding =
    ports.windows === null ? null : holdNotes(explorer, { ...ports, ...ports.windows, ...autosave });
  const graphs = storeGraphs(explorer, shared);
  const texts = storeTexts(explorer, shared);

  const allow = (next: boolean) => {
    if (next === isAllowed) return;
    isAllowed = next;
    graphs.setAllowed(next);
    texts.setAllowed(next);
  };
  // The reader may agree, and another window may refuse, wherever it is asked.
  const stop = state.subscribe((now, before) => {
    if (now.persistence.kind !== before.persistence.kind) allow(now.persistence.kind !== "off");
  });

  const readSession = async (graph: string): Promise<SavedSession | null> => {
    const records = await (await openStore()).list();
    return (
      records.flatMap((value) => readSavedSession(value) ?? []).find((session) => session.graph === graph) ??
      null
    );
  };

  const forget = async () => {
    ports.memory.write(null);
    await autosave.forget();
    await graphs.refresh();
  };

  return {
    flush: autosave.flush,
    keepHistory: history.keep,
    listSessions: async () =>
      isAllowed ? (await (await openStore()).list()).flatMap((value) => readSavedSession(value) ?? []) : [],
    listUnreadable: async () =>
      isAllowed
        ? (await (await openStore()).list()).flatMap((value) => {
            const session = readSavedSession(value);
            return session === null ? [value] : (session.unreadable ?? []);
          })
        : [],
    reopen: async (stored, from = "device") => {
      await autosave.flush();
      const store = await openStore();
      const inputs = await store.takeGraph(stored.graph, from);
      if (inputs === null) {
        actions.report(`${nameStored(stored)} can no longer be read. Choose it again.`);
        return;
      }
      const session = await readSession(stored.graph);
      const { link } = state.getState();
      const view =
        link !== null && stored.graph.startsWith(link.graph)
          ? link.shared
          : session === null
            ? EMPTY_SHARED
            : decodeShared(session.view).shared;
      const { opened: before } = data.getState();
      await actions.openAgain(inputs, view);
      const { opened } = data.getState();
      if (opened === before || opened === null) return;
      // A file that has changed on disk is another graph; what was written on it goes along.
      if (session !== null && opened.overview.fingerprint !== stored.graph)
        actions.takeWork((work) => mergeWork(NO_WORK, work, { ...NO_WORK, ...session }));
      actions.offerView(null);
      if (state.getState().link !== null) actions.setLink(null);
    },
    takeOverNotes: async () => holding?.takeOver(),
    remove: async (graph) => {
      await autosave.flush();
      await (await openStore()).removeGraph(graph);
      await graphs.refresh();
    },
    dismiss: async (graph) => {
      await (await openStore()).dismissGraph(graph);
      await graphs.refresh();
    },
    forget,
    setAllowed: async (next) => {
      if (next) {
        actions.setPersistence({ kind: "on" });
        return;
      }
      await autosave.flush();
      actions.setPersistence({ kind: "off" });
      ports.memory.write(null);
      await (await openStore()).forget();
    },
    stop: () => {
      stop();
      holding?.stop();
      autosave.stop();
      graphs.stop();
      texts.stop();
    },
  };
}
