import { fitIntoFrame, type GraphPart, toGraphPart, toWorldPositions } from "../drawing/picture-part.ts";
import type { Graph } from "../graph/graph.ts";
import { STRAIGHT } from "../layout/courses/course.ts";
import type { DrawnPicture } from "../layout/courses/drawn-part.ts";
import { searchPicture } from "../layout/courses/search-picture.ts";
import { cutGraph } from "../layout/cut-graph.ts";
import { layOut } from "../layout/lay-out.ts";
import { createRandom } from "../layout/random.ts";
import { toStoredLayout } from "../layout/stored-layouts.ts";
import { rankByInterest, wholeBetweenness } from "../measures/rank-interest.ts";
import type { StoredLayout } from "../model/dataset.ts";
import { toEntityId } from "../model/ids.ts";
import { findOpening } from "./find-opening.ts";

/** A canvas for which pictures are made: its free pixels, the size of marks in both pictures, how many names each has. */
export interface CanvasShape {
  readonly width: number;
  readonly height: number;
  /** Width over height by which the page asks for it. */
  readonly aspect: number;
  readonly openingGrowth: number;
  readonly wholeGrowth: number;
  readonly openingNames: number;
  readonly wholeNames: number;
}

/** How long to search: rounds of one refinement, beginnings, and returns to the best picture. */
export interface SearchEffort {
  readonly rounds: number;
  readonly starts: number;
  readonly openingReturns: number;
  readonly wholeReturns: number;
}

/** Pixels left free around a picture. */
const MARGIN = 14;
/** How far from its only neighbour, and from the middle of several, an entity comes in. */
const BESIDE_ONE = 60;
const AMONG_SEVERAL = 20;

function nameFirst(graph: Graph, order: Uint32Array, among: readonly number[], most: number): Uint8Array {
  const isAmong = new Set(among);
  const named = new Uint8Array(graph.entityCount);
  for (const u of [...order].filter((each) => isAmong.has(each)).slice(0, most)) named[u] = 1;
  return named;
}

/** Pictures to begin with: ordinary layouts of the part, spread over the frame. */
function beginPart(
  graph: Graph,
  { members, part }: GraphPart,
  aspect: number,
  count: number,
): readonly DrawnPicture[] {
  const taken = Uint32Array.from(members);
  const isTaken = new Set(members);
  const kept = Uint32Array.from(
    [...graph.source.keys()].filter(
      (r) => isTaken.has(graph.source[r] ?? 0) && isTaken.has(graph.target[r] ?? 0),
    ),
  );
  const cut = cutGraph(graph, taken, kept);
  const labels = members.map((u) => graph.dataset.entities[u]?.name ?? "");
  const places = [...members.keys()];
  return Array.from({ length: count }, (_, seed) => ({
    ...fitIntoFrame(part, places, layOut(cut, { seed: seed + 1, aspect, labels })),
    course: new Uint8Array(part.from.length),
    side: new Uint8Array(members.length),
  }));
}

/** The whole with the opening picture as it stands, all others coming in beside what they are tied to. */
function growWhole({ part }: GraphPart, opening: GraphPart, picture: DrawnPicture, seed: number) {
  const n = part.radius.length;
  const random = createRandom(seed);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const isHeld = new Uint8Array(n);
  const isPlaced = new Uint8Array(n);
  opening.members.forEach((u, place) => {
    x[u] = picture.x[place] ?? 0;
    y[u] = picture.y[place] ?? 0;
    isHeld[u] = 1;
    isPlaced[u] = 1;
  });
  const home = { x: Float64Array.from(x), y: Float64Array.from(y), isHeld };
  const neighbours: number[][] = Array.from({ length: n }, () => []);
  part.from.forEach((u, pair) => {
    const v = part.to[pair] ?? 0;
    neighbours[u]?.push(v);
    neighbours[v]?.push(u);
  });
  // What hangs on others that come in only now waits for those.
  for (let round = 0; round < 4; round++)
    for (let u = 0; u < n; u++) {
      const known = (neighbours[u] ?? []).filter((v) => isPlaced[v] === 1);
      if (isHeld[u] === 1 || known.length === 0) continue;
      const away = known.length === 1 ? BESIDE_ONE : AMONG_SEVERAL;
      const angle = random() * 2 * Math.PI;
      const mean = (values: Float64Array): number =>
        known.reduce((sum, v) => sum + (values[v] ?? 0), 0) / known.length;
      x[u] = mean(x) + away * Math.cos(angle);
      y[u] = mean(y) + away * Math.sin(angle);
      isPlaced[u] = 1;
    }
  for (let u = 0; u < n; u++) {
    if (isPlaced[u] === 1) continue;
    x[u] = random() * part.width;
    y[u] = random() * part.height;
  }
  return { home, start: { x, y, course: new Uint8Array(part.from.length), side: new Uint8Array(n) } };
}

const findEarlier = (
  earlier: readonly StoredLayout[],
  shows: StoredLayout["shows"],
  aspect: number,
): StoredLayout | null => earlier.find((each) => each.shows === shows && each.aspect === aspect) ?? null;

/** An earlier picture to go on from, so that little moves where the graph has grown; nothing where that lacks an entity. */
function resume(
  graph: Graph,
  { members, part }: GraphPart,
  sizeScaling: number,
  stored: StoredLayout | null,
): readonly DrawnPicture[] {
  if (stored === null) return [];
  const found = new Map(stored.positions.map(([id, x, y]) => [id, { x, y }]));
  const points = members.flatMap((u) => found.get(graph.dataset.entities[u]?.id ?? toEntityId("")) ?? []);
  if (points.length < members.length) return [];
  const courseOf = new Map((stored.courses ?? []).map(([from, to, course]) => [`${from} ${to}`, course]));
  const idOf = (place: number | undefined): string =>
    graph.dataset.entities[members[place ?? 0] ?? 0]?.id ?? "";
  return [
    {
      x: Float64Array.from(points, ({ x }) => x * sizeScaling + part.width / 2),
      y: Float64Array.from(points, ({ y }) => part.height / 2 - y * sizeScaling),
      course: Uint8Array.from(
        part.from,
        (from, pair) => courseOf.get(`${idOf(from)} ${idOf(part.to[pair])}`) ?? STRAIGHT,
      ),
      side: new Uint8Array(members.length),
    },
  ];
}

function toCourses(graph: Graph, { members, part }: GraphPart, { course }: DrawnPicture) {
  const idOf = (place: number | undefined) => graph.dataset.entities[members[place ?? 0] ?? 0]?.id;
  return [...course.keys()].flatMap((pair) => {
    const from = idOf(part.from[pair]);
    const to = idOf(part.to[pair]);
    const index = course[pair] ?? 0;
    return index === 0 || from === undefined || to === undefined ? [] : [[from, to, index] as const];
  });
}

/**
 * The two pictures that are kept with a data set for one shape of canvas: its opening view, and the whole grown out of it, so that
 * little moves between them; it goes on from `earlier` ones where these have every entity. No line passes over a stranger where that can be had. Deterministic. Minutes for a hundred
 * entities: a script runs it, nothing else.
 */
export function drawPictures(
  graph: Graph,
  fingerprint: string,
  shape: CanvasShape,
  effort: SearchEffort,
  earlier: readonly StoredLayout[],
  onStep: (what: string, least: number) => void = () => undefined,
): readonly StoredLayout[] {
  const { aspect } = shape;
  const frame = { width: shape.width - 2 * MARGIN, height: shape.height - 2 * MARGIN };
  const order = rankByInterest(graph, wholeBetweenness(graph));
  const everything = [...graph.degree.keys()];
  const members = findOpening(graph)?.members ?? everything;

  const opening = toGraphPart(graph, members, {
    ...frame,
    sizeScaling: shape.openingGrowth,
    named: nameFirst(graph, order, members, shape.openingNames),
  });
  const first = searchPicture(opening.part, {
    starts: [
      ...resume(graph, opening, shape.openingGrowth, findEarlier(earlier, "opening", aspect)),
      ...beginPart(graph, opening, aspect, effort.starts),
    ],
    rounds: effort.rounds,
    returns: effort.openingReturns,
    seed: 1,
    onStep: (least) => onStep("opening", least),
  });
  const whole = toGraphPart(graph, everything, {
    ...frame,
    sizeScaling: shape.wholeGrowth,
    named: nameFirst(graph, order, everything, shape.wholeNames),
  });
  const { home, start } = growWhole(whole, opening, first, 1);
  const grown = searchPicture(whole.part, {
    starts: [...resume(graph, whole, shape.wholeGrowth, findEarlier(earlier, "whole", aspect)), start],
    rounds: Math.round(effort.rounds / 2),
    returns: effort.wholeReturns,
    seed: 1,
    home,
    onStep: (least) => onStep("whole", least),
  });
  const shownFirst = { x: Float64Array.from(grown.x), y: Float64Array.from(grown.y) };
  members.forEach((u, place) => {
    shownFirst.x[u] = first.x[place] ?? 0;
    shownFirst.y[u] = first.y[place] ?? 0;
  });
  const store = (
    shows: StoredLayout["shows"],
    part: GraphPart,
    sizeScaling: number,
    at: { readonly x: Float64Array; readonly y: Float64Array },
    picture: DrawnPicture,
  ): StoredLayout =>
    toStoredLayout(graph.dataset, toWorldPositions(frame, sizeScaling, at), {
      shows,
      aspect,
      fingerprint,
      courses: toCourses(graph, part, picture),
    });
  return [
    store("opening", opening, shape.openingGrowth, shownFirst, first),
    store("whole", whole, shape.wholeGrowth, grown, grown),
  ];
}
