/** Pixels of the letters of names: of hubs, and of the rest. */
export interface LabelSizes {
  readonly large: number;
  readonly plain: number;
}

/** Below this width a canvas is narrow: names are set in smaller letters. */
const NARROW = 560;

/** The letters in which names are set on a canvas of that width, in pixels. */
export const toLabelSizes = (width: number): LabelSizes =>
  width < NARROW ? { large: 13, plain: 11 } : { large: 14, plain: 12 };
