import { useCallback, useState, useSyncExternalStore } from "react";
import { createCanvasModel } from "../../app/selectors/canvas-model.ts";
import type { CanvasModel } from "../../core/drawing/canvas-model.ts";
import { useSurroundings } from "../base/explorer-context.ts";
import { measureAspect } from "../base/measure-aspect.ts";

/** What the canvas shows of the explorer; another object only when something of it has changed. */
export function useCanvasModel(hasFocus: boolean): CanvasModel | null {
  const { explorer, theme } = useSurroundings();
  const { state, data } = explorer;
  const [toModel] = useState(createCanvasModel);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [state.subscribe(listener), data.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [state, data],
  );
  return useSyncExternalStore(subscribe, () =>
    toModel({ state: state.getState(), data: data.getState(), theme, hasFocus, aspect: measureAspect }),
  );
}
