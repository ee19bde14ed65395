import { useEffect, useState } from "react";
import { NARROW_SCREEN } from "../base/breakpoints.ts";
import { useAppState, useData } from "../base/explorer-context.ts";
import { useMedia } from "../base/use-media.ts";
import type { CanvasViews } from "./canvas-views.ts";

/** So many entities are too many to keep one's bearings among without a map. */
const MANY = 500;
/** Share of the window by which the picture may stick out before it counts as partly out of sight. */
const SLACK = 0.02;

/**
 * Whether an overview is of use: part of the picture is out of sight, or there is a lot of it. Never on a phone, and never
 * beside paths: those are fitted to the window, and the map would lie on them.
 */
export function useHasOverview(views: CanvasViews): boolean {
  const isNarrow = useMedia(NARROW_SCREEN);
  const isAsking = useAppState((state) => state.shared.path !== null);
  const count = useData((data) => data.view?.entityCount ?? 0);
  const [isCut, setCut] = useState(false);
  useEffect(
    () =>
      views.watch(({ window, bounds }) => {
        const slack = (window.right - window.left) * SLACK;
        setCut(
          bounds !== null &&
            (bounds.left < window.left - slack ||
              bounds.right > window.right + slack ||
              bounds.top > window.top + slack ||
              bounds.bottom < window.bottom - slack),
        );
      }),
    [views],
  );
  return !isNarrow && !isAsking && (isCut || count > MANY);
}
