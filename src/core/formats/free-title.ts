/** A title that `values` does not have yet: itself, else with a number. */
export function toFreeTitle(values: ReadonlyMap<string, unknown>, title: string): string {
  let free = title;
  for (let n = 2; values.has(free); n++) free = `${title} (${n})`;
  return free;
}
