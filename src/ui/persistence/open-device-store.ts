import { isRecord } from "../../app/base/is-record.ts";
import type { DeviceStore } from "../../app/persistence/device-store.ts";
import type { SavedSession } from "../../app/persistence/saved-session.ts";
import { toGraphTable } from "./graph-table.ts";
import { migrateRecent } from "./migrate-recent.ts";
import { answer, FILES, GRAPHS, openDatabase, TEXTS, transact, WORK, withPatience } from "./open-database.ts";

const CHANNEL = "corridor";
/** Told to other windows when a graph was stored or removed; a saved session is told by the name of its graph. */
const GRAPHS_CHANGED = { kind: "graphs" };

/** Milliseconds without a writing after which what was written is put on disk. */
const REST = 1_000;

const isGraphsChanged = (message: unknown) => isRecord(message) && message["kind"] === GRAPHS_CHANGED.kind;

const isText = (value: unknown): value is { readonly sha256: string; readonly text: string } =>
  isRecord(value) && typeof value["sha256"] === "string" && typeof value["text"] === "string";

/**
 * Puts a record on disk that the operating system has, once nothing has been written for a while: waiting for the disk at every letter
 * would keep the next ones from being written, and a killed browser would lose them.
 */
function createSettling(database: IDBDatabase): (graph: string) => void {
  const due = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const graphs = [...due];
    due.clear();
    transact(database, [WORK], "readwrite", async (table) => {
      for (const graph of graphs) {
        const record: unknown = await answer(table(WORK).get(graph));
        if (record !== undefined) await answer(table(WORK).put(record));
      }
      // What the disk refuses is where it was: the next writing tells of it.
    }).catch(() => undefined);
  };
  return (graph) => {
    due.add(graph);
    clearTimeout(timer);
    timer = setTimeout(settle, REST);
  };
}

/** What the page stores on this device: IndexedDB, which outlasts a crash; other windows are told of what changes. */
export async function openDeviceStore(): Promise<DeviceStore> {
  const hearing = new Set<() => Promise<void>>();
  const database = await openDatabase(async () => {
    await Promise.all([...hearing].map((listener) => listener()));
  });
  await withPatience(migrateRecent(database));
  const settle = createSettling(database);
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  const listen = (take: (message: unknown) => void) => {
    const receive = ({ data }: MessageEvent<unknown>) => take(data);
    channel?.addEventListener("message", receive);
    return () => channel?.removeEventListener("message", receive);
  };
  return {
    async update(graph, edit) {
      const isWritten = await withPatience(
        transact(
          database,
          [WORK],
          "readwrite",
          async (table) => {
            const before: unknown = await answer(table(WORK).get(graph));
            const next: SavedSession | null = edit(before);
            if (next !== null) await answer(table(WORK).put(next));
            return next !== null;
          },
          "relaxed",
        ),
      );
      if (!isWritten) return;
      settle(graph);
      channel?.postMessage(graph);
    },
    list: () => transact(database, [WORK], "readonly", async (table) => answer(table(WORK).getAll())),
    async forget() {
      await transact(database, [WORK, GRAPHS, FILES, TEXTS], "readwrite", async (table) => {
        for (const name of [WORK, GRAPHS, FILES, TEXTS]) await answer(table(name).clear());
      });
      channel?.postMessage(GRAPHS_CHANGED);
    },
    onChange: (listener) =>
      listen((message) => {
        if (typeof message === "string") listener(message);
      }),
    onOutdated: (listener) => {
      hearing.add(listener);
      return () => hearing.delete(listener);
    },
    ...toGraphTable(database, () => channel?.postMessage(GRAPHS_CHANGED)),
    onGraphsChange: (listener) =>
      listen((message) => {
        if (isGraphsChanged(message)) listener();
      }),
    putTexts: (texts) =>
      transact(database, [TEXTS], "readwrite", async (table) => {
        for (const [sha256, text] of texts) await answer(table(TEXTS).put({ sha256, text }));
      }),
    listTexts: (wanted) =>
      transact(database, [TEXTS], "readonly", async (table) => {
        const found = new Map<string, string>();
        for (const sha256 of wanted) {
          const value: unknown = await answer(table(TEXTS).get(sha256));
          if (isText(value)) found.set(value.sha256, value.text);
        }
        return found;
      }),
    removeTexts: (wanted) =>
      transact(database, [TEXTS], "readwrite", async (table) => {
        if (wanted === "all") await answer(table(TEXTS).clear());
        else for (const sha256 of wanted) await answer(table(TEXTS).delete(sha256));
      }),
  };
}
