import { NO_EDITS } from "../edits/edits.ts";
import type { Explorer } from "../explorer/explorer.ts";
import type { FormDraft } from "../state/form-draft.ts";
import { mergeWork } from "../state/merge-work.ts";
import { areNotesElsewhere, type State } from "../state/state.ts";
import { isSameWork, NO_WORK, toWork, type Work } from "../state/work.ts";
import { encodeShared } from "../url/codec.ts";
import { NEWER_PAGE } from "./device-store.ts";
import { isNewerRecord, readSavedSession, type SessionStore, toSavedSession } from "./saved-session.ts";

export interface AutosavePorts {
  /** Opens the browser's store; rejects where the browser has none. */
  readonly openStore: () => Promise<SessionStore>;
  /** Runs a job after some milliseconds; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** Told once the notes of the open graph have been read for the first time. */
  readonly onRead?: () => void;
  /** False where the reader has to agree first. */
  readonly isAllowed: boolean;
}

export interface Autosave {
  /** Writes what has not been written yet, now. */
  readonly flush: () => Promise<void>;
  /** Reads the notes of the open graph once more. */
  readonly refresh: () => Promise<void>;
  /** Deletes everything that is stored. */
  readonly forget: () => Promise<void>;
  readonly stop: () => void;
}

/** Milliseconds from a change to its writing, however much changes meanwhile. With two writings, at worst, well below half a second. */
const DELAY = 150;
/** Milliseconds after which what was refused is tried again. */
const RETRY = 5_000;

/** The work of one graph while it is open. */
interface Session {
  readonly graph: string;
  readonly title: string;
  /** Notes and edits as the store last had them. */
  base: Work;
  /** The first reading is over: the view may be written. */
  isRead: boolean;
  /** Something has changed that is not written yet. */
  isDue: boolean;
  /** What cannot be written outlasts a change of graph here. */
  work: Work;
  view: string;
  draft: FormDraft | null;
}

/**
 * Keeps notes, edits and view of every graph in the browser and brings them back when the graph is opened again. Notes of
 * several windows are merged, never overwritten; a store that refuses is named in the state and tried again by
 * itself, and its notes stay in memory, whatever is opened in between.
 */
export function startAutosave(explorer: Explorer, ports: AutosavePorts): Autosave {
  const { state, data, actions } = explorer;
  const sessions = new Map<string, Session>();
  let store: Promise<SessionStore> | null = null;
  let stopListening = () => {};
  let stopHearing = () => {};
  let current: Session | null = null;
  let begun: State["about"] = null;
  /** A newer version of the page has taken the store over: nothing is written any more. */
  let isOutdated = false;
  const timers = new Map<"write" | "retry", () => void>();
  // One writing at a time: each begins from what the one before has left.
  let turn: Promise<void> = Promise.resolve();

  const stopTimers = (...names: readonly ("write" | "retry")[]) => {
    for (const name of names) timers.get(name)?.();
    for (const name of names) timers.delete(name);
  };
  const startTimer = (name: "write" | "retry", milliseconds: number, run: () => void) => {
    const callOff = ports.later(milliseconds, () => {
      timers.delete(name);
      run();
    });
    timers.set(name, callOff);
  };

  /** What could not be written, or a store that could not be opened, once more. */
  const retry = () => {
    if (store === null) start();
    else for (const session of sessions.values()) if (session.isDue) enqueue(session);
  };

  const fail = (error: unknown) => {
    if (isOutdated) return;
    const reason = error instanceof Error ? error.message : String(error);
    actions.setPersistence({ kind: "failed", reason });
    if (!timers.has("retry")) startTimer("retry", RETRY, retry);
  };

  /** Reads, merges and writes the work of one graph. */
  const sync = async (session: Session): Promise<void> => {
    const writing = store;
    if (writing === null || isOutdated) return;
    const { work: mine, view: myView, draft: myDraft, base } = session;
    const hasView = session.isRead && session.isDue;
    // A form is that of the window which writes.
    const hasDraft = hasView && !areNotesElsewhere(state.getState());
    session.isDue = false;
    try {
      let merged = mine;
      let lastView = "";
      let lastDraft: FormDraft | null = null;
      await (await writing).update(session.graph, (value) => {
        const before = value === undefined ? null : readSavedSession(value);
        if (isNewerRecord(value)) throw new Error(NEWER_PAGE);
        const theirs: Work = {
          ...NO_WORK,
          ...(before === null ? {} : toWork({ edits: NO_EDITS, ...before })),
        };
        lastView = before?.view ?? "";
        lastDraft = before?.draft ?? null;
        // A record that is gone was forgotten: nobody took the notes away one by one.
        merged = mergeWork(before === null ? NO_WORK : base, mine, theirs);
        const view = hasView ? myView : lastView;
        const draft = hasDraft ? myDraft : lastDraft;
        const isSame =
          view === lastView && JSON.stringify([merged, draft]) === JSON.stringify([theirs, lastDraft]);
        // What cannot be read is kept beside what is written from now on.
        const broken = before === null && value !== undefined ? [value] : (before?.unreadable ?? []);
        return isSame ? null : toSavedSession(session.graph, session.title, merged, view, broken, draft);
      });
      // Switched off meanwhile.
      if (store !== writing) return;
      const take = (work: Work) => mergeWork(mine, work, merged);
      session.base = merged;
      session.work = take(session.work);
      if (session === current) {
        actions.takeWork(take);
        const isFirstScreen = encodeShared(state.getState().shared) === "";
        if (!session.isRead && lastView !== "" && isFirstScreen) actions.offerView(lastView);
        if (!session.isRead && lastDraft !== null && state.getState().formDraft === null)
          actions.resumeForm(lastDraft);
      }
      const isFirst = !session.isRead;
      session.isRead = true;
      if (isFirst && session === current) ports.onRead?.();
      if (state.getState().persistence.kind !== "on") {
        actions.setPersistence({ kind: "on" });
        // Whatever was refused before may go through now.
        for (const other of sessions.values()) if (other.isDue) enqueue(other);
      }
    } catch (error) {
      session.isDue = true;
      if (store === writing) fail(error);
    }
  };

  const enqueue = (session: Session): void => {
    turn = turn.then(() => sync(session));
  };

  const flush = (): Promise<void> => {
    stopTimers("write");
    if (current?.isDue === true) enqueue(current);
    return turn;
  };

  const begin = (graph: string) => {
    begun = state.getState().about;
    const title = data.getState().opened?.overview.title ?? "";
    const session = sessions.get(graph) ?? {
      graph,
      title,
      base: NO_WORK,
      isRead: false,
      isDue: false,
      work: NO_WORK,
      view: "",
      draft: null,
    };
    sessions.set(graph, session);
    const { work } = session;
    actions.takeWork((own) => mergeWork(NO_WORK, own, work));
    const { shared } = state.getState();
    session.work = toWork(shared);
    session.view = encodeShared(shared);
    session.draft = state.getState().formDraft;
    current = session;
    enqueue(session);
  };

  const start = () => {
    if (state.getState().persistence.kind === "off") actions.setPersistence({ kind: "opening" });
    const opening = ports.openStore();
    store = opening;
    opening
      .then((opened) => {
        stopListening = opened.onChange((graph) => {
          const session = sessions.get(graph);
          if (session !== undefined) enqueue(session);
        });
        stopHearing = opened.onOutdated(async () => {
          await flush();
          stopTimers("retry");
          actions.setPersistence({ kind: "failed", reason: NEWER_PAGE });
          isOutdated = true;
        });
        for (const session of sessions.values()) if (session.isDue || session === current) enqueue(session);
      })
      .catch((error: unknown) => {
        if (store !== opening) return;
        store = null;
        fail(error);
      });
  };

  /** Nothing is stored any more; what is on the page is due in case that changes. */
  const pause = () => {
    stopTimers("write", "retry");
    store = null;
    stopListening();
    stopHearing();
    for (const session of sessions.values()) session.isDue = true;
  };

  const stopState = state.subscribe((now, before) => {
    if (now.persistence !== before.persistence) {
      if (now.persistence.kind === "on" && store === null) start();
      if (now.persistence.kind === "off") pause();
    }
    if (now.about !== before.about) {
      // The state is already that of the graph to come; what is due belongs to the one before.
      flush().catch(fail);
      current = null;
    }
    if (current === null || (now.shared === before.shared && now.formDraft === before.formDraft)) return;
    const view = encodeShared(now.shared);
    // What was only taken in from the store is no news to it.
    if (isSameWork(now.shared, current.work) && view === current.view && now.formDraft === current.draft)
      return;
    current.work = toWork(now.shared);
    current.view = view;
    current.draft = now.formDraft;
    current.isDue = true;
    if (!timers.has("write"))
      startTimer("write", DELAY, () => {
        flush().catch(fail);
      });
  });
  const stopData = data.subscribe((now, before) => {
    const { about } = state.getState();
    // The same graph with other edits is the same work.
    if (now.opened !== before.opened && about !== null && about !== begun) begin(about.graph);
  });
  if (ports.isAllowed) start();

  return {
    flush,
    refresh: () => {
      if (current !== null) enqueue(current);
      return turn;
    },
    forget: async () => {
      stopTimers("write");
      await turn;
      if (store !== null) await (await store).forget();
    },
    stop: () => {
      stopState();
      stopData();
      stopListening();
      stopHearing();
      stopTimers("write", "retry");
    },
  };
}
