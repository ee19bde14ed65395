/** `{ [key]: value }`, or nothing when there is no value: what `exactOptionalPropertyTypes` wants of optional fields. */
export const field = <K extends string, V>(key: K, value: V | null | undefined) =>
  (value === undefined || value === null ? {} : { [key]: value }) as { readonly [P in K]?: V };

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The record without its undefined fields: as `field` for many of them, in one pass. */
export function compact<T extends object>(record: T): Compact<T> {
  const kept: { [key: string]: unknown } = {};
  // Keys alone: pairs would be most of the garbage of a large file.
  for (const key of Object.keys(record)) {
    const value = record[key as keyof T];
    if (value !== undefined) kept[key] = value;
  }
  return kept as Compact<T>;
}
