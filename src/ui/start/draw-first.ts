import type { Ahead } from "../../app/explorer/open-ahead.ts";
import type { Theme } from "../../core/appearance/slots.ts";
import { toOpeningModel } from "../../core/drawing/canvas-model.ts";
import { NARROW_SCREEN } from "../base/breakpoints.ts";
import { toInsets } from "../graph/canvas-insets.ts";
import { type MountedRenderer, mountRenderer } from "../graph/mounted-renderer.ts";

/** Milliseconds after which the page comes, drawn or not. */
const PATIENCE = 3000;

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A window in the background draws nothing. */
const untilHidden = () =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.hidden) resolve();
    };
    document.addEventListener("visibilitychange", look);
    look();
  });

/** The graph and where it stands; null where it could not be opened. */
async function findScene({ opened, scene }: Ahead) {
  const [overview, found] = await Promise.all([opened, scene]);
  return overview.ok && found !== null ? { scene: found, ontology: overview.value.ontology } : null;
}

/**
 * Draws the graph into the outline of the page, and resolves when it is on the screen; null where there is nothing to draw
 * or no way to: the page says why.
 */
export async function drawFirst(
  ahead: Ahead,
  place: HTMLElement,
  theme: Theme,
): Promise<MountedRenderer | null> {
  // The canvas is made ready while the graph is on its way.
  const picture = mountRenderer(place, { theme, insets: toInsets(matchMedia(NARROW_SCREEN).matches) });
  if (picture === null) return null;
  const { element, renderer } = picture;
  element.style.visibility = "hidden";
  const found = await findScene(ahead).catch(() => null);
  if (found === null) {
    renderer.destroy();
    element.remove();
    return null;
  }
  place.replaceChildren(element);
  place.classList.remove("cx-opening");
  element.style.removeProperty("visibility");
  renderer.show(toOpeningModel(found.scene, found.ontology, theme));
  // With the frame after the one that draws it is on the screen.
  await Promise.race([picture.drawn.then(nextFrame), untilHidden(), wait(PATIENCE)]);
  return picture;
}
