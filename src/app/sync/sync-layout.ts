import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import { type Abort, createLatestOnly, isAbort } from "../base/latest-only.ts";
import type { Data } from "../state/data.ts";
import type { State } from "../state/state.ts";

export interface LayoutSyncPorts {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  /** Width over height of the free canvas. */
  readonly aspect: () => number;
  readonly onCrash: (error: unknown) => void;
  /** The open graph cannot be arranged so; the message says why. */
  readonly onRefused: (message: string) => void;
}

/** Keeps the arrangement in step with the reader's choice and the open graph. Returns the stop. */
export function syncLayout({ engine, state, data, onCrash, ...ports }: LayoutSyncPorts): () => void {
  const latest = createLatestOnly(ports.createAbort);
  const ask = async (): Promise<void> => {
    const choice = state.getState().shared.layout;
    if (choice === null) {
      await latest(
        async () => null,
        () => data.setState({ placed: null, layingOut: null }),
        onCrash,
      );
      return;
    }
    data.setState({ layingOut: 0 });
    let isMine = true;
    await latest(
      (signal) =>
        engine.layout({ ...choice, aspect: ports.aspect() }, signal, (share) => {
          if (isMine && !signal.aborted) data.setState({ layingOut: share });
        }),
      (answer) => {
        isMine = false;
        data.setState(answer.ok ? { placed: answer.value, layingOut: null } : { layingOut: null });
        if (!answer.ok) ports.onRefused(answer.error[0]?.message ?? "The layout failed.");
      },
      (error) => {
        isMine = false;
        if (isAbort(error)) return;
        data.setState({ layingOut: null });
        onCrash(error);
      },
    );
    isMine = false;
  };
  const start = () => {
    ask().catch(onCrash);
  };
  const stopState = state.subscribe(({ shared: now }, { shared: before }) => {
    if (now.layout !== before.layout && data.getState().opened !== null) start();
  });
  const stopData = data.subscribe((now, before) => {
    if (now.opened === before.opened || now.opened === null) return;
    if (state.getState().shared.layout !== null || now.placed !== null) start();
  });
  return () => {
    stopState();
    stopData();
  };
}
