import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { MarkValues } from "../../core/measures/mark-values.ts";
import type { Cancel } from "../../core/model/cancel.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { type Abort, createLatest, isAbort } from "../base/latest.ts";
import { canShowAttribute, isMeasureMark, MARKS, type Mark, type MarkId } from "../measures/marks.ts";
import type { Data } from "../state/data.ts";
import type { State } from "../state/state.ts";

/** What is wrong with the mark itself. */
const REFUSED: readonly string[] = ["too-large", "unknown-attribute", "not-shown"];

export interface MarkFollowerPorts {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  readonly onCrash: (error: unknown) => void;
  /** The mark cannot be shown: the graph is too large for it, or has nothing of the kind. The message says so. */
  readonly onRefused: (mark: Mark, message: string) => void;
}

/** Keeps what colours, sizes and names show in step with the choice, the lens and the graph. Returns the stop. */
export function followMarks({ engine, state, data, onCrash, ...ports }: MarkFollowerPorts): () => void {
  const latest = {
    colour: createLatest(ports.createAbort),
    size: createLatest(ports.createAbort),
    label: createLatest(ports.createAbort),
  };
  const read = async (mark: Mark, id: MarkId, signal: Cancel): Promise<Result<MarkValues>> => {
    const { lens } = state.getState().shared;
    if (isMeasureMark(id)) {
      const found = await engine.measure(id, lens, signal);
      return found.ok ? ok({ kind: "measure", measured: found.value }) : found;
    }
    const found = await engine.attributeValues(id, lens, signal);
    if (!found.ok) return found;
    return canShowAttribute(mark, found.value)
      ? ok({ kind: "attribute", attribute: found.value })
      : refuse("not-shown", mark, `“${found.value.label}” cannot be shown as ${mark}.`);
  };
  const ask = (mark: Mark): Promise<void> => {
    const id = state.getState().shared.marks[mark];
    const clear = () => data.setState((d) => ({ marks: { ...d.marks, [mark]: null } }));
    return latest[mark](
      async (signal) => (id === null ? null : read(mark, id, signal)),
      (answer) => {
        if (answer === null) clear();
        else if (answer.ok) data.setState((d) => ({ marks: { ...d.marks, [mark]: answer.value } }));
        // An unreadable lens is reported by the view.
        else if (answer.error[0] !== undefined && REFUSED.includes(answer.error[0].code))
          ports.onRefused(mark, answer.error[0].message);
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
