import { LARGE_LABEL_RADIUS, MAX_RADIUS, toSizes } from "../graph/sizes.ts";
import type { LayoutGraph } from "./layout-graph.ts";

/** Room that an entity needs around its position, in pixels at scale 1: half its width, above it, below it. */
export interface Boxes {
  readonly side: Float32Array;
  readonly above: Float32Array;
  readonly below: Float32Array;
}

/** So many of the most connected have their label reserved; the others are labelled where room is left. */
const LABELLED_AT_REST = 30;

const GAP = 4;
const LINE_HEIGHT = 16;
const WIDEST_LINE = 166;
const UNKNOWN_LABEL = 84;

/** Rough size of a label in pixels, without a font: one or two lines; names of hubs stand in larger letters. */
export function estimateLabel(
  text: string | undefined,
  isLarge: boolean,
): { readonly width: number; readonly lines: number } {
  const letter = isLarge ? 8 : 6.3;
  if (text === undefined) return { width: UNKNOWN_LABEL, lines: 1 };
  const whole = text.length * letter;
  if (whole <= 0.9 * WIDEST_LINE) return { width: whole, lines: 1 };
  // Too near to tell whether the real font breaks it: room for either.
  if (whole <= 1.15 * WIDEST_LINE) return { width: Math.min(WIDEST_LINE, whole), lines: 2 };
  // Broken at the space that leaves the shorter longest line.
  let longest = text.length;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1))
    longest = Math.min(longest, Math.max(at, text.length - at - 1));
  return { width: Math.min(WIDEST_LINE, longest * letter), lines: 2 };
}

/** Indices of the `count` most connected entities: highest degree first, then lowest index. */
function findMostConnected(degree: Uint32Array, count: number): readonly number[] {
  return Array.from(degree.keys())
    .sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b)
    .slice(0, count);
}

export function measureBoxes(graph: LayoutGraph, labels: readonly string[] | undefined): Boxes {
  const n = graph.entityCount;
  const boxes = { side: new Float32Array(n), above: new Float32Array(n), below: new Float32Array(n) };
  const sizes = toSizes(graph.degree);
  for (let u = 0; u < n; u++) {
    const room = (sizes[u] ?? MAX_RADIUS) + GAP;
    boxes.side[u] = room;
    boxes.above[u] = room;
    boxes.below[u] = room;
  }
  for (const u of findMostConnected(graph.degree, LABELLED_AT_REST)) {
    const label = estimateLabel(labels?.[u], (sizes[u] ?? 0) > LARGE_LABEL_RADIUS);
    boxes.side[u] = Math.max(boxes.side[u] ?? 0, label.width / 2 + GAP);
    boxes.below[u] = (boxes.above[u] ?? MAX_RADIUS) + label.lines * LINE_HEIGHT + GAP;
  }
  return boxes;
}
