import { useEffect, useMemo } from "react";
import type { Renderer } from "../../canvas/model/renderer.ts";
import { toMeasureColours, toMeasureSizes } from "../../core/appearance/mark-entities.ts";
import { useData, useSurroundings } from "../base/explorer-context.ts";

/** Draws the entities in the colours and sizes of the chosen measures, or as they are at first. */
export function useMeasureLook(renderer: Renderer | null): void {
  const { theme } = useSurroundings();
  const opened = useData((data) => data.opened);
  const { colour, size } = useData((data) => data.marks);
  const look = useMemo(() => {
    if (colour === null && size === null) return null;
    return {
      ...(colour === null ? {} : { colours: toMeasureColours(colour, theme) }),
      ...(size === null ? {} : { sizes: toMeasureSizes(size) }),
    };
  }, [colour, size, theme]);
  useEffect(() => {
    if (opened !== null) renderer?.setMeasure?.(look);
  }, [renderer, opened, look]);
}
