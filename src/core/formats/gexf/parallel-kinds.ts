/** Relations by the ordinals of their ends. */
export interface RelationEnds {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly isDirected: (relation: number) => boolean;
  /** How many entities the ordinals count. */
  readonly entities: number;
}

/** The highest number given to each pair and type, in one open-addressed table: a Map of half a million keys cost more than the rest of a writer. */
function createNumbers(entities: number, types: number, most: number) {
  const size = 2 ** Math.ceil(Math.log2(most * 1.4 + 2));
  const keys = new Float64Array(size).fill(-1);
  const numbers = new Uint32Array(size);
  const slotOf = (from: number, to: number, type: number) => {
    const key = (from * entities + to) * types + type;
    const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(to, 0x85ebca6b) ^ Math.imul(type, 0xc2b2ae35);
    let slot = (mixed ^ (mixed >>> 15)) & (size - 1);
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    return slot;
  };
  return { numbers, slotOf };
}

/**
 * `kind` of each relation: the name of its type, then `type #2`, `type #3` for further relations of the same type on the same pair. An
 * undirected relation counts in both directions of its pair, so directions never share a kind. Gephi merges edges of equal
 * source, target and kind, and aborts where one of them is directed and the other not. Linear in the relations.
 */
export function toParallelKinds(
  { source, target, isDirected, entities }: RelationEnds,
  typeNames: readonly string[],
): readonly string[] {
  const types = new Map<string, number>();
  for (const name of typeNames) if (!types.has(name)) types.set(name, types.size);
  const { numbers, slotOf } = createNumbers(entities, types.size, typeNames.length * 2);
  const taken = new Set<string>();
  // A foreign type may itself be called `x #2`; only then may a numbered kind meet another type's.
  const isAmbiguous = [...types.keys()].some((name) => / #\d+$/.test(name));
  return typeNames.map((type, relation) => {
    const from = source[relation] ?? 0;
    const to = target[relation] ?? 0;
    const ofType = types.get(type) ?? 0;
    const isOneWay = from === to || isDirected(relation);
    const there = slotOf(from, to, ofType);
    const back = isOneWay ? there : slotOf(to, from, ofType);
    let number = 1 + Math.max(numbers[there] ?? 0, numbers[back] ?? 0);
    const toKind = () => (number === 1 ? type : `${type} #${number}`);
    if (isAmbiguous) {
      const pairs = isOneWay ? [`${from} ${to}`] : [`${from} ${to}`, `${to} ${from}`];
      while (pairs.some((pair) => taken.has(`${pair} ${toKind()}`))) number++;
      for (const pair of pairs) taken.add(`${pair} ${toKind()}`);
    }
    numbers[there] = number;
    numbers[back] = number;
    return toKind();
  });
}
