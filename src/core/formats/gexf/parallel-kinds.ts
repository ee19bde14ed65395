import type { Relation } from "../../model/dataset.ts";

/**
 * `kind` of each relation: the name of its type, then `type #2`, `type #3` for further relations of the same type on the same pair. An
 * undirected relation counts in both directions of its pair, so directions never share a kind. Gephi merges edges of equal
 * source, target and kind, and aborts where one of them is directed and the other not. Linear in the relations.
 */
export function toParallelKinds(
  relations: readonly Pick<Relation, "source" | "target" | "directed">[],
  typeNames: readonly string[],
): readonly string[] {
  // Pairs and types as numbers: there is one key per relation, and texts would be most of the work.
  const entities = numberAll(relations.flatMap(({ source, target }) => [source, target]));
  const types = numberAll(typeNames);
  const numberOf = (numbers: ReadonlyMap<string, number>, text: string) => numbers.get(text) ?? 0;
  const highest = new Map<number, number>();
  const taken = new Set<string>();
  // A foreign type may itself be called `x #2`; only then may a numbered kind meet another type's.
  const isAmbiguous = [...types.keys()].some((name) => / #\d+$/.test(name));
  return relations.map(({ source, target, directed }, index) => {
    const type = typeNames[index] ?? "";
    const [from, to] = [numberOf(entities, source), numberOf(entities, target)];
    const there = from * entities.size + to;
    const back = to * entities.size + from;
    const toKey = (pair: number) => pair * types.size + numberOf(types, type);
    const isOneWay = directed || from === to;
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

function numberAll(texts: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size);
  return numbers;
}
