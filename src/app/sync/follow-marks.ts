import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import { type Abort, createLatest, isAbort } from "../base/latest.ts";
import { MARKS, type Mark } from "../measures/marks.ts";
import type { Data } from "../state/data.ts";
import type { State } from "../state/state.ts";

export interface MarkFollowerPorts {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  readonly onCrash: (error: unknown) => void;
  /** The graph is too large for the measure; the message says so. */
  readonly onRefused: (mark: Mark, message: string) => void;
}

/** Keeps the measures that colours and sizes show in step with the choice, the lens and the graph. Returns the stop. */
export function followMarks({ engine, state, data, onCrash, ...ports }: MarkFollowerPorts): () => void {
  const latest = { colour: createLatest(ports.createAbort), size: createLatest(ports.createAbort) };
  const ask = (mark: Mark): Promise<void> => {
    const { lens, marks } = state.getState().shared;
    const measure = marks[mark];
    const clear = () => data.setState((d) => ({ marks: { ...d.marks, [mark]: null } }));
    return latest[mark](
      async (signal) => (measure === null ? null : engine.measure(measure, lens, signal)),
      (answer) => {
        if (answer === null) clear();
        else if (answer.ok) data.setState((d) => ({ marks: { ...d.marks, [mark]: answer.value } }));
        // An unreadable lens is reported by the view.
        else if (answer.error[0]?.code === "too-large") ports.onRefused(mark, answer.error[0].message);
      },
      (error) => {
        if (!isAbort(error)) onCrash(error);
      },
    );
  };
  const start = (mark: Mark) => {
    ask(mark).catch(onCrash);
  };
  const stopState = state.subscribe(({ shared: now }, { shared: before }) => {
    if (data.getState().opened === null) return;
    for (const mark of MARKS) {
      const isUsed = now.marks[mark] !== null;
      if (now.marks[mark] !== before.marks[mark] || (isUsed && now.lens !== before.lens)) start(mark);
    }
  });
  const stopData = data.subscribe((now, before) => {
    if (now.opened === before.opened || now.opened === null) return;
    for (const mark of MARKS) start(mark);
  });
  return () => {
    stopState();
    stopData();
  };
}
