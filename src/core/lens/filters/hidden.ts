import { checkKnown } from "../../graph/entity-words.ts";
import { err, ok } from "../../model/result.ts";
import type { PlainFilter } from "../filter.ts";
import { readIds, writeIds } from "../id-list.ts";
import { nameSome } from "../name-some.ts";

/** Leaves out single entities. */
export const hidden: PlainFilter = {
  kind: "plain",
  id: "hidden",
  label: "Hidden",
  argument: "ids of entities to leave out: state:iran,state:israel",
  on: "entity",
  compile: (argument, graph) => {
    const ids = readIds(argument);
    const unknown = checkKnown(graph, "hidden", ids);
    if (unknown.length > 0) return err(unknown);
    const out = new Set(ids.map((id) => graph.entityIndex.get(id)));
    return ok((index) => !out.has(index));
  },
  describe: (argument, graph) => `without ${nameSome(graph, readIds(argument))}`,
  negate: (argument) => ["keep", argument],
  relax: (argument, graph, index) => {
    const ids = readIds(argument).filter((id) => graph.entityIndex.get(id) !== index);
    return ids.length === 0 ? undefined : writeIds(ids);
  },
};
