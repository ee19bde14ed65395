import { type Graph, relationAt } from "../../graph/graph.ts";
import { ok } from "../../model/result.ts";
import type { SetFilter } from "../filter.ts";
import { admit, describeSet, liftSet, listDropped, widenSet } from "../set-argument.ts";

const values = ({ dataset }: Graph) => dataset.documents.map(({ id, label }) => ({ value: id, label }));

/** Keeps relations that at least one of the kept documents supports. */
export const documents: SetFilter = {
  kind: "set",
  id: "documents",
  label: "Sources",
  argument: "document ids, or ! and the ids to leave out",
  on: "relation",
  onSource: { needs: "claims" },
  values,
  column: ({ documents, dataset }) => ({ ...documents(), none: dataset.documents.length }),
  compile: (argument, graph) => {
    const admitted = admit("documents", argument, values(graph));
    if (!admitted.ok) return admitted;
    const { offsets, codes } = graph.documents();
    const keep = graph.dataset.documents.map(({ id }) => admitted.value.has(id));
    return ok((index) => {
      let at = offsets[index] ?? 0;
      const end = offsets[index + 1] ?? 0;
      while (at < end && keep[codes[at] ?? 0] !== true) at++;
      return at < end;
    });
  },
  unjudged: (_, graph, isNegated) => {
    const { offsets } = graph.documents();
    return {
      lacks: (index) => offsets[index] === offsets[index + 1],
      what: "source",
      isKept: isNegated,
      isFaint: false,
    };
  },
  describe: (argument, { valuesOf }) => describeSet(argument, valuesOf("documents")),
  lift: (argument, { valuesOf }) => liftSet("sources", argument, valuesOf("documents")),
  listItems: listDropped,
  widen: (argument, graph, index) => widenSet(argument, values(graph), relationAt(graph, index).documents),
};
