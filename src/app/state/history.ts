import type { Shared, State } from "./state.ts";

const KEPT = 200;

type Past = Pick<State, "shared" | "past" | "future">;

/** The new state as a step of its own: undo returns to the one before, redo is forgotten. */
export const record = (state: Past, shared: Shared): Past =>
  shared === state.shared ? state : { shared, past: [...state.past, state.shared].slice(-KEPT), future: [] };

/** One step back; the same state when there is none. */
export function undo(state: Past): Past {
  const previous = state.past.at(-1);
  if (previous === undefined) return state;
  return { shared: previous, past: state.past.slice(0, -1), future: [state.shared, ...state.future] };
}

/** One step forward again; the same state when nothing was undone. */
export function redo(state: Past): Past {
  const [next, ...rest] = state.future;
  if (next === undefined) return state;
  return { shared: next, past: [...state.past, state.shared], future: rest };
}
