/** The same text for the same value, whatever the order of its fields: for comparing records. */
function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map) return [...part].sort(([a], [b]) => (a < b ? -1 : 1));
    if (part === null || typeof part !== "object" || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Whether two records say the same. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || toCanonical(a) === toCanonical(b);

/** `id`, or `id (2)` … when it is taken; takes it. */
export function takeFreeId<Id extends string>(taken: Set<string>, id: Id, toId: (text: string) => Id): Id {
  let free: string = id;
  for (let n = 2; taken.has(free); n++) free = `${id} (${n})`;
  taken.add(free);
  return toId(free);
}
