import { entityTypeOf, type Graph, relationTypeOf } from "../../graph/graph.ts";

/** `State · supply · State · territory · State`: entity types and relation families along a path. */
export function toPattern(graph: Graph, entities: readonly number[], relations: readonly number[]): string {
  const families = new Map(graph.dataset.ontology.families.map(({ id, label }) => [id, label]));
  return entities
    .flatMap((entity, i) => {
      const relation = relations[i - 1];
      const { label } = entityTypeOf(graph, entity);
      if (relation === undefined) return [label];
      const { family } = relationTypeOf(graph, relation);
      return [families.get(family) ?? family, label];
    })
    .join(" · ");
}

/** Whether two paths of one pattern say nearly the same: more than two thirds of the inner entities are shared. */
export function isTwin(a: readonly number[], b: readonly number[]): boolean {
  const inner = new Set(a);
  const shared = b.filter((entity) => inner.has(entity)).length;
  return shared * 3 > Math.max(a.length, b.length) * 2;
}
