import { checkKnown } from "../../graph/entity-words.ts";
import { err, ok } from "../../model/result.ts";
import type { PlainFilter } from "../filter.ts";
import { readIds, writeIds } from "../id-list.ts";
import { nameSome } from "../name-some.ts";

/** Keeps single entities and leaves out all others. */
export const onlyIds: PlainFilter = {
  kind: "plain",
  parameter: "entities",
  id: "keep",
  label: "Only these",
  argument: "ids of the only entities to keep: state:iran,state:israel",
  on: "entity",
  onSource: { listIds: readIds },
  compile: (argument, graph) => {
    const ids = readIds(argument);
    const unknown = checkKnown(graph, "keep", ids);
    if (unknown.length > 0) return err(unknown);
    const kept = new Set(ids.map((id) => graph.entityIndex.get(id)));
    return ok((index) => kept.has(index));
  },
  describe: (argument, names) => `only ${nameSome(names, readIds(argument))}`,
  complement: (argument) => ["hidden", argument],
  widen: (argument, graph, index) => {
    const id = graph.dataset.entities[index]?.id;
    return id === undefined ? undefined : writeIds([...readIds(argument), id]);
  },
};
