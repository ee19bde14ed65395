type Pair = readonly [title: string, value: string | number | boolean | undefined];

/** An object as JSON, fields without a value left out. By hand, so that no title ever becomes a key of an object. */
export const writeJsonObject = (pairs: readonly Pair[]): string =>
  `{${pairs
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([title, value]) => `${JSON.stringify(title)}:${JSON.stringify(value)}`)
    .join(",")}}`;

/** Items of a JSON list, each with a comma but the last. */
export function* separateItems(items: Iterable<string>): Iterable<string> {
  let previous: string | null = null;
  for (const item of items) {
    if (previous !== null) yield `${previous},`;
    previous = item;
  }
  if (previous !== null) yield previous;
}
