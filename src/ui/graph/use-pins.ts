import { useEffect } from "react";
import type { Renderer } from "../../canvas/model/renderer.ts";
import { toPinMap } from "../../core/graph/pins.ts";
import { useAppState, useData } from "../base/explorer-context.ts";

/** Keeps what a hand moved where the hand put it, and the drag of the background what the reader chose it to be. */
export function usePins(renderer: Renderer | null): void {
  const opened = useData((d) => d.opened);
  const pins = useAppState((s) => s.shared.pins);
  const isUnfolded = useAppState((s) => s.shared.path?.unfolded === true);
  const lasso = useAppState((s) => s.lasso);
  useEffect(() => {
    // Unfolded paths have places of their own.
    if (opened !== null) renderer?.setPins(isUnfolded ? new Map() : toPinMap(pins, opened.entityIndex));
  }, [renderer, opened, pins, isUnfolded]);
  useEffect(() => renderer?.setTool(lasso ? "lasso" : "pan"), [renderer, lasso]);
}
