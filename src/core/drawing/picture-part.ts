import { toLineWidth } from "../appearance/lines.ts";
import type { Graph } from "../graph/graph.ts";
import { LARGE_LABEL_RADIUS, toSizes } from "../graph/sizes.ts";
import type { DrawnPart } from "../layout/courses/drawn-part.ts";
import { breakLabel, LINE_AIM } from "./break-label.ts";
import { BUNDLE_LINE_WIDTH, MOST_UNBUNDLED, TRACK } from "./edge-offsets.ts";
import { toLabelSizes } from "./label-sizes.ts";
import { measureText } from "./measure-text.ts";
import { groupParallels } from "./parallel-groups.ts";

const LINE_SHARE = 1.22;

/** What a picture of some entities is made for. */
export interface PartFrame {
  /** Pixels that the picture may fill. */
  readonly width: number;
  readonly height: number;
  /** By how much marks are larger or smaller than at scale 1. */
  readonly sizeScaling: number;
  /** 1 = the entity is named. */
  readonly named: Uint8Array;
}

/** A part of a graph in pixels, with the graph's index of every entity and the two of every pair. */
export interface GraphPart {
  readonly part: DrawnPart;
  readonly members: readonly number[];
}

/** What a picture of some entities has to hold: their discs, the sizes of their names, and the lines between them. */
export function toGraphPart(graph: Graph, members: readonly number[], frame: PartFrame): GraphPart {
  const sizes = toSizes(graph.degree);
  const placeOf = new Map(members.map((u, place) => [u, place]));
  const { relationTypes } = graph.dataset.ontology;
  const pairs = groupParallels(graph);
  const from: number[] = [];
  const to: number[] = [];
  const half: number[] = [];
  const isBundle: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    const relations = [...pairs.relations.subarray(pairs.offsets[pair], pairs.offsets[pair + 1])];
    const [first = 0] = relations;
    const a = placeOf.get(graph.source[first] ?? 0);
    const b = placeOf.get(graph.target[first] ?? 0);
    if (a === undefined || b === undefined || a === b) continue;
    from.push(Math.min(a, b));
    to.push(Math.max(a, b));
    const isMany = relations.length > MOST_UNBUNDLED;
    const families = new Set(relations.map((r) => relationTypes[graph.relationType[r] ?? 0]?.family));
    const widest = Math.max(...relations.map((r) => toLineWidth(graph.documentCount[r] ?? 1)));
    half.push((isMany ? families.size * BUNDLE_LINE_WIDTH : (relations.length - 1) * TRACK + widest) / 2);
    isBundle.push(isMany ? 1 : 0);
  }
  const { large, plain } = toLabelSizes(frame.width);
  const nameWidth = new Float64Array(members.length);
  const nameHeight = new Float64Array(members.length);
  members.forEach((u, place) => {
    if (frame.named[u] !== 1) return;
    const isLarge = (sizes[u] ?? 0) > LARGE_LABEL_RADIUS;
    const letters = isLarge ? large : plain;
    const measure = (text: string): number => measureText(text, letters, isLarge);
    const lines = breakLabel(
      graph.dataset.entities[u]?.name ?? "",
      measure,
      isLarge ? LINE_AIM.large : LINE_AIM.plain,
    );
    nameWidth[place] = Math.max(...lines.map(measure));
    nameHeight[place] = lines.length * Math.round(letters * LINE_SHARE);
  });
  return {
    members,
    part: {
      radius: Float64Array.from(members, (u) => (sizes[u] ?? 0) * frame.sizeScaling),
      nameWidth,
      nameHeight,
      from: Uint32Array.from(from),
      to: Uint32Array.from(to),
      half: Float64Array.from(half),
      isBundle: Uint8Array.from(isBundle),
      width: frame.width,
      height: frame.height,
    },
  };
}

/** Spreads positions (y upwards) over a frame, keeping a margin: the beginning of a picture in pixels, y downwards. */
export function fitIntoFrame(
  { width, height }: Pick<DrawnPart, "width" | "height">,
  members: readonly number[],
  positions: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
): { readonly x: Float64Array; readonly y: Float64Array } {
  const MARGIN = 30;
  const BELOW = 20;
  const xs = members.map((u) => positions.x[u] ?? 0);
  const ys = members.map((u) => -(positions.y[u] ?? 0));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const across = Math.max(1e-6, Math.max(...xs) - left);
  const down = Math.max(1e-6, Math.max(...ys) - top);
  return {
    x: Float64Array.from(xs, (value) => MARGIN + ((value - left) / across) * (width - 2 * MARGIN)),
    y: Float64Array.from(ys, (value) => MARGIN + ((value - top) / down) * (height - 2 * MARGIN - BELOW)),
  };
}

/** Positions at scale 1, y upwards and centred on the frame, of a picture in pixels. */
export function toWorldPositions(
  { width, height }: Pick<DrawnPart, "width" | "height">,
  sizeScaling: number,
  picture: { readonly x: Float64Array; readonly y: Float64Array },
): { readonly x: Float32Array; readonly y: Float32Array } {
  return {
    x: Float32Array.from(picture.x, (value) => (value - width / 2) / sizeScaling),
    y: Float32Array.from(picture.y, (value) => (height / 2 - value) / sizeScaling),
  };
}
