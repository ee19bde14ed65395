import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { MarkValues } from "../../core/measures/mark-values.ts";
import type { Cancel } from "../../core/model/cancel.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { type Abort, createLatestOnly, isAbort } from "../base/latest-only.ts";
import {
  canShowAttribute,
  ENCODING_CHANNELS,
  type EncodingChannel,
  isMeasureMark,
  type MarkId,
} from "../measures/visual-encoding.ts";
import type { Data } from "../state/data.ts";
import type { State } from "../state/state.ts";

/** What is wrong with the mark itself. */
const REFUSED: readonly string[] = ["too-large", "unknown-attribute", "not-shown"];

export interface EncodingSyncPorts {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  readonly onCrash: (error: unknown) => void;
  /** The mark cannot be shown: the graph is too large for it, or has nothing of the kind. The message says so. */
  readonly onRefused: (mark: EncodingChannel, message: string) => void;
}

/** Keeps what colours, sizes and names show in step with the choice, the lens and the graph. Returns the stop. */
export function syncEncoding({ engine, state, data, onCrash, ...ports }: EncodingSyncPorts): () => void {
  const latest = {
    colour: createLatestOnly(ports.createAbort),
    size: createLatestOnly(ports.createAbort),
    label: createLatestOnly(ports.createAbort),
  };
  const read = async (mark: EncodingChannel, id: MarkId, signal: Cancel): Promise<Result<MarkValues>> => {
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
  const ask = (mark: EncodingChannel): Promise<void> => {
    const id = state.getState().shared.encoding[mark];
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
  const start = (mark: EncodingChannel) => {
    ask(mark).catch(onCrash);
  };
  const stopState = state.subscribe(({ shared: now }, { shared: before }) => {
    if (data.getState().opened === null) return;
    for (const mark of ENCODING_CHANNELS) {
      const isUsed = now.encoding[mark] !== null;
      if (now.encoding[mark] !== before.encoding[mark] || (isUsed && now.lens !== before.lens)) start(mark);
    }
  });
  const stopData = data.subscribe((now, before) => {
    if (now.opened === before.opened || now.opened === null) return;
    for (const mark of ENCODING_CHANNELS) start(mark);
  });
  return () => {
    stopState();
    stopData();
  };
}
