import type { CanvasView } from "../../canvas/model/renderer.ts";

/** What the canvas shows, for those that follow it frame by frame without a render of the page. */
export interface CanvasViews {
  readonly tell: (view: CanvasView) => void;
  /** Calls now, with what is shown already, and after every drawing; returns the stop. */
  readonly watch: (listener: (view: CanvasView) => void) => () => void;
}

export function createCanvasViews(): CanvasViews {
  const listeners = new Set<(view: CanvasView) => void>();
  let latest: CanvasView | null = null;
  return {
    tell: (view) => {
      latest = view;
      for (const listener of listeners) listener(view);
    },
    watch: (listener) => {
      listeners.add(listener);
      if (latest !== null) listener(latest);
      return () => void listeners.delete(listener);
    },
  };
}
