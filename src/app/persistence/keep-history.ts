import type { Explorer } from "../explorer/explorer.ts";
import { mergeWork } from "../state/merge-work.ts";
import type { Shared } from "../state/state.ts";
import { toWork } from "../state/work.ts";
import { encodeShared } from "../url/codec.ts";
import { readHistory, writeHistory } from "./history-text.ts";

/** Where a window keeps a text for as long as it is open, over reloads. */
export interface WindowMemory {
  readonly read: () => string | null;
  /** Null forgets it. May be refused. */
  readonly write: (text: string | null) => void;
}

export interface HistoryKeeper {
  /** Keeps the steps of undo and redo; to be called when the page is left. */
  readonly keep: () => void;
  /** Gives the steps back that were kept on the graph which was opened, once its notes have been read. */
  readonly restore: () => void;
}

/** Keeps undo and redo over a reload: they come back where graph and view are what they were when the page was left. */
export function keepHistory({ state }: Pick<Explorer, "state">, memory: WindowMemory): HistoryKeeper {
  /** What an earlier page of this window has kept; read when it is needed, since the browser takes its time. */
  let found: { readonly kept: ReturnType<typeof readHistory> } | null = null;
  const look = () => {
    found ??= { kept: readHistory(memory.read() ?? "") };
    return found.kept;
  };
  return {
    keep: () => {
      const now = state.getState();
      const kept = look();
      const text = now.persistence.kind === "off" ? null : writeHistory(now);
      // What has not come back yet, because its graph is still being opened, outlasts another reload.
      if (text === null && kept !== null && now.persistence.kind !== "off") return;
      memory.write(text);
    },
    restore: () => {
      const { about, shared, past, future } = state.getState();
      const before = look();
      if (before === null || before.graph !== about?.graph) return;
      found = { kept: null };
      if (encodeShared(past[0] ?? shared) !== before.view) return;
      // Another window may have written meanwhile.
      const take = (step: Shared): Shared => ({
        ...step,
        ...mergeWork(before, step, toWork(shared)),
      });
      state.setState({
        past: [...before.past.map(take), ...past],
        future: past.length === 0 && future.length === 0 ? before.future.map(take) : future,
      });
    },
  };
}
