const GAP = 4;
/** What is left free at the edges of the window. */
const EDGE = 8;
/** A list with less room than this below its field opens above it, where there is more. */
const LEAST_ROOM = 200;

function place(field: Element, list: HTMLElement): void {
  const box = field.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  // The keyboard of a phone covers a part of the window.
  const top = window.visualViewport?.offsetTop ?? 0;
  const bottom = top + (window.visualViewport?.height ?? clientHeight);
  const above = box.top - top - GAP - EDGE;
  const below = bottom - box.bottom - GAP - EDGE;
  const isAbove = below < LEAST_ROOM && above > below;
  const { style } = list;
  style.minWidth = `${Math.min(box.width, clientWidth - 2 * EDGE)}px`;
  style.maxHeight = `${Math.max(0, isAbove ? above : below)}px`;
  style.left = `${Math.max(EDGE, Math.min(box.left, clientWidth - EDGE - list.offsetWidth))}px`;
  style.top = isAbove ? "auto" : `${box.bottom + GAP}px`;
  style.bottom = isAbove ? `${clientHeight - box.top + GAP}px` : "auto";
}

/**
 * Keeps a list at its field, below it or above, until the returned function is called. It looks in every frame: no event
 * tells that something else on the page has pushed the field away.
 */
export function followField(field: Element, list: HTMLElement): () => void {
  let frame = 0;
  const follow = () => {
    place(field, list);
    frame = requestAnimationFrame(follow);
  };
  follow();
  return () => cancelAnimationFrame(frame);
}
