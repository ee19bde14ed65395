import { type RefObject, useEffect } from "react";
import type { Renderer } from "../../canvas/model/renderer.ts";

const toBox = (element: Element, region: Element) => {
  const { left: x, top: y } = region.getBoundingClientRect();
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
};

/** Of the bar, what stands on the canvas where the screen is narrow. */
const FROM_THE_BAR = ".cx-opening-toggle";

/** Tells the canvas which of its parts lie under the tools and, while it is shown, the overview. */
export function useLabelObstacles(
  renderer: Renderer | null,
  tools: RefObject<HTMLElement | null>,
  overview: RefObject<HTMLElement | null> | null,
): void {
  useEffect(() => {
    if (renderer === null) return;
    const things = [tools.current, overview?.current ?? null].filter((thing) => thing !== null);
    const region = tools.current?.offsetParent;
    if (region === null || region === undefined) return;
    const tell = () => {
      const all = [...things, ...document.querySelectorAll(FROM_THE_BAR)];
      renderer.setLabelObstacles?.(all.map((thing) => toBox(thing, region)));
    };
    const observer = new ResizeObserver(tell);
    for (const thing of [...things, region]) observer.observe(thing);
    const moves = new MutationObserver(tell);
    for (const thing of things) moves.observe(thing, { attributeFilter: ["data-corner"] });
    return () => {
      observer.disconnect();
      moves.disconnect();
    };
  }, [renderer, tools, overview]);
}
