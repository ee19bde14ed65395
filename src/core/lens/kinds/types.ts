import type { Graph } from "../../graph/graph.ts";
import { ok } from "../../model/result.ts";
import type { SetFilter } from "../filter.ts";
import { admit, describeSet } from "../set-argument.ts";

const values = ({ dataset }: Graph) =>
  dataset.ontology.entityTypes.map(({ id, plural }) => ({ value: id, label: plural }));

/** Keeps entities by type. */
export const types: SetFilter = {
  kind: "set",
  id: "types",
  label: "Entities",
  argument: "entity types, such as person,state, or !person for all but these",
  on: "entity",
  values,
  tally: (graph) => (index, add) => add(graph.entityType[index] ?? 0),
  compile: (argument, graph) => {
    const admitted = admit("types", argument, values(graph));
    if (!admitted.ok) return admitted;
    const keep = graph.dataset.ontology.entityTypes.map(({ id }) => admitted.value.has(id));
    return ok((index) => keep[graph.entityType[index] ?? 0] === true);
  },
  describe: (argument, graph) => describeSet(argument, values(graph)),
};
