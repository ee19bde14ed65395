import type { Relation } from "../../model/dataset.ts";
import { compareCodePoints } from "../../model/ids.ts";

/**
 * `kind` of each relation: the name of its type, then `type #2`, `type #3` for further relations of the same type on the same pair. An
 * undirected relation counts in both directions of its pair, so directions never share a kind. Gephi merges edges of equal
 * source, target and kind, and aborts where one of them is directed and the other not. Linear in the relations.
 */
export function toParallelKinds(
  relations: readonly Pick<Relation, "source" | "target" | "directed">[],
  typeNames: readonly string[],
): readonly string[] {
  const highest = new Map<string, number>();
  const taken = new Set<string>();
  return relations.map(({ source, target, directed }, index) => {
    const type = typeNames[index] ?? "";
    const there = JSON.stringify([source, target]);
    const back = JSON.stringify([target, source]);
    const pairs = directed || compareCodePoints(source, target) === 0 ? [there] : [there, back];
    let number = Math.max(...pairs.map((pair) => highest.get(pair + type) ?? 0)) + 1;
    const toKind = () => (number === 1 ? type : `${type} #${number}`);
    // A foreign type may itself be called `x #2`.
    while (pairs.some((pair) => taken.has(pair + toKind()))) number++;
    for (const pair of pairs) {
      highest.set(pair + type, number);
      taken.add(pair + toKind());
    }
    return toKind();
  });
}
