export const MIN_RADIUS = 10;
export const MAX_RADIUS = 26;
/** Above this radius an entity is named in larger letters. */
export const LARGE_LABEL_RADIUS = 17;

/**
 * Radius of an entity in pixels: 10 … 26, by the square root of its degree against the highest degree of the graph
 * (but at least 16, so that in a graph of strangers nobody looks like a hub).
 */
export function toRadius(degree: number, highestDegree: number): number {
  const share = Math.sqrt(Math.max(0, degree - 1) / Math.max(16, highestDegree - 1));
  return MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.min(1, share);
}

/** Radius of every entity, by index. */
export function toSizes(degree: Uint32Array): Float32Array {
  const highest = degree.reduce((most, value) => Math.max(most, value), 0);
  return Float32Array.from(degree, (value) => toRadius(value, highest));
}
