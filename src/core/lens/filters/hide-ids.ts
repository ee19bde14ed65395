import { checkKnown, namesOf } from "../../graph/entity-words.ts";
import { err, ok } from "../../model/result.ts";
import type { PlainFilter } from "../filter.ts";
import { readIds, writeIds } from "../id-list.ts";
import { nameSome } from "../name-some.ts";

/** Leaves out single entities. */
export const hideIds: PlainFilter = {
  kind: "plain",
  parameter: "entities",
  id: "hidden",
  label: "Leave out",
  argument: "ids of entities to leave out: state:iran,state:israel",
  on: "entity",
  onSource: { listIds: readIds },
  compile: (argument, graph) => {
    const ids = readIds(argument);
    const unknown = checkKnown(graph, "hidden", ids);
    if (unknown.length > 0) return err(unknown);
    const out = new Set(ids.map((id) => graph.entityIndex.get(id)));
    return ok((index) => !out.has(index));
  },
  describe: (argument, names) => `without ${nameSome(names, readIds(argument))}`,
  lift: (argument, names) => `Allow paths through ${namesOf(names, readIds(argument), "or")}`,
  listItems: (argument) => {
    const ids = readIds(argument);
    return ids.map((id) => ({ alone: writeIds([id]), rest: writeIds(ids.filter((other) => other !== id)) }));
  },
  complement: (argument) => ["keep", argument],
  widen: (argument, graph, index) => {
    const ids = readIds(argument).filter((id) => graph.entityIndex.get(id) !== index);
    return ids.length === 0 ? undefined : writeIds(ids);
  },
};
