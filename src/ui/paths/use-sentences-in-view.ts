import { type RefObject, useEffect, useRef } from "react";
import { NARROW_SCREEN } from "../base/breakpoints.ts";
import { useMedia } from "../base/use-media.ts";

/** On narrow screens a panel that is opened on an answer shows its sentences first: the question stands above them, out of the way. */
export function useSentencesInView(panel: RefObject<HTMLElement | null>, hasCards: boolean): void {
  const isNarrow = useMedia(NARROW_SCREEN);
  /** Whether the reader, or this, has been at the panel already. */
  const isSettled = useRef(false);
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const settle = () => {
      isSettled.current = true;
    };
    element.addEventListener("focusin", settle);
    return () => element.removeEventListener("focusin", settle);
  }, [panel]);
  useEffect(() => {
    const card = panel.current?.querySelector(".cx-card");
    const scroller = panel.current?.closest(".cx-panel");
    if (!isNarrow || !hasCards || isSettled.current || card === null || card === undefined) return;
    isSettled.current = true;
    if (scroller !== null && scroller !== undefined)
      scroller.scrollTop += card.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  }, [panel, isNarrow, hasCards]);
}
