import { useCallback, useEffect, useRef, useState } from "react";
import type { Hovered, ScreenSpot } from "../../app/state/state.ts";
import type { CanvasView } from "../../canvas/model/renderer.ts";
import { useAppState } from "../base/explorer-context.ts";
import type { CanvasViews } from "./canvas-views.ts";

type HoverTarget = Extract<Hovered, { readonly at: ScreenSpot }>;

/** They have an Escape of their own. */
const OVERLAYS = "[role=dialog], [role=menu], [role=listbox]";
const SHOW_AFTER = 200;
/** Time to move the pointer from the thing to its card. */
const HIDE_AFTER = 260;

const isSame = (a: CanvasView["window"], b: CanvasView["window"]) =>
  a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;

/**
 * What a card is to be about: what the pointer has rested on for a moment. The card stays while the pointer is on it; a
 * press, Escape or a move of the picture takes it away.
 */
export function useHoverTarget(views: CanvasViews): {
  readonly target: HoverTarget | null;
  readonly keep: () => void;
  readonly release: () => void;
} {
  const hovered = useAppState((state) =>
    state.hovered === null || state.hovered.kind === "card" ? null : state.hovered,
  );
  const hasMenu = useAppState((state) => state.menu !== null);
  const [target, setTarget] = useState<HoverTarget | null>(null);
  const timer = useRef(0);
  const isOver = useRef(false);
  const wait = useCallback((next: HoverTarget | null, milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setTarget(next), milliseconds);
  }, []);
  useEffect(() => {
    if (hasMenu) setTarget(null);
    else if (hovered !== null || !isOver.current) wait(hovered, hovered === null ? HIDE_AFTER : SHOW_AFTER);
    return () => clearTimeout(timer.current);
  }, [hovered, hasMenu, wait]);

  useEffect(() => {
    const hide = () => {
      clearTimeout(timer.current);
      setTarget(null);
    };
    let before: CanvasView["window"] | null = null;
    const stop = views.watch(({ window }) => {
      if (before !== null && !isSame(before, window)) hide();
      before = window;
    });
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest(".cx-hover-card") === null) hide();
    };
    document.addEventListener("pointerdown", onPress, true);
    return () => {
      stop();
      document.removeEventListener("pointerdown", onPress, true);
    };
  }, [views]);

  const isOpen = target !== null;
  useEffect(() => {
    if (!isOpen) {
      // A card that goes away under the pointer is never left by it.
      isOver.current = false;
      return;
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      clearTimeout(timer.current);
      setTarget(null);
      if (event.target instanceof Element && event.target.closest(OVERLAYS) !== null) return;
      // This Escape is for the card: the selection stays.
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [isOpen]);

  return {
    target,
    keep: () => {
      isOver.current = true;
      clearTimeout(timer.current);
    },
    release: () => {
      isOver.current = false;
      wait(null, HIDE_AFTER);
    },
  };
}
