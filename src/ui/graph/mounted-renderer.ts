import type { Insets, Renderer, RendererEvents } from "../../canvas/model/renderer.ts";
import { createSigmaRenderer } from "../../canvas/renderer/sigma-renderer.ts";
import type { Theme } from "../../core/appearance/slots.ts";

/** A drawing in an element of its own, which may be made before the page and be moved into it. */
export interface MountedRenderer {
  readonly element: HTMLElement;
  readonly renderer: Renderer;
  /** Resolves once a graph has been drawn. */
  readonly drawn: Promise<void>;
  /** Says who is told what hands do on the drawing; what they did until then is told at once, in order. */
  readonly answer: (events: RendererEvents) => void;
}

type Tell = (to: RendererEvents) => void;

/** Starts a drawing inside `place`; null where the browser cannot draw. */
export function mountRenderer(
  place: HTMLElement,
  look: { readonly theme: Theme; readonly insets: Insets },
): MountedRenderer | null {
  let told: RendererEvents | null = null;
  const early: Tell[] = [];
  let tellDrawn = () => {};
  const drawn = new Promise<void>((resolve) => {
    tellDrawn = resolve;
  });
  const tell = (what: Tell) => {
    if (told === null) early.push(what);
    else what(told);
  };
  const element = document.createElement("div");
  element.className = "cx-canvas";
  place.append(element);
  const renderer = createSigmaRenderer(
    element,
    {
      onEntity: (...how) => tell((to) => to.onEntity(...how)),
      onRelation: (index) => tell((to) => to.onRelation(index)),
      onBundle: (relation) => tell((to) => to.onBundle(relation)),
      onBackground: () => tell((to) => to.onBackground()),
      onHover: (...what) => tell((to) => to.onHover(...what)),
      onPin: (pins) => tell((to) => to.onPin(pins)),
      onJoin: (...ends) => tell((to) => to.onJoin(...ends)),
      onEnclose: (...what) => tell((to) => to.onEnclose(...what)),
      onView: (view) => {
        tellDrawn();
        tell((to) => to.onView(view));
      },
      onContextMenu: (...where) => tell((to) => to.onContextMenu(...where)),
      onLost: (message) => tell((to) => to.onLost(message)),
    },
    look,
  );
  if (renderer === null) {
    element.remove();
    return null;
  }
  return {
    element,
    renderer,
    drawn,
    answer: (events) => {
      told = events;
      for (const what of early.splice(0)) what(events);
    },
  };
}
