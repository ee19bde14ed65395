import type { Graph } from "../../graph/graph.ts";
import { ok } from "../../model/result.ts";
import type { SetFilter } from "../filter.ts";
import { admit, describeSet, flipSet, liftSet, listDropped, widenSet } from "../set-argument.ts";

const values = (graph: Graph) => graph.kinds().kinds;

/** Keeps entities by type, or by kind within a type. */
export const types: SetFilter = {
  kind: "set",
  id: "types",
  label: "Entities",
  argument: "entity types or kinds, such as person,place/airspace, or !person for all but these",
  on: "entity",
  onSource: {},
  values,
  column: (graph) => ({ codes: graph.kinds().kindOf }),
  compile: (argument, graph) => {
    const admitted = admit("types", argument, values(graph));
    if (!admitted.ok) return admitted;
    const { kindOf, kinds } = graph.kinds();
    const keep = kinds.map(({ value }) => admitted.value.has(value));
    return ok((index) => keep[kindOf[index] ?? 0] === true);
  },
  describe: (argument, { valuesOf }) => describeSet(argument, valuesOf("types")),
  lift: (argument, { valuesOf }) => liftSet("entities", argument, valuesOf("types")),
  listItems: listDropped,
  complement: (argument) => ["types", flipSet(argument)],
  widen: (argument, graph, index) => {
    const { kinds, kindOf } = graph.kinds();
    return widenSet(argument, kinds, [kinds[kindOf[index] ?? 0]?.value ?? ""]);
  },
};
