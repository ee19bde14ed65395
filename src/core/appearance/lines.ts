import type { Certainty } from "../model/dataset.ts";

/** Pixels drawn and left blank, in turn, per certainty; empty = solid. Round caps lengthen each dash by the width. */
export const DASHES: Readonly<Record<Certainty, readonly number[]>> = {
  stated: [],
  contested: [7, 5],
  soft: [1.5, 4],
};

/** How far a faint line is mixed towards the canvas. */
export const FAINT = 0.62;

/** Width of a relation's line in pixels, by the number of documents that state it: 1, 2, and 3 for three or more. */
export const toLineWidth = (documentCount: number): number => Math.min(3, Math.max(1, documentCount));
