import { type Curve, distanceTo, toCurve } from "../../core/drawing/curve.ts";
import type { EdgeOffsets } from "../../core/drawing/edge-offsets.ts";
import { BUNDLE_LINE } from "../../core/drawing/edge-offsets.ts";
import type { PlacedLabel, Rectangle } from "../../core/drawing/place-labels.ts";
import type { PreparedScene } from "../model/prepared-scene.ts";
import type { States } from "../model/states.ts";
import {
  toScreenRadius,
  toScreenX,
  toScreenY,
  toSizeScaling,
  toWorldX,
  toWorldY,
  type Viewport,
} from "./viewport.ts";

/** What the reader sees now. */
export interface FrameModel {
  readonly prepared: PreparedScene;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly states: States;
  readonly offsets: EdgeOffsets;
  readonly viewport: Viewport;
}

export type PickedElement =
  | { readonly kind: "entity"; readonly index: number }
  | { readonly kind: "relation"; readonly index: number }
  /** Several relations drawn as one; one of them. */
  | { readonly kind: "bundle"; readonly index: number };

/** WCAG 2.5.8: a target is at least 24 pixels across. */
const LEAST_HIT_RADIUS = 12;
const LINE_REACH = 5;
/** No entity is drawn larger, whatever measure sizes show. */
const MOST_RADIUS = 200;

/** The curve of a relation as it is drawn. */
export function curveOnScreen({ prepared, x, y, offsets, viewport }: FrameModel, relation: number): Curve {
  const source = prepared.scene.source[relation] ?? 0;
  const target = prepared.scene.target[relation] ?? 0;
  return toCurve(
    toScreenX(viewport, x[source] ?? 0),
    toScreenY(viewport, y[source] ?? 0),
    toScreenX(viewport, x[target] ?? 0),
    toScreenY(viewport, y[target] ?? 0),
    {
      step: prepared.simple ? 0 : (offsets.step[relation] ?? 0),
      shift: offsets.shift[relation] ?? 0,
      along: prepared.simple ? 0.5 : (offsets.along[relation] ?? 0.5),
      aside: prepared.simple ? 0 : (offsets.aside[relation] ?? 0),
      flips: source > target,
      sizeScaling: toSizeScaling(viewport.scale),
      loopRadius: source === target ? toScreenRadius(prepared.radius[source] ?? 0, viewport) : null,
    },
  );
}

function pickEntity(shown: FrameModel, px: number, py: number): number | null {
  const { prepared, x, y, states, viewport } = shown;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  const wx = toWorldX(viewport, px);
  const wy = toWorldY(viewport, py);
  const reach = MOST_RADIUS / viewport.scale;
  for (let u = 0; u < states.entities.length; u++) {
    if (states.entities[u] === 0) continue;
    const ux = x[u] ?? 0;
    const uy = y[u] ?? 0;
    if (ux < wx - reach || ux > wx + reach || uy < wy - reach || uy > wy + reach) continue;
    const radius = toScreenRadius(prepared.radius[u] ?? 0, viewport);
    const distance = Math.hypot(toScreenX(viewport, ux) - px, toScreenY(viewport, uy) - py);
    if (distance > Math.max(radius * 1.1, LEAST_HIT_RADIUS) || distance - radius >= least) continue;
    least = distance - radius;
    best = u;
  }
  return best;
}

function pickRelation(shown: FrameModel, px: number, py: number): number | null {
  const { prepared, states, offsets, x, y, viewport } = shown;
  const { source, target } = prepared.scene;
  const margin = 90 * toSizeScaling(viewport.scale) + 20;
  const wx = toWorldX(viewport, px);
  const wy = toWorldY(viewport, py);
  const reach = margin / viewport.scale;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let r = 0; r < states.relations.length; r++) {
    if (states.relations[r] === 0 || offsets.drawn[r] === 0) continue;
    const ax = x[source[r] ?? 0] ?? 0;
    const bx = x[target[r] ?? 0] ?? 0;
    if ((wx < ax - reach && wx < bx - reach) || (wx > ax + reach && wx > bx + reach)) continue;
    const ay = y[source[r] ?? 0] ?? 0;
    const by = y[target[r] ?? 0] ?? 0;
    if ((wy < ay - reach && wy < by - reach) || (wy > ay + reach && wy > by + reach)) continue;
    const distance = distanceTo(curveOnScreen(shown, r), px, py) - (offsets.width[r] ?? 1) / 2;
    if (distance > LINE_REACH || distance >= least) continue;
    least = distance;
    best = r;
  }
  return best;
}

/** What lies under a pixel: an entity, its label, the count of a bundle, then a line; a line answers for its whole bundle. */
export function pick(
  shown: FrameModel,
  labels: readonly PlacedLabel[],
  px: number,
  py: number,
  counts: readonly (Rectangle & { readonly pair: number })[] = [],
): PickedElement | null {
  const isIn = ({ left, right, top, bottom }: Rectangle) =>
    px >= left && px <= right && py >= top && py <= bottom;
  const entity = pickEntity(shown, px, py) ?? labels.find(isIn)?.entity;
  if (entity !== undefined && entity !== null) return { kind: "entity", index: entity };
  const { pairs } = shown.prepared;
  const count = counts.find(isIn);
  if (count !== undefined)
    return { kind: "bundle", index: pairs.relations[pairs.offsets[count.pair] ?? 0] ?? 0 };
  const relation = pickRelation(shown, px, py);
  if (relation === null) return null;
  return { kind: shown.offsets.drawn[relation] === BUNDLE_LINE ? "bundle" : "relation", index: relation };
}

/** Entity that an arrow key in a direction (x right, y down) leads to: near, and not far off that direction. */
export function findNearest(shown: FrameModel, from: number, dx: number, dy: number): number | null {
  const { x, y, states } = shown;
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let u = 0; u < states.entities.length; u++) {
    if (u === from || states.entities[u] === 0) continue;
    const ex = (x[u] ?? 0) - (x[from] ?? 0);
    const ey = (y[from] ?? 0) - (y[u] ?? 0);
    const along = (ex * dx + ey * dy) / length;
    const aside = Math.abs(ex * dy - ey * dx) / length;
    if (along <= 0 || aside > along) continue;
    const cost = along + 2 * aside;
    if (cost >= least) continue;
    least = cost;
    best = u;
  }
  return best;
}
