import type { Ahead } from "../../app/explorer/open-ahead.ts";
import type { Theme } from "../../canvas/model/renderer.ts";
import { NARROW } from "../base/narrow.ts";
import { toInsets } from "../graph/canvas-insets.ts";
import { createPicture, type Picture } from "../graph/picture.ts";

/** Milliseconds after which the page comes, drawn or not: a window in the background draws nothing. */
const PATIENCE = 1000;

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Draws the graph into the outline of the page, and resolves when it is on the screen; null where there is nothing to draw
 * or no way to: the page says why.
 */
export async function drawFirst(ahead: Ahead, place: HTMLElement, theme: Theme): Promise<Picture | null> {
  const [opened, scene] = await Promise.all([ahead.opened, ahead.scene]);
  if (!opened.ok || scene === null) return null;
  const look = { theme, insets: toInsets(matchMedia(NARROW).matches) };
  place.replaceChildren();
  place.classList.remove("cx-opening");
  const picture = createPicture(place, look, { scene, ontology: opened.value.ontology });
  if (picture === null) return null;
  // The first frame draws; with the second it has been shown.
  await Promise.race([nextFrame().then(nextFrame), wait(PATIENCE)]);
  return picture;
}
