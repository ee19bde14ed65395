import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { Lens } from "../../core/lens/lens.ts";
import { writeLens } from "../../core/lens/lens-text.ts";
import type { Cancel } from "../../core/model/cancel.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { assertNever, formatIssue } from "../../core/model/result.ts";
import { withoutTime } from "../../core/timeline/without-time.ts";
import type { Emitter } from "../base/emitter.ts";
import { type Abort, createLatestOnly, isAbort, type LatestOnly } from "../base/latest-only.ts";
import { toShownLens } from "../selectors/opening-lens.ts";
import { askedOf } from "../selectors/selectors.ts";
import type { AppEvent } from "../state/app-event.ts";
import type { Data } from "../state/data.ts";
import type { Selection, State } from "../state/state.ts";
import { createPathSync } from "./sync-paths.ts";

export interface EngineSyncPorts {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly events: Emitter<AppEvent>;
  readonly createAbort: () => Abort;
  /** Something went wrong that no result describes. */
  readonly onCrash: (error: unknown) => void;
  /** A lens that the engine could not read, with its reason. */
  readonly onBadLens: (message: string) => void;
  /** The selected thing is not part of the open graph. */
  readonly onGone: (id: string) => void;
}

/** Whether two lenses give the timeline the same bars: they may differ in their clauses about time. */
const hasSameBars = (a: Lens, b: Lens) =>
  a === b || JSON.stringify(withoutTime(a)) === JSON.stringify(withoutTime(b));

/**
 * Keeps the data in step with the state: whatever the reader's lens, selection, cursor and question need is asked of
 * the engine, the newest request of each kind wins, and its answer is applied to the latest state. Returns the stop.
 */
export function syncEngine(ports: EngineSyncPorts): () => void {
  const { engine, state, data } = ports;
  const slots = {
    view: createLatestOnly(ports.createAbort),
    timeline: createLatestOnly(ports.createAbort),
    selection: createLatestOnly(ports.createAbort),
    current: createLatestOnly(ports.createAbort),
  };

  const request = async <T>(
    latest: LatestOnly,
    ask: (signal: Cancel) => Promise<T>,
    answer: (value: T) => void,
  ): Promise<void> => {
    await latest(ask, answer, (error) => {
      if (!isAbort(error)) ports.onCrash(error);
    });
  };

  /** The lens by which the view was asked for last: it also depends on what is selected, and on the paths. */
  let viewed: Lens | null = null;
  const lensNow = (): Lens => toShownLens(state.getState().shared, askedOf(data.getState()));

  const askView = () => {
    const lens = lensNow();
    viewed = lens;
    return request(
      slots.view,
      (signal) => engine.view(lens, signal),
      (result) => {
        if (result.ok) data.setState({ view: result.value });
        else ports.onBadLens(result.error[0] === undefined ? "" : formatIssue(result.error[0]));
      },
    );
  };

  const askTimeline = () => {
    const { shared, timeline } = state.getState();
    if (timeline.mostBins === 0) return Promise.resolve();
    return request(
      slots.timeline,
      (signal) => engine.timeline(toShownLens(shared, askedOf(data.getState())), timeline.mostBins, signal),
      // An unreadable lens is reported by the view.
      (result) => data.setState({ timeline: result.ok ? result.value : null }),
    );
  };

  const askSelection = (selection: Selection) => {
    const lens = lensNow();
    switch (selection.kind) {
      case "none":
        return request(
          slots.selection,
          async () => null,
          () => data.setState({ entity: null, relation: null }),
        );
      case "relation":
        return request(
          slots.selection,
          (signal) => engine.relation(selection.id, signal),
          (relation) => {
            data.setState({ entity: null, relation });
            if (relation === null) ports.onGone(selection.id);
          },
        );
      case "entities": {
        const id = selection.ids.at(-1);
        if (id === undefined) return Promise.resolve();
        return request(
          slots.selection,
          (signal) => engine.entity(id, lens, signal),
          (entity) => {
            data.setState({ entity, relation: null });
            if (entity === null) ports.onGone(id);
          },
        );
      }
      default:
        return assertNever(selection);
    }
  };

  const askCurrent = (id: EntityId | null) => {
    const lens = lensNow();
    return request(
      slots.current,
      async (signal) => (id === null ? null : engine.entity(id, lens, signal)),
      (current) => data.setState({ current }),
    );
  };

  const paths = createPathSync({
    ...ports,
    onError: (error) => {
      if (!isAbort(error)) ports.onCrash(error);
    },
  });

  const isOtherView = (): boolean => {
    const lens = lensNow();
    return viewed !== lens && (viewed === null || writeLens(viewed) !== writeLens(lens));
  };

  const start = (work: Promise<void>) => {
    work.catch(ports.onCrash);
  };

  const askAll = () => {
    start(askView());
    start(askTimeline());
    start(askSelection(state.getState().shared.selection));
    start(askCurrent(state.getState().cursor.entity));
    start(paths.ask());
  };

  const stopState = state.subscribe((now, before) => {
    if (data.getState().opened === null) return;
    const lensChanged = now.shared.lens !== before.shared.lens;
    if (lensChanged || isOtherView()) start(askView());
    if (
      now.timeline.mostBins !== before.timeline.mostBins ||
      !hasSameBars(now.shared.lens, before.shared.lens)
    )
      start(askTimeline());
    if (lensChanged || now.shared.selection !== before.shared.selection)
      start(askSelection(now.shared.selection));
    if (lensChanged || now.cursor.entity !== before.cursor.entity) start(askCurrent(now.cursor.entity));
    const question = now.shared.path;
    const earlier = before.shared.path;
    if (question?.ends !== earlier?.ends || question?.options !== earlier?.options) start(paths.ask());
  });
  const stopEvents = ports.events.listen(({ kind }) => {
    if (data.getState().opened === null) return;
    if (kind === "path-search-repeated") start(paths.ask());
    if (kind === "source-asked-again") askAll();
    if (kind === "path-search-stopped") start(paths.stop());
  });
  const stopData = data.subscribe((now, before) => {
    if (now.opened !== before.opened && now.opened !== null) {
      // A database has been asked for all else already: only another part of it is drawn.
      const names = now.opened.connection?.names;
      if (names === undefined || names !== before.opened?.connection?.names) askAll();
      else start(askTimeline());
    } else if (now.search !== before.search && isOtherView()) start(askView());
  });
  return () => {
    stopState();
    stopEvents();
    stopData();
  };
}
