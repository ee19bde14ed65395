import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { SourceEngine } from "../../core/engine/engine-over-source.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { indexIds } from "../../core/model/index-ids.ts";
import { formatIssue } from "../../core/model/result.ts";
import type { Emitter } from "../base/emitter.ts";
import { type Abort, createLatestOnly, isAbort } from "../base/latest-only.ts";
import { toShownLens } from "../selectors/opening-lens.ts";
import { toShownIds } from "../selectors/scene-ids.ts";
import { askedOf } from "../selectors/selectors.ts";
import type { AppEvent } from "../state/app-event.ts";
import type { Data } from "../state/data.ts";
import type { Notice, State } from "../state/state.ts";

interface SceneSyncPorts {
  readonly engine: Engine;
  readonly source: () => SourceEngine | null;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly events: Emitter<AppEvent>;
  readonly createAbort: () => Abort;
  /** Width over height of the free canvas. */
  readonly aspect: () => number;
  readonly onCrash: (error: unknown) => void;
  readonly onNotice: (notice: Notice) => void;
  /** The database does not have them. */
  readonly onMissing: (ids: readonly EntityId[]) => void;
  readonly begin: () => () => void;
}

const isSameSet = (a: readonly EntityId[], b: readonly EntityId[]): boolean => {
  const known = new Set(a);
  return a.length === b.length && b.every((id) => known.has(id));
};

/**
 * Keeps the picture of a database in step with what is to be shown of it: the newest request wins, and what stands stays in its
 * place. Returns the stop.
 */
export function syncScene({ engine, source, state, data, ...ports }: SceneSyncPorts): () => void {
  const latest = createLatestOnly(ports.createAbort);
  let asked: readonly EntityId[] | null = null;

  const ask = (isAgain: boolean): Promise<void> => {
    const { opened } = data.getState();
    const open = source();
    if (opened === null || opened.connection === null || open === null) {
      asked = null;
      return Promise.resolve();
    }
    const { connection } = opened;
    const wanted = toShownIds(state.getState().shared, data.getState());
    if (!isAgain && isSameSet(asked ?? connection.shown, wanted)) return Promise.resolve();
    asked = wanted;
    const end = ports.begin();
    return latest(
      async (signal) => {
        const shown = await open.show(wanted, signal);
        if (!shown.ok) return shown;
        const scene = await engine.scene(ports.aspect(), signal);
        const view = await engine.view(
          toShownLens(state.getState().shared, askedOf(data.getState())),
          signal,
        );
        return { ok: true as const, ...shown.value, scene, view };
      },
      (answer) => {
        const now = data.getState().opened;
        // Another graph may have been opened meanwhile.
        if (now === null || now.connection?.names !== connection.names) return;
        if (!answer.ok) {
          const [issue] = answer.error;
          ports.onNotice({
            tone: "problem",
            message: issue === undefined ? "The database refused the request." : formatIssue(issue),
            actions: ["ask-again"],
          });
          return;
        }
        const { overview, missing, isCut, scene, view } = answer;
        const gone = new Set(missing);
        data.setState({
          opened: {
            ...now,
            serial: now.serial + 1,
            overview,
            // One entity is no picture of which a camera could show a part.
            scene: now.scene.entityIds.length < 2 ? scene : { ...scene, isEdited: true },
            connection: {
              ...connection,
              shown: wanted.filter((id) => !gone.has(id)),
              isCut,
            },
            entityIndex: indexIds(scene.entityIds, scene.otherIds),
            relationIndex: indexIds(scene.relationIds),
          },
          view: view.ok ? view.value : null,
          // What had no dates may have some now.
          ...(now.overview.years === null ? { timeline: null } : {}),
          placed: null,
          settled: null,
        });
        asked = null;
        if (missing.length > 0) ports.onMissing(missing);
      },
      (error) => {
        asked = null;
        if (!isAbort(error)) ports.onCrash(error);
      },
    ).finally(end);
  };
  const start = (isAgain = false) => {
    ask(isAgain).catch(ports.onCrash);
  };
  const stopState = state.subscribe(({ shared: now }, { shared: before }) => {
    if (now !== before) start();
  });
  const stopData = data.subscribe((now, before) => {
    if (now.search !== before.search || now.relation !== before.relation) start();
  });
  const stopEvents = ports.events.listen(({ kind }) => {
    if (kind === "source-asked-again") start(true);
  });
  return () => {
    stopState();
    stopData();
    stopEvents();
  };
}
