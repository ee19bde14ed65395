import type { CanvasHighlight } from "../../core/drawing/canvas-model.ts";
import type { Position } from "../../core/graph/pins.ts";
import { findEnclosed, type Point } from "../geometry/lasso.ts";
import type { FrameModel, PickedElement } from "../geometry/pick.ts";
import { isLimited } from "../model/limit-to.ts";
import type { Palette } from "../model/palette.ts";
import type { LinePurpose, RendererEvents } from "../model/renderer.ts";
import {
  circleOf,
  drawHandle,
  drawJoin,
  drawLasso,
  drawPins,
  type Handle,
  handlesOf,
  type ScreenCircle,
} from "./draw-interactions.ts";
import type { OnGestureStart, PointerGesture, PointerPosition } from "./pointer-gestures.ts";

export interface InteractionPorts {
  readonly now: () => FrameModel | null;
  readonly find: (at: Point) => PickedElement | null;
  readonly highlight: () => CanvasHighlight;
  readonly pins: () => ReadonlyMap<number, Position>;
  /** What a hand holds, while it holds it; null = nothing came of it. */
  readonly drag: (held: ReadonlyMap<number, Position> | null) => void;
  readonly isLasso: () => boolean;
  readonly redraw: () => void;
  readonly events: Pick<RendererEvents, "onPin" | "onJoin" | "onEnclose">;
}

/** What hands do on the canvas: move entities, draw a line from one to another, draw a line around some. */
export interface Interactions {
  readonly press: OnGestureStart;
  /** The pointer moves about; the purpose of the handle that it is on, null when it is on none. */
  readonly hover: (at: Point | null, hit: PickedElement | null) => LinePurpose | null;
  /** Takes a click on a handle; false when there is none. */
  readonly click: (at: Point) => boolean;
  readonly draw: (context: CanvasRenderingContext2D, shown: FrameModel, palette: Palette) => void;
}

/** Entities drawn smaller are not dragged: in an overview a drag moves the picture. */
const LEAST_GRAB = 4;
/** Pixels around a handle that belong to it. */
const HANDLE_REACH = 12;
const LEAST_STEP = 3;

const isModified = ({ original }: PointerPosition, key: "alt" | "shift" | "mod"): boolean =>
  key === "alt"
    ? original.altKey
    : key === "shift"
      ? original.shiftKey
      : original.ctrlKey || original.metaKey;

export function createInteractions(ports: InteractionPorts): Interactions {
  const { now, find, redraw, events } = ports;
  let hovered: number | null = null;
  let join: { readonly from: number; readonly to: number | null; readonly at: Point } | null = null;
  let line: Point[] | null = null;

  /** The entity that shows its handle: the one under the pointer, else the only selected one. */
  const handled = (): number | null => {
    const [only, ...others] = ports.highlight().selectedEntities;
    return hovered ?? (others.length === 0 ? (only ?? null) : null);
  };
  /** The nearest handle in reach, and the entity that it belongs to. */
  const findHandle = (
    shown: FrameModel,
    at: Point,
  ): { readonly from: number; readonly handle: Handle } | null => {
    const from = handled();
    if (from === null) return null;
    const far = ({ x, y }: Handle) => Math.hypot(at.x - x, at.y - y);
    const [handle] = handlesOf(shown, from).toSorted((a, b) => far(a) - far(b));
    return handle !== undefined && far(handle) <= HANDLE_REACH ? { from, handle } : null;
  };

  function startJoin(from: number, purpose: LinePurpose): PointerGesture {
    return {
      move: (at) => {
        const hit = find(at);
        const to = hit?.kind === "entity" && hit.index !== from ? hit.index : null;
        join = { from, to, at };
        redraw();
      },
      drop: () => {
        const to = join?.to ?? null;
        join = null;
        redraw();
        if (to !== null) events.onJoin(from, to, purpose);
      },
      cancel: () => {
        join = null;
        redraw();
      },
    };
  }

  function startLasso(start: PointerPosition): PointerGesture {
    return {
      move: (at) => {
        line ??= [start];
        const last = line.at(-1);
        if (last === undefined || Math.hypot(at.x - last.x, at.y - last.y) >= LEAST_STEP) line.push(at);
        redraw();
      },
      drop: (at) => {
        const shown = now();
        const enclosed = shown === null || line === null ? [] : findEnclosed(shown, line);
        line = null;
        redraw();
        events.onEnclose(enclosed, { additive: isModified(at, "mod") });
      },
      cancel: () => {
        line = null;
        redraw();
      },
    };
  }

  function startDrag(shown: FrameModel, grabbed: number, start: PointerPosition): PointerGesture {
    const selected = ports.highlight().selectedEntities;
    const held = selected.includes(grabbed) ? selected : [grabbed];
    const places = new Map(held.map((u) => [u, { x: shown.x[u] ?? 0, y: shown.y[u] ?? 0 }]));
    const moved = (at: Point): ReadonlyMap<number, Position> => {
      const dx = (at.x - start.x) / shown.viewport.scale;
      const dy = (start.y - at.y) / shown.viewport.scale;
      return new Map([...places].map(([u, { x, y }]) => [u, { x: x + dx, y: y + dy }]));
    };
    return {
      move: (at) => ports.drag(moved(at)),
      drop: (at) => events.onPin([...moved(at)].map(([entity, place]) => ({ entity, ...place }))),
      cancel: () => ports.drag(null),
    };
  }

  return {
    press: (at, pointer) => {
      const shown = now();
      if (shown === null) return null;
      const found = findHandle(shown, at);
      if (found !== null) return startJoin(found.from, found.handle.purpose);
      const hit = find(at);
      if (hit?.kind === "entity" && isModified(at, "alt")) return startJoin(hit.index, "path");
      if (hit?.kind === "entity" && isModified(at, "shift")) return startJoin(hit.index, "relation");
      if (ports.isLasso() || isModified(at, "shift")) return startLasso(at);
      if (hit?.kind !== "entity" || isLimited(ports.highlight())) return null;
      const { x, y, radius } = circleOf(shown, hit.index);
      const isSelected = ports.highlight().selectedEntities.includes(hit.index);
      // A finger first selects what it then drags, so that it can still move a crowded picture.
      if (pointer === "touch" && !isSelected) return null;
      if (!isSelected && (radius < LEAST_GRAB || Math.hypot(at.x - x, at.y - y) > radius + 3)) return null;
      return startDrag(shown, hit.index, at);
    },
    hover: (at, hit) => {
      const shown = now();
      if (shown === null || at === null) {
        if (hovered !== null) redraw();
        hovered = null;
        return null;
      }
      const found = findHandle(shown, at);
      if (found !== null) return found.handle.purpose;
      const next = hit?.kind === "entity" ? hit.index : null;
      // Between an entity and its handle there is a gap that the pointer has to cross.
      const isNear = (spot: ScreenCircle): boolean =>
        Math.hypot(at.x - spot.x, at.y - spot.y) < spot.radius + 2 * HANDLE_REACH;
      const stays = next === null && hovered !== null && isNear(circleOf(shown, hovered));
      if (!stays && next !== hovered) {
        hovered = next;
        redraw();
      }
      return null;
    },
    click: (at) => {
      const shown = now();
      const found = shown === null ? null : findHandle(shown, at);
      if (found !== null) events.onJoin(found.from, null, found.handle.purpose);
      return found !== null;
    },
    draw: (context, shown, palette) => {
      drawPins(context, shown, ports.pins(), palette);
      const u = handled();
      const handles = u === null || join !== null || line !== null ? [] : handlesOf(shown, u);
      for (const handle of handles) drawHandle(context, handle, palette);
      if (join !== null) {
        const to = join.to === null ? { ...join.at, radius: 0 } : circleOf(shown, join.to);
        drawJoin(context, circleOf(shown, join.from), to, join.to !== null, palette);
      }
      if (line !== null) drawLasso(context, line, palette);
    },
  };
}
