import type { Certainty } from "../model/certainty.ts";

/**
 * Pixels drawn and left blank, in turn, per certainty; empty = solid. Round caps lengthen each dash by the width, and each blank
 * is half a width longer for it. Where no relation has a source, all are drawn solid (`isWhollyUnsourced`).
 */
export const DASHES: Readonly<Record<Certainty, readonly number[]>> = {
  contested: [7, 5],
  stated: [],
  weak: [1.5, 4],
  "machine-made": [9, 4, 1.5, 4],
  unsourced: [6, 13],
};

/** How far a faint line is mixed towards the canvas. */
export const FAINT = 0.62;

/** `stroke-dasharray` of a pattern for round caps at a width in pixels, each part scaled; empty = solid. */
export const toDashArray = (certainty: Certainty, width: number, scale = 1): string =>
  DASHES[certainty]
    .map((part, place) => Math.round(100 * scale * (place % 2 === 0 ? part : part + width / 2)) / 100)
    .join(" ");

/** Width of a relation's line in pixels, by the number of documents that state it: 1, 2, and 3 for three or more. */
export const toLineWidth = (documentCount: number): number => Math.min(3, Math.max(1, documentCount));
