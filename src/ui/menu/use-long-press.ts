import { useEffect } from "react";

const HOLD_MS = 500;
const SLACK = 10;
/** What answers a right click with a menu. */
const TARGETS = ".cx-canvas, [data-menu]";

/** Turns a finger that rests into a right click where the browser does not do so itself. */
export function useLongPress(): void {
  useEffect(() => {
    let timer = 0;
    let start: PointerEvent | null = null;
    const stop = () => {
      clearTimeout(timer);
      start = null;
    };
    const begin = (event: PointerEvent) => {
      stop();
      const { target } = event;
      if (event.pointerType !== "touch" || !event.isPrimary) return;
      if (!(target instanceof Element) || target.closest(TARGETS) === null) return;
      start = event;
      timer = window.setTimeout(() => {
        const { clientX, clientY } = event;
        target.dispatchEvent(
          new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX, clientY }),
        );
      }, HOLD_MS);
    };
    const follow = (event: PointerEvent) => {
      if (start !== null && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > SLACK)
        stop();
    };
    document.addEventListener("pointerdown", begin);
    document.addEventListener("pointermove", follow);
    for (const end of ["pointerup", "pointercancel", "contextmenu"]) document.addEventListener(end, stop);
    return () => {
      stop();
      document.removeEventListener("pointerdown", begin);
      document.removeEventListener("pointermove", follow);
      for (const end of ["pointerup", "pointercancel", "contextmenu"])
        document.removeEventListener(end, stop);
    };
  }, []);
}
