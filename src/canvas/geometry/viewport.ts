import type { Insets } from "../model/renderer.ts";

/** Where the camera is: the world point in the middle of the canvas, and pixels per world unit. World y grows upwards. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Sizes do not shrink further than this, in pixels for each at scale 1; else as far as `LEAST_SIZE_SCALING`. */
  readonly leastSizeScaling?: number;
}

export const toScreenX = (view: Viewport, x: number): number => (x - view.x) * view.scale + view.width / 2;
export const toScreenY = (view: Viewport, y: number): number => (view.y - y) * view.scale + view.height / 2;
export const toWorldX = (view: Viewport, x: number): number => (x - view.width / 2) / view.scale + view.x;
export const toWorldY = (view: Viewport, y: number): number => view.y - (y - view.height / 2) / view.scale;

const LARGEST_GROWTH = 1.8;
/** Sizes do not shrink further: in the picture of a large graph hubs stay larger than the rest. */
export const LEAST_SIZE_SCALING = 0.14;

/**
 * By how much sizes grow with the scale: in proportion below 1, so that what does not overlap at 1 never does, and with
 * the square root above, so that zooming in makes room.
 */
export const toSizeScaling = (scale: number): number =>
  scale < 1 ? scale : Math.min(LARGEST_GROWTH, Math.sqrt(scale));

/** Radius on screen, in pixels. */
export const toScreenRadius = (
  radius: number,
  { scale, leastSizeScaling = LEAST_SIZE_SCALING }: Pick<Viewport, "scale" | "leastSizeScaling">,
): number => radius * Math.max(leastSizeScaling, toSizeScaling(scale));

/** A point with the room that it needs on screen: its radius at scale 1, and its label in pixels. */
export interface Footprint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

const RING = 6;
const LARGEST_FIT = 1.5;
const SMALLEST_FIT = 1e-6;
const MARGIN = 12;

/** Names may make what is shown smaller, but not smaller than this share of its size without them. */
const LEAST_SHARE = 1 / 2;

/** The footprints' box on screen at a scale, in pixels, y upwards. */
function measure(footprints: readonly Footprint[], scale: number) {
  const grown = toSizeScaling(scale);
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  for (const { x, y, radius, labelWidth, labelHeight } of footprints) {
    const reach = radius * grown + RING;
    const side = Math.max(reach, labelWidth / 2);
    left = Math.min(left, x * scale - side);
    right = Math.max(right, x * scale + side);
    top = Math.max(top, y * scale + reach);
    low = Math.min(low, y * scale - reach - labelHeight);
  }
  return { left, right, top, low };
}

/** The largest scale, of those that may be, at which the footprints fit into a room of pixels. */
function fitScale(footprints: readonly Footprint[], roomX: number, roomY: number): number {
  let small = SMALLEST_FIT;
  let large = LARGEST_FIT;
  for (let round = 0; round < 40; round++) {
    const scale = round === 0 ? large : Math.sqrt(small * large);
    const box = measure(footprints, scale);
    if (box.right - box.left <= roomX && box.top - box.low <= roomY) small = scale;
    else large = scale;
    if (small === LARGEST_FIT) break;
  }
  return small;
}

/**
 * The viewport that shows all footprints inside the insets, as large as they fit but at most one and a half times the
 * layout's own size. Where room for names would leave next to none for the entities, as in a low strip, the entities
 * alone are fitted. Null when there is nothing to show.
 */
export function fitViewport(
  footprints: readonly Footprint[],
  width: number,
  height: number,
  insets: Insets,
): Viewport | null {
  if (footprints.length === 0) return null;
  const roomX = Math.max(40, width - insets.left - insets.right - 2 * MARGIN);
  const roomY = Math.max(40, height - insets.top - insets.bottom - 2 * MARGIN);
  const nameless = footprints.map((each) => ({ ...each, labelWidth: 0, labelHeight: 0 }));
  const named = fitScale(footprints, roomX, roomY);
  const bare = named < LARGEST_FIT ? fitScale(nameless, roomX, roomY) : named;
  const scale = named < bare * LEAST_SHARE ? bare : named;
  const box = measure(scale === named ? footprints : nameless, scale);
  const offsetX = (insets.left - insets.right) / 2;
  const offsetY = (insets.top - insets.bottom) / 2;
  return {
    x: ((box.left + box.right) / 2 - offsetX) / scale,
    y: ((box.top + box.low) / 2 + offsetY) / scale,
    scale,
    width,
    height,
  };
}

/** Pixels that have to be left between insets for them to be kept. */
const LEAST_OPEN = 48;

/** The insets, without those that would leave hardly any room between them. */
export const spareInsets = (
  { width, height }: Pick<Viewport, "width" | "height">,
  { top, right, bottom, left }: Insets,
): Insets => {
  const isWide = width - left - right >= LEAST_OPEN;
  const isHigh = height - top - bottom >= LEAST_OPEN;
  return {
    top: isHigh ? top : 0,
    right: isWide ? right : 0,
    bottom: isHigh ? bottom : 0,
    left: isWide ? left : 0,
  };
};

/** The part of the canvas that no panel covers, in pixels, with a hair of margin. */
export const toOpenArea = ({ width, height }: Viewport, insets: Insets) => ({
  left: insets.left + 4,
  top: insets.top + 4,
  right: width - insets.right - 4,
  bottom: height - insets.bottom - 4,
});

/** The part of the plane in the open area. */
export function toWindow(view: Viewport, insets: Insets) {
  return {
    left: toWorldX(view, insets.left),
    right: toWorldX(view, view.width - insets.right),
    top: toWorldY(view, insets.top),
    bottom: toWorldY(view, view.height - insets.bottom),
  };
}

/** Pans until a point is in the middle of the open area. */
export const centreOn = (view: Viewport, insets: Insets, x: number, y: number): Viewport => ({
  ...view,
  x: x - (insets.left - insets.right) / 2 / view.scale,
  y: y + (insets.top - insets.bottom) / 2 / view.scale,
});

const REVEAL_ROOM = 48;

/** Pans as little as brings a point well into the open area; null when it is there already. */
export function bringInto(view: Viewport, insets: Insets, x: number, y: number): Viewport | null {
  const area = toOpenArea(view, insets);
  const sx = toScreenX(view, x);
  const sy = toScreenY(view, y);
  const roomX = Math.min(REVEAL_ROOM, (area.right - area.left) / 2);
  const roomY = Math.min(REVEAL_ROOM, (area.bottom - area.top) / 2);
  const dx = Math.min(0, sx - area.left - roomX) + Math.max(0, sx - area.right + roomX);
  const dy = Math.min(0, sy - area.top - roomY) + Math.max(0, sy - area.bottom + roomY);
  return dx === 0 && dy === 0 ? null : { ...view, x: view.x + dx / view.scale, y: view.y - dy / view.scale };
}

/** Zooms around the middle of the open area. */
export function zoomBy(view: Viewport, insets: Insets, factor: number): Viewport {
  const scale = view.scale * factor;
  const shift = 1 / view.scale - 1 / scale;
  const offsetX = (insets.left - insets.right) / 2;
  const offsetY = (insets.top - insets.bottom) / 2;
  return { ...view, x: view.x + offsetX * shift, y: view.y - offsetY * shift, scale };
}
