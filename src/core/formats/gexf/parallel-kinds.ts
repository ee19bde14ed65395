/** Relations by the ordinals of their ends. */
export interface RelationEnds {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly isDirected: (relation: number) => boolean;
  /** How many entities the ordinals count. */
  readonly entities: number;
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
  // Pairs and types as numbers: there is one key per relation, and texts would be most of the work.
  const types = new Map<string, number>();
  for (const name of typeNames) if (!types.has(name)) types.set(name, types.size);
  const highest = new Map<number, number>();
  const taken = new Set<string>();
  // A foreign type may itself be called `x #2`; only then may a numbered kind meet another type's.
  const isAmbiguous = [...types.keys()].some((name) => / #\d+$/.test(name));
  return typeNames.map((type, relation) => {
    const [from, to] = [source[relation] ?? 0, target[relation] ?? 0];
    const [there, back] = [from * entities + to, to * entities + from];
    const ofType = types.get(type) ?? 0;
    const toKey = (pair: number) => pair * types.size + ofType;
    const isOneWay = from === to || isDirected(relation);
    const before = highest.get(toKey(there)) ?? 0;
    let number = 1 + (isOneWay ? before : Math.max(before, highest.get(toKey(back)) ?? 0));
    const toKind = () => (number === 1 ? type : `${type} #${number}`);
    if (isAmbiguous) {
      const pairs = isOneWay ? [there] : [there, back];
      while (pairs.some((pair) => taken.has(`${pair} ${toKind()}`))) number++;
      for (const pair of pairs) taken.add(`${pair} ${toKind()}`);
    }
    highest.set(toKey(there), number);
    if (!isOneWay) highest.set(toKey(back), number);
    return toKind();
  });
}
