/** Work in parts: yields `null` at least every `SLICE` arcs, a chance to cancel or to let others in; returns its result. */
export type CooperativeTask<T> = Generator<null, T, undefined>;

/** Arcs that a search looks at between two chances to stop: well under a millisecond or two. */
export const SLICE = 20_000;
