import type { Shown } from "../geometry/pick.ts";
import { spotOf } from "../hands/draw-hands.ts";
import type { HoverPlace } from "../model/renderer.ts";

/** Where an entity is in the window that the container stands in. */
export function toWindowPlace(container: HTMLElement, shown: Shown, entity: number): HoverPlace {
  const { left, top } = container.getBoundingClientRect();
  const { x, y, radius } = spotOf(shown, entity);
  return { x: left + x, y: top + y, radius };
}
