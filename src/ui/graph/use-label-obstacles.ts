import { type RefObject, useEffect } from "react";
import type { Renderer } from "../../canvas/model/renderer.ts";

const toBox = (element: HTMLElement) => {
  const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = element;
  return { left, top, right: left + width, bottom: top + height };
};

/** Tells the canvas which of its parts lie under the tools and, while it is shown, the overview. */
export function useLabelObstacles(
  renderer: Renderer | null,
  tools: RefObject<HTMLElement | null>,
  overview: RefObject<HTMLElement | null> | null,
): void {
  useEffect(() => {
    if (renderer === null) return;
    const things = [tools.current, overview?.current ?? null].filter((thing) => thing !== null);
    const tell = () => renderer.setLabelObstacles?.(things.map(toBox));
    const observer = new ResizeObserver(tell);
    const region = tools.current?.offsetParent;
    for (const thing of [...things, ...(region ? [region] : [])]) observer.observe(thing);
    const moves = new MutationObserver(tell);
    for (const thing of things) moves.observe(thing, { attributeFilter: ["data-corner"] });
    return () => {
      observer.disconnect();
      moves.disconnect();
    };
  }, [renderer, tools, overview]);
}
