import { isRecord } from "../base/is-record.ts";
import type { Explorer } from "../explorer/explorer.ts";
import { isSameWork } from "../state/work.ts";

/** The part of the browser's lock manager (Web Locks) that is used. */
export interface Locks {
  readonly request: (
    name: string,
    options: {
      readonly mode?: "exclusive" | "shared";
      readonly ifAvailable?: boolean;
      readonly steal?: boolean;
    },
    granted: (lock: unknown) => Promise<void> | undefined,
  ) => Promise<unknown>;
  readonly query: () => Promise<{
    readonly held?: readonly { readonly name?: string; readonly mode?: string }[];
  }>;
}

/** What windows say to each other. */
export interface WindowChannel {
  readonly post: (message: unknown) => void;
  /** Returns the stop. */
  readonly listen: (take: (message: unknown) => void) => () => void;
}

export interface HoldingPorts {
  readonly locks: Locks;
  readonly channel: WindowChannel;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** Writes what is due; settles once it is stored or refused. */
  readonly flush: () => Promise<void>;
  /** Reads the notes of the open graph from the store. */
  readonly refresh: () => Promise<void>;
}

export interface NotesHolding {
  /** Has the window that holds the notes write what is due, and lets this one write. */
  readonly takeOver: () => Promise<void>;
  readonly stop: () => void;
}

/** Milliseconds after which a window that does not let go, because it hangs or sleeps, loses the notes all the same. */
const PATIENCE = 3_000;

/**
 * One window writes the notes of a graph: the first that does, or that fills in a form, holds them until it is closed, opens another graph, or another
 * window takes over. The others follow what it stores, and cannot write. Before a window lets go it stores what was typed;
 * the one that takes over reads that before it may write.
 */
export function holdNotes(explorer: Explorer, ports: HoldingPorts): NotesHolding {
  const { state, actions } = explorer;
  const { locks, channel } = ports;
  /** Whom the newest turn of events is about; what was begun for an earlier one comes to nothing. */
  let turn = 0;
  let letGo: (() => void) | null = null;
  let isClaiming = false;

  const graphNow = () => state.getState().about?.graph ?? null;
  const nameOf = (graph: string) => `corridor-notes-${graph}`;
  const isHeld = async (graph: string) =>
    ((await locks.query()).held ?? []).some(
      ({ name, mode }) => name === nameOf(graph) && mode === "exclusive",
    );

  /** Another window holds the notes: this one waits, and may write again when that one is gone. */
  const follow = (graph: string) => {
    const mine = ++turn;
    actions.setNotesHold("elsewhere");
    const wait = locks.request(nameOf(graph), { mode: "shared" }, () => undefined);
    wait
      .then(async () => {
        if (turn === mine) await ports.refresh();
        if (turn === mine) actions.setNotesHold("free");
      })
      .catch(() => {
        if (turn === mine) actions.setNotesHold("free");
      });
  };

  /** Holds a lock that was granted until it is let go of; `before` runs first. */
  const hold = async (graph: string, before: () => Promise<void>): Promise<void> => {
    const mine = ++turn;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await before();
    if (turn === mine) {
      actions.setNotesHold("here");
      channel.post({ kind: "holds-notes", graph });
    }
    return held;
  };

  /** The lock was stolen while this window slept; or the browser grants none. */
  const lose = (graph: string) => {
    // By now `letGo` may be that of another graph.
    if (graph !== graphNow()) return;
    const wasHeld = letGo !== null;
    letGo = null;
    if (wasHeld) follow(graph);
    else if (state.getState().notesHold === "coming") actions.setNotesHold("free");
  };

  /** Holds the lock if nobody has it; whether that is so, as soon as it is known. */
  const tryToHold = (graph: string): Promise<boolean> =>
    new Promise((resolve, reject) => {
      let isGranted = false;
      locks
        .request(nameOf(graph), { ifAvailable: true }, (lock) => {
          isGranted = lock !== null && graph === graphNow();
          resolve(isGranted);
          return isGranted ? hold(graph, async () => undefined) : undefined;
        })
        .catch((error: unknown) => {
          if (isGranted) lose(graph);
          else reject(error);
        });
    });

  const claim = async (graph: string): Promise<void> => {
    for (let tries = 0; tries < 3; tries++) {
      if ((await tryToHold(graph)) || graph !== graphNow()) return;
      // Windows that only looked are gone at once.
      if (await isHeld(graph)) {
        await ports.flush();
        if (graph === graphNow()) follow(graph);
        return;
      }
    }
  };

  const enter = async (graph: string): Promise<void> => {
    const mine = ++turn;
    actions.setNotesHold("free");
    if ((await isHeld(graph)) && turn === mine) follow(graph);
  };

  const giveUp = async (graph: string): Promise<void> => {
    const mine = ++turn;
    const leave = letGo;
    actions.setNotesHold("elsewhere");
    await ports.flush();
    leave?.();
    // Another graph may have been opened meanwhile, and its notes be held.
    if (letGo === leave) letGo = null;
    if (turn === mine) follow(graph);
  };

  const stopListening = channel.listen((message) => {
    const graph = graphNow();
    if (!isRecord(message) || graph === null || message["graph"] !== graph) return;
    const { notesHold } = state.getState();
    if (message["kind"] === "wants-notes" && notesHold === "here") giveUp(graph).catch(() => undefined);
    // A window that waits may be about to take the notes for free: the lock changed hands while it read them.
    const yields = notesHold === "elsewhere" || (notesHold === "free" && !isClaiming);
    if (message["kind"] === "holds-notes" && yields) follow(graph);
  });

  const stopState = state.subscribe((now, before) => {
    const graph = now.about?.graph ?? null;
    if (now.about !== before.about) {
      // What was typed is stored before others may write.
      const leave = letGo ?? (() => undefined);
      letGo = null;
      ports.flush().then(leave, leave);
      if (graph !== null) enter(graph).catch(() => undefined);
      return;
    }
    const isChanged = !isSameWork(now.shared, before.shared) && !isSameWork(now.shared, now.takenWork);
    const isOwn = isChanged || (now.formDraft !== null && now.formDraft !== before.formDraft);
    if (!isOwn || graph === null || now.notesHold !== "free" || now.persistence.kind === "off" || isClaiming)
      return;
    isClaiming = true;
    claim(graph)
      .catch(() => lose(graph))
      .finally(() => {
        isClaiming = false;
      });
  });

  return {
    takeOver: async () => {
      const graph = graphNow();
      if (graph === null || state.getState().notesHold !== "elsewhere") return;
      const mine = ++turn;
      actions.setNotesHold("coming");
      await new Promise<void>((resolve) => {
        let isGranted = false;
        const take = (): Promise<void> | undefined => {
          if (isGranted || turn !== mine) return undefined;
          isGranted = true;
          callOff();
          return hold(graph, async () => {
            await ports.refresh();
            resolve();
          });
        };
        const ask = (steal: boolean) =>
          locks.request(nameOf(graph), steal ? { steal } : {}, take).catch(() => {
            lose(graph);
            resolve();
          });
        const callOff = ports.later(PATIENCE, () => {
          // Who has gone on to another graph takes nothing from anybody.
          if (turn === mine) ask(true).catch(() => undefined);
          else resolve();
        });
        channel.post({ kind: "wants-notes", graph });
        ask(false).catch(() => undefined);
      });
    },
    stop: () => {
      stopListening();
      stopState();
      letGo?.();
    },
  };
}
