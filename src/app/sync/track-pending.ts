import type { Engine } from "../../core/engine/engine.ts";
import { forwardCalls } from "../../core/engine/forward-calls.ts";

/** The same engine, telling of every call that begins (1) and ends (-1), however it ends. */
export const trackPending = (engine: Engine, onChange: (by: 1 | -1) => void): Engine =>
  forwardCalls(async (method, call) => {
    onChange(1);
    try {
      return await engine[method](...call);
    } finally {
      onChange(-1);
    }
  });
