import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { Emitter } from "../base/emitter.ts";
import type { Abort } from "../base/latest-only.ts";
import type { AppEvent } from "../state/app-event.ts";
import type { Data } from "../state/data.ts";
import type { Shared, State } from "../state/state.ts";

/** What every group of actions works on. */
export interface ActionContext {
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly events: Emitter<AppEvent>;
  readonly engine: Engine;
  readonly createAbort: () => Abort;
  /** Width over height of the free canvas. */
  readonly aspect: () => number;
  /** Text of the graph that comes with the page. */
  readonly shipped: () => Promise<string>;
  /** Changes the shared part as one step of undo. */
  readonly change: (edit: (shared: Shared) => Shared) => void;
  /** Changes the shared part without a step of its own: repairs, and what would only clutter undo. */
  readonly changeWithoutUndo: (edit: (shared: Shared) => Shared) => void;
  readonly announce: (text: string) => void;
}
