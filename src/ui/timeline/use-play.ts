import { useEffect } from "react";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { useMedia } from "../base/use-media.ts";

export interface Play {
  readonly isPlaying: boolean;
  /** Readers who want no motion move the period on by hand, one step at a time. */
  readonly isByHand: boolean;
  readonly press: () => void;
}

/** Moves the period along the axis, one step at a time, until it reaches the end or somebody stops it. */
export function usePlay(): Play {
  const { actions } = useExplorer();
  const isPlaying = useAppState((state) => state.timeline.gesture?.kind === "play");
  const pause = useAppState((state) => state.timeline.play.pause);
  const isByHand = useMedia("(prefers-reduced-motion: reduce)");
  useEffect(() => {
    if (!isPlaying) return;
    if (isByHand) {
      actions.endGesture();
      return;
    }
    const timer = setInterval(() => {
      if (!actions.stepPeriod({ wrap: false })) actions.endGesture();
    }, pause);
    return () => clearInterval(timer);
  }, [isPlaying, isByHand, pause, actions]);
  return {
    isPlaying,
    isByHand,
    press: () => {
      if (isPlaying) return actions.endGesture();
      if (!isByHand) actions.startGesture("play");
      actions.stepPeriod({ wrap: true });
    },
  };
}
