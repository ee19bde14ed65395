import type { Shape } from "../model/ontology.ts";

/**
 * A shape at radius 1, as the canvas draws it: everything within `round` of a polygon (of the one point in the middle where
 * there are no corners). Drawn as a path with a stroke of twice that width and round joins, any ring around it is the same
 * path with a wider stroke.
 */
export interface Outline {
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly round: number;
  /** How far from its middle a line that leads to it ends. */
  readonly reach: number;
  /** Where the icon sits: the middle's distance below, and half of its side. */
  readonly icon: { readonly y: number; readonly half: number };
}

const ring = (count: number, radius: number, turn: number) =>
  Array.from({ length: count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });

/** What the shapes with corners are made of, at radius 1: half a side or the inner radius, and the rounding around it. */
export const SHAPE_SIZES = {
  square: { half: 0.68, round: 0.2 },
  hexagon: { inner: 0.82, round: 0.12 },
  diamond: { half: 0.68, round: 0.14 },
  triangle: { half: 1.06, round: 0.12, drop: 0.12 },
} as const;

const { square, hexagon, diamond, triangle } = SHAPE_SIZES;

/** Canvas, legend and pictures all draw these; the five cover about the same area. */
export const OUTLINES: Readonly<Record<Shape, Outline>> = {
  circle: { corners: [], round: 1, reach: 1, icon: { y: 0, half: 0.66 } },
  square: {
    corners: ring(4, square.half * Math.SQRT2, Math.PI / 4),
    round: square.round,
    reach: 1,
    icon: { y: 0, half: 0.66 },
  },
  hexagon: {
    corners: ring(6, hexagon.inner / Math.cos(Math.PI / 6), Math.PI / 6),
    round: hexagon.round,
    reach: 1.02,
    icon: { y: 0, half: 0.66 },
  },
  diamond: {
    corners: ring(4, diamond.half * Math.SQRT2, 0),
    round: diamond.round,
    reach: 1,
    icon: { y: 0, half: 0.58 },
  },
  triangle: {
    corners: ring(3, triangle.half * (2 / Math.sqrt(3)), -Math.PI / 2).map(
      ([x, y]) => [x, y + triangle.drop] as const,
    ),
    round: triangle.round,
    reach: 0.95,
    icon: { y: 0.2, half: 0.56 },
  },
};
