import { toSizes } from "../../graph/sizes.ts";
import type { Guide, Layout } from "../layout.ts";
import type { LayoutGraph } from "../layout-graph.ts";
import { measureHops } from "../measure-hops.ts";
import { placeByPivots } from "../pivot-mds.ts";
import { meanAngle, spreadRing } from "../spread-ring.ts";
import { tieComponent } from "../tie-component.ts";

const TURN = 2 * Math.PI;
/** Room around an entity, and between two rings. */
const GAP = 4;
const BETWEEN_RINGS = 84;
const SWEEPS = 8;
/** One circle is kept while it is not this much larger than several tracks would be. */
const ONE_TRACK = 1.5;

/** A ring on the drawing: one circle, or several tracks for a crowd. */
interface Band {
  readonly inner: number;
  readonly tracks: number;
  readonly step: number;
}

const toSlots = (count: number, tracks: number): number => Math.ceil(count / tracks) * tracks;

/** As small a band as holds a ring of these widths outside `base`. */
function measureBand(widths: readonly number[], base: number): Band {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const step = widths.reduce((most, width) => Math.max(most, width), 0);
  const n = widths.length;
  let single = Math.max(base, (total / TURN) * 1.02);
  while (widths.reduce((sum, width) => sum + toRoom(width, single), 0) > TURN) single *= 1.02;
  const tracks = Math.max(
    1,
    Math.min(Math.round(Math.sqrt(n / TURN)), Math.ceil((n * step) / (TURN * base))),
  );
  const inner = Math.max(base, ((toSlots(n, tracks) * step) / (tracks * TURN)) * 1.02);
  return single <= (inner + (tracks - 1) * step) * ONE_TRACK
    ? { inner: single, tracks: 1, step: 0 }
    : { inner, tracks, step };
}

/** Angle that a width takes up on a circle. */
const toRoom = (width: number, radius: number): number =>
  radius === 0 ? 0 : 2 * Math.asin(Math.min(1, width / (2 * radius)));

/** Angles at which a picture by distances has the entities around the one in the middle: what is tied lies one way. */
function startAngles(graph: LayoutGraph, reached: Uint32Array, focus: number): Float64Array {
  const angles = new Float64Array(graph.entityCount);
  const { x, y } = placeByPivots(tieComponent(graph, reached));
  const middle = reached.indexOf(focus);
  reached.forEach((u, i) => {
    angles[u] = Math.atan2((y[i] ?? 0) - (y[middle] ?? 0), (x[i] ?? 0) - (x[middle] ?? 0));
  });
  return angles;
}

/** Middle of the widest gap between angles. */
function findGap(angles: readonly number[]): number {
  const turned = angles.map((angle) => angle - TURN * Math.floor(angle / TURN)).sort((a, b) => a - b);
  let best = Math.PI / 2;
  let widest = -1;
  turned.forEach((angle, i) => {
    const next = i + 1 < turned.length ? (turned[i + 1] ?? 0) : (turned[0] ?? 0) + TURN;
    if (next - angle <= widest) return;
    widest = next - angle;
    best = (angle + next) / 2;
  });
  return best;
}

/** Members of a crowd in even steps on several tracks, in the order of their wishes. */
function spreadTracks(wishes: Float64Array, tracks: number): Float64Array {
  const out = new Float64Array(wishes.length);
  // As many slots on every track, so that the last do not meet the first.
  const slots = toSlots(wishes.length, tracks);
  const order = [...wishes.keys()].sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b);
  order.forEach((u, place) => {
    out[u] = -Math.PI + (TURN * place) / slots;
  });
  return out;
}

/**
 * One entity in the middle and all others around it on rings by the number of relations that lead to them; what no
 * relation leads to is outermost. The order on each ring follows the neighbours on it and beside it (barycentre sweeps,
 * after Sugiyama, Tagawa and Toda 1981), from a start by graph distance, so that few lines cross.
 */
export const radial: Layout = {
  id: "radial",
  label: "Around one",
  meaning: "Rings around one entity by the number of steps to it.",
  hasFocus: true,
  *place({ graph, focus }) {
    const n = graph.entityCount;
    const x = new Float32Array(n);
    const y = new Float32Array(n);
    if (n === 0) return { x, y, guides: [] };
    const best = graph.degree.reduce((top, degree, u) => (degree > (graph.degree[top] ?? 0) ? u : top), 0);
    const middle = focus ?? best;
    const { rings, apart, hops } = measureHops(graph, middle);
    const reached = Uint32Array.from(rings.flat()).sort();
    const angles = startAngles(graph, reached, middle);
    yield 0.2;
    apart.forEach((u, i) => {
      angles[u] = -Math.PI + (TURN * i) / apart.length;
    });
    const sizes = toSizes(graph.degree);
    const toWidths = (ring: readonly number[]) => ring.map((u) => 2 * ((sizes[u] ?? 0) + GAP));
    const outer = apart.length > 0 ? [...rings, apart] : rings;
    const bands: Band[] = [];
    let edge = (sizes[middle] ?? 0) - GAP;
    for (const ring of outer.slice(1)) {
      const widths = toWidths(ring);
      const step = widths.reduce((most, width) => Math.max(most, width), 0);
      const band = measureBand(widths, edge + BETWEEN_RINGS + step / 2);
      bands.push(band);
      edge = band.inner + (band.tracks - 1) * band.step + step / 2;
    }
    const wishOf = (u: number, isOutward: boolean): number => {
      const hop = hops[u] ?? 0;
      const ties: [number, number][] = [];
      for (let i = graph.offsets[u] ?? 0; i < (graph.offsets[u + 1] ?? 0); i++) {
        const v = graph.neighbours[i] ?? 0;
        const other = hops[v] ?? 0;
        if (v === u || other === 0) continue;
        // Outwards the ring inside leads, inwards the one outside.
        const leads = other === hop || (isOutward ? other < hop : other > hop);
        if (leads) ties.push([angles[v] ?? 0, other === hop ? 0.5 : 1]);
      }
      // What it was before holds it a little, so that the order comes to rest.
      ties.push([angles[u] ?? 0, 0.2 * Math.max(1, ties.length / 4)]);
      return meanAngle(ties) ?? angles[u] ?? 0;
    };
    const settle = (ring: readonly number[], band: Band, isOutward: boolean): void => {
      const wishes = Float64Array.from(ring, (u) => wishOf(u, isOutward));
      const rooms = Float64Array.from(toWidths(ring), (width) => toRoom(width, band.inner));
      const spread = band.tracks > 1 ? spreadTracks(wishes, band.tracks) : spreadRing(wishes, rooms);
      ring.forEach((u, i) => {
        angles[u] = spread[i] ?? 0;
      });
    };
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const isOutward = sweep % 2 === 1;
      const places = [...bands.keys()];
      for (const at of isOutward ? places : places.toReversed()) {
        const band = bands[at];
        if (band !== undefined) settle(outer[at + 1] ?? [], band, isOutward);
        yield 0.2 + (0.7 * (sweep + at / bands.length)) / SWEEPS;
      }
    }
    const guides: Guide[] = [];
    outer.slice(1).forEach((ring, at) => {
      const { inner, tracks, step } = bands[at] ?? { inner: 0, tracks: 1, step: 0 };
      const order = [...ring].sort((a, b) => (angles[a] ?? 0) - (angles[b] ?? 0) || a - b);
      order.forEach((u, place) => {
        const radius = inner + (place % tracks) * step;
        x[u] = radius * Math.cos(angles[u] ?? 0);
        y[u] = radius * Math.sin(angles[u] ?? 0);
      });
      const text = ring === apart ? "not connected" : at === 0 ? "1 step" : `${at + 1} steps`;
      const radius = inner + (tracks - 1) * step;
      guides.push({
        kind: "ring",
        x: 0,
        y: 0,
        radius,
        angle: findGap(order.map((u) => angles[u] ?? 0)),
        text,
      });
    });
    return { x, y, guides };
  },
};
