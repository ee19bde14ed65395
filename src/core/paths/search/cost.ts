/** Costs are multiples of this, so that sums are exact in any order and equal costs are equal numbers. */
export const QUANTUM = 2 ** -20;

/** The nearest cost that sums exactly; exact while a path costs less than 2^32. */
export const toCost = (value: number): number => Math.round(value / QUANTUM) * QUANTUM;
