import type { Boxes } from "./boxes.ts";
import { centreOnBoxes } from "./centre-on-boxes.ts";
import { createCrossingCost, listLines } from "./crossing-cost.ts";
import { findGroups } from "./find-groups.ts";
import { createForces, FORCE_DEFAULTS, restLength } from "./force-atlas.ts";
import type { LayoutGraph } from "./layout-graph.ts";
import { placeByPivots } from "./pivot-mds.ts";
import { createRandom } from "./random.ts";
import { reduceCrossings } from "./reduce-crossings.ts";
import { separate } from "./separate.ts";
import type { Springs } from "./springs.ts";
import { relaxStress, wishDistances } from "./stress.ts";
import { tieComponent } from "./tie-component.ts";
import { weakenBetweenGroups } from "./weaken-between-groups.ts";

export interface LayoutOptions {
  /** Equal seeds give equal pictures. */
  readonly seed: number;
  /** Width of the picture over its height. */
  readonly aspect: number;
  /** Names as they will be shown, to leave room for; without them every label is taken to be of middling length. */
  readonly labels?: readonly string[];
  /** True from when on the layout should end, with what it has. */
  readonly isEnough?: () => boolean;
  /** A first placement, by distances alone: what is near is near, but things lie on one another. */
  readonly isDraft?: boolean;
}

/** Positions of some entities, centred on their bounding box, in pixels at scale 1. */
export interface Arrangement {
  readonly entities: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** From this size on a picture is an overview: what it shows is where things crowd, so nothing is spread or pushed apart. */
const LARGE = 5000;
const HUGE = 50_000;
/** Up to this size all pairs are weighed against each other, which draws hubs and their leaves most clearly. */
const SMALL = 700;
/** Small pictures are drawn several times, and the one with the fewest clashes is kept. */
const COMPARED = 300;
const TRIES = 12;
/** Share of the picture that the boxes may fill before they are pushed apart. */
const FILL = 0.72;
/** The same in an overview, where entities shrink to dots: clusters need empty room between them. */
const FILL_OVERVIEW = 0.12;
const MOST_STRETCH = 1.7;
const EVENNESS = 0.4;

const chooseIterations = (count: number): number => (count < LARGE ? 200 : count < HUGE ? 120 : 16);

/** First positions at the scale at which springs rest, so that the forces have little left to do. */
export function placeFirst(springs: Springs, seed: number): { x: Float64Array; y: Float64Array } {
  const { x, y } = placeByPivots(springs);
  const rest = springs.source.reduce(
    (sum, s, e) =>
      sum +
      restLength(springs.mass[s] ?? 1, springs.mass[springs.target[e] ?? 0] ?? 1, FORCE_DEFAULTS.repulsion),
    0,
  );
  const unit = springs.source.length > 0 ? rest / springs.source.length : 1;
  // Entities with equal distances to all pivots start on one spot; a tenth of a spring tells them apart.
  const random = createRandom(seed);
  for (let u = 0; u < springs.count; u++) {
    x[u] = ((x[u] ?? 0) + (random() - 0.5) * 0.2) * unit;
    y[u] = ((y[u] ?? 0) + (random() - 0.5) * 0.2) * unit;
  }
  return { x, y };
}

/** Turns the longer axis of the cloud to the longer side of the picture. */
function align(x: Float64Array, y: Float64Array, aspect: number): void {
  const n = x.length;
  const meanX = x.reduce((sum, value) => sum + value, 0) / n;
  const meanY = y.reduce((sum, value) => sum + value, 0) / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let u = 0; u < n; u++) {
    const px = (x[u] ?? 0) - meanX;
    const py = (y[u] ?? 0) - meanY;
    xx += px * px;
    xy += px * py;
    yy += py * py;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy) + (aspect < 1 ? Math.PI / 2 : 0);
  const cos = Math.cos(-angle);
  const sin = Math.sin(-angle);
  for (let u = 0; u < n; u++) {
    const px = (x[u] ?? 0) - meanX;
    const py = (y[u] ?? 0) - meanY;
    x[u] = px * cos - py * sin;
    y[u] = px * sin + py * cos;
  }
}

function span(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

/**
 * Spreads one coordinate towards even ranks: crowded middles open, outliers come in, the order stays.
 */
function even(values: Float64Array): void {
  const n = values.length;
  const width = span(values);
  if (n < 3 || width === 0) return;
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  order.forEach((u, rank) => {
    const evened = (rank / (n - 1)) * width;
    values[u] = (1 - EVENNESS) * ((values[u] ?? 0) - least) + EVENNESS * evened;
  });
}

/** Scales the cloud so that the boxes fill their share of a picture of that aspect, stretching it only so far. */
function fitAspect(x: Float64Array, y: Float64Array, boxes: Boxes, aspect: number): void {
  let area = 0;
  for (let u = 0; u < x.length; u++)
    area += 2 * (boxes.side[u] ?? 0) * ((boxes.above[u] ?? 0) + (boxes.below[u] ?? 0));
  const longest = Math.max(span(x), span(y), 1e-6);
  // Few entities may stand in one row: the picture still has some height.
  const width = Math.max(span(x), longest / 4);
  const height = Math.max(span(y), longest / 4);
  const stretch = Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, (aspect * height) / width));
  const fill = x.length > LARGE ? FILL_OVERVIEW : FILL;
  const scale = Math.sqrt(area / fill / (width * stretch * height));
  for (let u = 0; u < x.length; u++) {
    x[u] = (x[u] ?? 0) * scale * stretch;
    y[u] = (y[u] ?? 0) * scale;
  }
}

const pick = (column: Float32Array, entities: Uint32Array): Float32Array =>
  Float32Array.from(entities, (u) => column[u] ?? 0);

interface Cloud {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function* simulate(
  springs: Springs,
  wished: Float64Array | null,
  seed: number,
  isEnough: () => boolean,
): Generator<number, Cloud, undefined> {
  const cloud = placeFirst(springs, seed);
  if (wished !== null) {
    relaxStress(wished, cloud.x, cloud.y, seed);
    return cloud;
  }
  const iterations = chooseIterations(springs.count);
  const eased = weakenBetweenGroups(springs, findGroups(springs));
  const step = createForces(eased, cloud.x, cloud.y, FORCE_DEFAULTS);
  for (let iteration = 0; iteration < iterations && !isEnough(); iteration++) {
    yield iteration / iterations;
    step();
  }
  return cloud;
}

/** Turns, evens out and scales the first points of a cloud, those that are entities. */
function frame(cloud: Cloud, boxes: Boxes, aspect: number): Cloud {
  const n = boxes.side.length;
  const x = cloud.x.slice(0, n);
  const y = cloud.y.slice(0, n);
  align(x, y, aspect);
  if (n <= LARGE) {
    even(x);
    even(y);
  }
  fitAspect(x, y, boxes, aspect);
  return { x, y };
}

/**
 * Lays out one connected component of at least two entities, telling the share that is done. Nothing overlaps (up to 5000
 * entities).
 */
export function* arrange(
  graph: LayoutGraph,
  entities: Uint32Array,
  boxes: Boxes,
  options: Pick<LayoutOptions, "seed" | "aspect" | "isEnough" | "isDraft">,
): Generator<number, Arrangement, undefined> {
  const springs = tieComponent(graph, entities);
  const own: Boxes = {
    side: pick(boxes.side, entities),
    above: pick(boxes.above, entities),
    below: pick(boxes.below, entities),
  };
  const isEnough = options.isEnough ?? (() => false);
  if (options.isDraft === true || isEnough()) {
    const first = frame(placeFirst(springs, options.seed), own, options.aspect);
    if (options.isDraft !== true && entities.length <= LARGE) separate(first.x, first.y, own);
    return { entities, ...first, ...centreOnBoxes(first, own) };
  }
  const tries = entities.length >= 8 && springs.count <= COMPARED ? TRIES : 1;
  const wished = springs.count <= SMALL ? wishDistances(springs) : null;
  const lines = listLines(springs, entities.length);
  const all = [...entities.keys()];
  // Overlaps are dissolved later, whichever picture is taken.
  const thin = { ...own, side: new Float32Array(entities.length) };
  let best: Cloud | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries && (best === null || !isEnough()); attempt++) {
    const cloud = frame(
      yield* simulate(springs, wished, options.seed + attempt, isEnough),
      own,
      options.aspect,
    );
    if (tries > 1) yield attempt / tries;
    const clashes = tries === 1 ? 0 : createCrossingCost(lines, cloud.x, cloud.y, thin).costOf(all);
    if (best !== null && clashes >= least) continue;
    best = cloud;
    least = clashes;
  }
  const { x, y } = best ?? { x: new Float64Array(), y: new Float64Array() };
  if (entities.length <= LARGE) separate(x, y, own);
  if (tries > 1 && !isEnough()) {
    const typeOf = (u: number): number => graph.entityType[entities[u] ?? 0] ?? 0;
    yield* reduceCrossings(lines, typeOf, x, y, own, options);
    separate(x, y, own);
  }
  const { width, height } = centreOnBoxes({ x, y }, own);
  return { entities, x, y, width, height };
}
