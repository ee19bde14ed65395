import { useEffect } from "react";
import type { Renderer } from "../../canvas/model/renderer.ts";
import { useData } from "../base/explorer-context.ts";

/** Writes below the names who held which office, where the filter keeps to one day. */
export function useOffices(renderer: Renderer | null): void {
  const opened = useData((d) => d.opened);
  const offices = useData((d) => d.view?.offices);
  useEffect(() => {
    if (opened !== null)
      renderer?.setOffices?.(new Map(offices?.map(({ entity, words }) => [entity, words])));
  }, [renderer, opened, offices]);
}
