import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import { indexIds } from "../../core/model/index-ids.ts";
import { type Abort, createLatestOnly, isAbort } from "../base/latest-only.ts";
import { areSameEdits } from "../edits/edits.ts";
import { toShownLens } from "../selectors/opening-lens.ts";
import { askedOf } from "../selectors/selectors.ts";
import type { Data } from "../state/data.ts";
import { NO_SEARCH } from "../state/path-search.ts";
import type { State } from "../state/state.ts";

interface EditSyncPorts {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  /** Width over height of the free canvas. */
  readonly aspect: () => number;
  readonly onCrash: (error: unknown) => void;
  /** Edits that were set aside for the first time, and why. */
  readonly onMisfits: (misfits: NonNullable<Data["opened"]>["misfits"]) => void;
}

/**
 * Keeps the open graph in step with the reader's edits: made, undone, taken in from elsewhere, or made again in a graph to which
 * something was added. Returns the stop.
 */
export function syncEdits({ engine, state, data, onCrash, onMisfits, ...ports }: EditSyncPorts): () => void {
  const latest = createLatestOnly(ports.createAbort);

  const ask = async (): Promise<void> => {
    const { opened } = data.getState();
    const { edits } = state.getState().shared;
    if (opened === null) return;
    await latest(
      async (signal) => {
        if (areSameEdits(opened.edits, edits)) return null;
        const { overview, misfits, words } = await engine.edit(edits, signal);
        const scene = await engine.scene(ports.aspect(), signal);
        const { shared } = state.getState();
        const lens = toShownLens(shared, askedOf(data.getState()));
        const view = await engine.view(lens, signal);
        return { overview, misfits, words, scene: { ...scene, isEdited: true }, view };
      },
      (answer) => {
        // Another graph may have been opened meanwhile.
        if (answer === null || data.getState().opened !== opened) return;
        const { overview, misfits, words, scene, view } = answer;
        const known = new Set(opened.misfits.map(({ edit }) => edit));
        data.setState({
          opened: {
            ...opened,
            serial: opened.serial + 1,
            overview,
            scene,
            edits,
            misfits,
            editWords: words,
            entityIndex: indexIds(scene.entityIds, scene.otherIds),
            relationIndex: indexIds(scene.relationIds),
          },
          view: view.ok ? view.value : null,
          placed: null,
          settled: null,
          search: NO_SEARCH,
        });
        const fresh = misfits.filter(({ edit }) => !known.has(edit));
        if (fresh.length > 0) onMisfits(fresh);
      },
      (error) => {
        if (!isAbort(error)) onCrash(error);
      },
    );
  };
  const start = () => {
    ask().catch(onCrash);
  };
  const stopState = state.subscribe(({ shared: now }, { shared: before }) => {
    if (now.edits !== before.edits) start();
  });
  const stopData = data.subscribe((now, before) => {
    if (now.opened !== before.opened && now.opened !== null) start();
  });
  return () => {
    stopState();
    stopData();
  };
}
