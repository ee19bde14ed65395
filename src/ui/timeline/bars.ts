import type { Timeline } from "../../core/timeline/timeline.ts";
import type { Scale } from "./axis.ts";

/** The bars of one family as one path. */
export interface Bars {
  readonly family: number;
  readonly path: string;
}

/** Relations in each bin, over all families. */
export function countBins({ within, across, families, edges }: Timeline): Uint32Array {
  const totals = new Uint32Array(Math.max(0, edges.length - 1));
  for (let i = 0; i < within.length; i++) {
    const bin = Math.floor(i / families.length);
    totals[bin] = (totals[bin] ?? 0) + (within[i] ?? 0) + (across[i] ?? 0);
  }
  return totals;
}

/** Share of a bin that a bar of relations that reach beyond it fills. */
const NARROW = 0.36;

/**
 * Stacked bars, one path per family, from the base line up: what lies inside the bin as wide bars, on top of all of these
 * what reaches beyond it as narrow ones.
 */
export function toBars(timeline: Timeline, scale: Scale, height: number, highest: number): readonly Bars[] {
  const { edges, families, within, across } = timeline;
  const paths = families.map(() => "");
  const round = (value: number) => Math.round(value * 100) / 100;
  for (let bin = 0; bin < edges.length - 1; bin++) {
    const left = scale.toX(edges[bin] ?? 0);
    const right = scale.toX(edges[bin + 1] ?? 0);
    let stacked = 0;
    for (const [counts, share] of [
      [within, 1],
      [across, NARROW],
    ] as const) {
      const gap = right - left > 4 ? 1 : 0;
      const width = Math.max(1, (right - left - gap) * share);
      const x = (left + right - width) / 2;
      for (let family = 0; family < families.length; family++) {
        const count = counts[bin * families.length + family] ?? 0;
        if (count === 0) continue;
        const top = round(height * (1 - (stacked + count) / highest));
        const base = round(height * (1 - stacked / highest));
        paths[family] += `M${round(x)} ${base}V${top}h${round(width)}V${base}z`;
        stacked += count;
      }
    }
  }
  return paths.flatMap((path, family) => (path === "" ? [] : [{ family, path }]));
}
