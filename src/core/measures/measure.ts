import type { EntityRef } from "../evidence/details.ts";

export const MEASURES = ["degree", "betweenness", "pagerank", "communities"] as const;
export type MeasureId = (typeof MEASURES)[number];

export const isMeasure = (text: string): text is MeasureId => MEASURES.some((id) => id === text);

/** A group of entities with more relations among them than to the rest. */
export interface Community {
  /** From 1, the largest first. */
  readonly number: number;
  readonly size: number;
  /** Its best connected member. */
  readonly hub: EntityRef;
}

/** One measure over what a lens leaves. */
export interface Measured {
  readonly measure: MeasureId;
  /** By entity index: a count, a share from 0 to 1, or the number of a community. NaN where the lens hides the entity. */
  readonly values: Float64Array;
  /** Only of the measure `communities`, by number: those of two or more. */
  readonly communities: readonly Community[];
  /** Where the values are estimated: from the shortest ways that start at so many entities. */
  readonly sources?: number;
}

/** What a measure is called, and what it says of this kind of graph. */
export interface MeasureWords {
  readonly label: string;
  /** What one colour or size stands for, inside a sentence. */
  readonly noun: string;
  readonly meaning: string;
}

export const MEASURE_WORDS: Readonly<Record<MeasureId, MeasureWords>> = {
  degree: {
    label: "Number of ties",
    noun: "number of ties",
    meaning: "How many others an entity is directly tied to. Several relations with one other count once.",
  },
  betweenness: {
    label: "Betweenness",
    noun: "betweenness",
    meaning:
      "The share of shortest connections between all other pairs that run through an entity: how often it is the go-between.",
  },
  pagerank: {
    label: "PageRank",
    noun: "PageRank",
    meaning:
      "The share of time that somebody who keeps following relations at random spends at an entity: it counts for more to be tied to those who are themselves well connected.",
  },
  communities: {
    label: "Communities",
    noun: "community",
    meaning:
      "Groups with more relations inside than between them (Louvain). The grouping follows from the relations alone, not from what they mean.",
  },
};

/** A sentence on how good the values are; null where they are exact. */
export function formatEstimate({ sources, values }: Measured): string | null {
  if (sources === undefined) return null;
  const all = values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  return `Estimated from ${sources.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} entities, chosen by lot: small values and small differences say little.`;
}

const toPercent = (share: number) => {
  const percent = share * 100;
  return `${percent !== 0 && percent < 0.1 ? percent.toPrecision(1) : percent.toFixed(1)} %`;
};

/** A value of a measure as people read it: `12`, `3.4 %`, `2`; nothing for what has none. */
export function formatMeasure(measure: MeasureId, value: number): string {
  if (Number.isNaN(value)) return "";
  return measure === "betweenness" || measure === "pagerank"
    ? toPercent(value)
    : value.toLocaleString("en-GB");
}
