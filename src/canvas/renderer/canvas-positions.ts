import { type Position, placePinned, settlePinned } from "../../core/graph/pins.ts";
import type { Topology } from "../../core/graph/topology.ts";
import { createTween } from "../geometry/tween.ts";

interface Points {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Where everything stands: the layout, what a hand pinned, and what a hand is dragging just now. */
export interface CanvasPositions {
  /** A new graph, at once; with the radius of each entity. */
  readonly reset: (graph: Topology, layout: Points, radius: Float32Array) => void;
  readonly setLayout: (layout: Points) => void;
  readonly setPins: (pins: ReadonlyMap<number, Position>) => void;
  /** Entities under a hand, over the pins; null = the hand let go without effect. */
  readonly drag: (held: ReadonlyMap<number, Position> | null) => void;
  readonly pins: () => ReadonlyMap<number, Position>;
  /** Where an entity comes to rest. */
  readonly restOf: (entity: number) => Position;
  readonly isMoving: () => boolean;
  readonly stop: () => void;
}

const isAlmost = (a: Points, b: Points): boolean => {
  const near = (values: Float32Array, others: Float32Array): boolean =>
    values.every((value, u) => Math.abs(value - (others[u] ?? 0)) <= 1e-5 * Math.max(1, Math.abs(value)));
  return near(a.x, b.x) && near(a.y, b.y);
};

/** `apply` is given every new set of positions, and whether it is where they come to rest. */
export function createCanvasPositions(
  apply: (points: Points, atRest: boolean) => void,
  motion: () => number,
): CanvasPositions {
  const tween = createTween();
  let graph: Topology | null = null;
  let radius: Float32Array = new Float32Array();
  let layout: Points = { x: new Float32Array(), y: new Float32Array() };
  let pins: ReadonlyMap<number, Position> = new Map();
  let current = layout;
  let rest = layout;

  const show = (points: Points, atRest: boolean): void => {
    current = points;
    apply(points, atRest);
  };
  const settle = (): void => {
    if (graph === null) return;
    const from = current;
    const to = settlePinned(graph, layout, pins, radius);
    rest = to;
    tween.run(isAlmost(from, to) ? 0 : motion(), (share) => {
      const mix = (before: Float32Array, after: Float32Array): Float32Array =>
        after.map((value, u) => (before[u] ?? 0) + (value - (before[u] ?? 0)) * share);
      if (share === 1) show(to, true);
      else show({ x: mix(from.x, to.x), y: mix(from.y, to.y) }, false);
    });
  };
  return {
    reset: (next, points, sizes) => {
      tween.stop();
      graph = next;
      radius = sizes;
      layout = points;
      pins = new Map();
      current = points;
      rest = points;
    },
    setLayout: (points) => {
      layout = points;
      settle();
    },
    setPins: (next) => {
      if (next.size === 0 && pins.size === 0) return;
      pins = next;
      settle();
    },
    drag: (held) => {
      if (graph === null) return;
      tween.stop();
      if (held === null) settle();
      else show(placePinned(graph, layout, new Map([...pins, ...held])), false);
    },
    pins: () => pins,
    restOf: (u) => ({ x: rest.x[u] ?? 0, y: rest.y[u] ?? 0 }),
    isMoving: tween.isRunning,
    stop: tween.stop,
  };
}
