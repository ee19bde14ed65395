import { checkKnown } from "../../graph/entity-words.ts";
import { err, ok } from "../../model/result.ts";
import type { PlainFilter } from "../filter.ts";
import { readIds, writeIds } from "../id-list.ts";
import { openingViewOf } from "../opening-view.ts";

const ALONE = "yes";

const readAlso = (argument: string) => (argument === ALONE ? [] : readIds(argument));

/** Keeps the entities with which the graph is opened, and those that were asked for since. */
export const opening: PlainFilter = {
  kind: "plain",
  parameter: "entities",
  id: "opening",
  label: "Opening view",
  argument: "yes: the entities that the data open with; or ids of entities to show besides: concept:genocide",
  on: "entity",
  onSource: { needs: "whole-graph" },
  compile: (argument, graph) => {
    const ids = readAlso(argument);
    const unknown = checkKnown(graph, "opening", ids);
    if (unknown.length > 0) return err(unknown);
    const view = openingViewOf(graph);
    const also = new Set(ids.map((id) => graph.entityIndex.get(id)));
    return ok((index) => view === null || view.entities[index] === 1 || also.has(index));
  },
  describe: (argument) => {
    const { length } = readAlso(argument);
    return length === 0 ? "only the opening view" : `only the opening view and ${length} more`;
  },
  widen: (argument, graph, index) => {
    const id = graph.dataset.entities[index]?.id;
    return id === undefined ? undefined : writeIds([...readAlso(argument), id]);
  },
};
