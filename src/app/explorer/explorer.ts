import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { refuse } from "../../core/model/result.ts";
import { type Actions, createActions } from "../actions/actions.ts";
import { fitToGraph, toMissingNotice } from "../actions/fit-to-graph.ts";
import { createEmitter, type Emitter } from "../base/emitter.ts";
import type { Abort } from "../base/latest-only.ts";
import { areSameEdits, NO_EDITS } from "../edits/edits.ts";
import type { AppEvent } from "../state/app-event.ts";
import type { ConnectSource } from "../state/connection.ts";
import { type Data, NO_DATA } from "../state/data.ts";
import type { MappingMemory } from "../state/importing.ts";
import {
  type PendingView,
  type Shared,
  type State,
  type ThemeChoice,
  toInitialState,
} from "../state/state.ts";
import { announceAnswers } from "../sync/announce.ts";
import { syncEdits } from "../sync/sync-edits.ts";
import { syncEncoding } from "../sync/sync-encoding.ts";
import { syncEngine } from "../sync/sync-engine.ts";
import { syncLayout } from "../sync/sync-layout.ts";
import { syncScene } from "../sync/sync-scene.ts";
import { syncSettling } from "../sync/sync-settling.ts";
import { syncSheet } from "../sync/sync-sheet.ts";
import { syncTable } from "../sync/sync-table.ts";
import { syncTexts } from "../sync/sync-texts.ts";
import { trackPending } from "../sync/track-pending.ts";
import { createSwitchedEngine } from "./switch-engine.ts";

const NO_DATABASES = refuse(
  "no-databases",
  "",
  "This page connects to no databases.",
  "Open it with corridor serve.",
);

export interface ExplorerPorts {
  readonly engine: Engine;
  readonly createAbort: () => Abort;
  /** Width over height of the free canvas, for laying out a graph. */
  readonly aspect: () => number;
  /** The way to databases; a page without it has none. */
  readonly loadConnect?: () => Promise<ConnectSource | null>;
  /** Text of the graph that comes with the page, for going back to it. */
  readonly shipped?: () => Promise<string>;
  /** What a link asked for. */
  readonly shared?: Shared;
  /** What a link asked for of a graph that is not the one to be opened. */
  readonly link?: PendingView | null;
  readonly theme?: ThemeChoice;
  /** How files with the same columns were read on earlier visits. */
  readonly mappings?: MappingMemory;
}

/** One explorer: what the reader does (`state`), what the engine says to it (`data`), and the ways to change it. */
export interface Explorer {
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly events: Emitter<AppEvent>;
  readonly actions: Actions;
  readonly engine: Engine;
  /** Something besides the engine's answers is under way, until what this returns is called. */
  readonly begin: () => () => void;
  readonly dispose: () => void;
}

export function createExplorer(ports: ExplorerPorts): Explorer {
  const state = createStore<State>(() => toInitialState(ports.shared, ports.theme, ports.link));
  const data = createStore<Data>(() => NO_DATA);
  const events = createEmitter<AppEvent>();
  const count = (by: 1 | -1) => data.setState((d) => ({ pending: d.pending + by }));
  let names = new Map<EntityId, string>();
  const inMemory = trackPending(ports.engine, count);
  const switched = createSwitchedEngine(inMemory, {
    onProgress: (reached) => data.setState({ reached }),
    onNames: (named) => {
      for (const { id, name } of named) names.set(id, name);
    },
  });
  const { engine } = switched;
  const begin = () => {
    count(1);
    return () => count(-1);
  };
  const actions = createActions({
    state,
    data,
    events,
    engine,
    createAbort: ports.createAbort,
    aspect: ports.aspect,
    ...(ports.mappings === undefined ? {} : { mappings: ports.mappings }),
    source: {
      source: switched.source,
      connect: async (...asked) => (await ports.loadConnect?.())?.(inMemory, ...asked) ?? NO_DATABASES,
      use: (source) => {
        names = new Map();
        switched.use(source);
      },
      names: () => names,
    },
    shipped: ports.shipped ?? (() => Promise.reject(new Error("No graph comes with this page."))),
  });
  const onCrash = (error: unknown) => {
    // What a database refuses says by itself what it is.
    if (error instanceof Error && error.name === "SourceError")
      return actions.notify({ tone: "problem", message: error.message, actions: ["ask-again"] });
    actions.report(`Something went wrong: ${error instanceof Error ? error.message : String(error)}`);
  };
  const followed = { engine, createAbort: ports.createAbort, state, data, events, onCrash };
  const areEditsDue = () => {
    const { persistence, shared } = state.getState();
    return (
      persistence.kind === "opening" || !areSameEdits(data.getState().opened?.edits ?? NO_EDITS, shared.edits)
    );
  };
  const stopFollowing = syncEngine({
    ...followed,
    onBadLens: (message) => actions.dropLens(message),
    onGone: (id) => {
      // It may be what edits are about to add.
      if (!areEditsDue()) actions.dropSelection(toMissingNotice([id]));
    },
  });
  const stopEdits = syncEdits({
    ...followed,
    aspect: ports.aspect,
    onMisfits: (misfits) => {
      const [first] = misfits;
      const more = misfits.length > 1 ? ` (and ${misfits.length - 1} more)` : "";
      actions.report(`A change was set aside: ${first?.reason ?? ""}${more}`);
    },
  });
  // Once all edits are made, or it is known that none come, what the view names is there or it is not.
  const fitView = () => {
    const { opened } = data.getState();
    if (opened === null || areEditsDue()) return;
    const { shared, missing } = fitToGraph(opened, state.getState().shared);
    if (missing.length > 0) state.setState({ shared, notice: toMissingNotice(missing) });
  };
  const stopWaiting = state.subscribe((now, before) => {
    if (before.persistence.kind === "opening" && now.persistence.kind !== "opening") fitView();
  });
  const stopFitting = data.subscribe((now, before) => {
    if (now.opened !== null && now.opened.edits !== before.opened?.edits && now.opened.edits !== NO_EDITS)
      fitView();
  });
  const stopScene = syncScene({
    ...followed,
    source: switched.source,
    aspect: ports.aspect,
    begin,
    onNotice: actions.notify,
    onMissing: actions.dropMissing,
  });
  const stopTable = syncTable(followed);
  const stopSheet = syncSheet(state);
  const stopLayout = syncLayout({ ...followed, aspect: ports.aspect, onRefused: actions.dropLayout });
  const stopSettling = syncSettling({ ...followed, aspect: ports.aspect });
  const stopTexts = syncTexts(followed);
  const stopMarks = syncEncoding({ ...followed, onRefused: actions.dropMark });
  const stopSaying = announceAnswers(data, (text) => {
    // While the period is on the move, what it leaves is said once, at the end.
    if (state.getState().timeline.gesture === null) actions.announce(text);
  });
  const dispose = () => {
    stopFollowing();
    stopEdits();
    stopScene();
    stopWaiting();
    stopFitting();
    stopTable();
    stopSheet();
    stopTexts();
    stopMarks();
    stopLayout();
    stopSettling();
    stopSaying();
  };
  return { state, data, events, actions, engine, begin, dispose };
}
