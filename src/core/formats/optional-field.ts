/** `{ [key]: value }`, or nothing when there is no value: what `exactOptionalPropertyTypes` wants of optional fields. */
export const field = <K extends string, V>(key: K, value: V | null | undefined) =>
  (value === undefined || value === null ? {} : { [key]: value }) as { readonly [P in K]?: V };
