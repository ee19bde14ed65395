import { type Graph, relationAt } from "../../graph/graph.ts";
import { ok } from "../../model/result.ts";
import type { SetFilter } from "../filter.ts";
import { admit, describeSet, widenSet } from "../set-argument.ts";

const values = ({ dataset }: Graph) => dataset.documents.map(({ id, label }) => ({ value: id, label }));

/** Keeps relations that at least one of the kept documents supports. */
export const documents: SetFilter = {
  kind: "set",
  id: "documents",
  label: "Documents",
  argument: "document ids, or ! and the ids to leave out",
  on: "relation",
  values,
  tally: (graph) => {
    const places = new Map(values(graph).map(({ value }, place) => [value, place]));
    return (index, add) => {
      for (const id of relationAt(graph, index).documents) add(places.get(id) ?? -1);
    };
  },
  compile: (argument, graph) => {
    const admitted = admit("documents", argument, values(graph));
    return admitted.ok
      ? ok((index) => relationAt(graph, index).documents.some((id) => admitted.value.has(id)))
      : admitted;
  },
  describe: (argument, graph) => describeSet(argument, values(graph)),
  relax: (argument, graph, index) => widenSet(argument, values(graph), relationAt(graph, index).documents),
};
