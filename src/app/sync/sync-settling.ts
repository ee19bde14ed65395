import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import { type Abort, createLatestOnly, isAbort } from "../base/latest-only.ts";
import type { Data } from "../state/data.ts";
import type { State } from "../state/state.ts";

interface SettlingPorts {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  /** Width over height of the free canvas. */
  readonly aspect: () => number;
  readonly onCrash: (error: unknown) => void;
}

/** Asks where a graph comes to rest whose picture is a draft, once it is open. Returns the stop. */
export function syncSettling({ engine, state, data, onCrash, ...ports }: SettlingPorts): () => void {
  const latest = createLatestOnly(ports.createAbort);
  /** A layout that the reader chose tells its own share. */
  const tell = (layingOut: number | null) => {
    if (state.getState().shared.layout === null) data.setState({ layingOut });
  };
  const ask = (isDraft: boolean) =>
    latest(
      async (signal) =>
        isDraft
          ? engine.settle(ports.aspect(), signal, (share) => {
              if (!signal.aborted) tell(share);
            })
          : null,
      (settled) => {
        if (settled === null) return;
        data.setState({ settled });
        tell(null);
      },
      (error) => {
        if (isAbort(error)) return;
        tell(null);
        onCrash(error);
      },
    );
  return data.subscribe(({ opened: now }, { opened: before }) => {
    if (now !== before) ask(now?.scene.isDraft === true).catch(onCrash);
  });
}
