import { checkKnown } from "../../graph/entity-words.ts";
import { err, ok, refuse } from "../../model/result.ts";
import type { ChoiceFilter } from "../filter.ts";
import { readIds } from "../id-list.ts";
import { nameSome } from "../name-some.ts";
import { formatRange, isWithin, readRange, stretch, writeRange } from "../range-argument.ts";

const LARGEST = "largest";
const WITH = "with~";
const HINT = "Write largest, a range of members such as 3.., or with~ and ids of entities.";

/** Keeps whole connected pieces of the graph: the largest, those of a size, or those of some entities. */
export const component: ChoiceFilter = {
  kind: "choice",
  id: "component",
  label: "Connected pieces",
  argument: "pieces of the whole graph to keep: largest, 3.. (three members or more), or with~state:iran",
  on: "entity",
  onSource: { needs: "whole-graph" },
  choices: (graph) => {
    const { sizes } = graph.membership();
    if (sizes.length < 2) return [];
    const floors = [2, 3, 10].filter((floor) => sizes.some((size) => size < floor));
    return [
      { argument: LARGEST, label: "largest" },
      ...floors
        .filter((floor) => (sizes[0] ?? 0) >= floor)
        .map((floor) => ({ argument: `${floor}..`, label: `${floor}+` })),
    ];
  },
  compile: (argument, graph) => {
    const { component: number, sizes } = graph.membership();
    if (argument === LARGEST) return ok((index) => number[index] === 0);
    if (argument.startsWith(WITH)) {
      const ids = readIds(argument.slice(WITH.length));
      if (ids.length === 0) return refuse("component", "component", "No entity is named.", HINT);
      const unknown = checkKnown(graph, "component", ids);
      if (unknown.length > 0) return err(unknown);
      const kept = new Set(ids.map((id) => number[graph.entityIndex.get(id) ?? -1]));
      return ok((index) => kept.has(number[index]));
    }
    const range = readRange(argument);
    return range === null
      ? refuse("component", "component", `"${argument}" is not a piece of the graph.`, HINT)
      : ok((index) => isWithin(range, sizes[number[index] ?? 0] ?? 0));
  },
  describe: (argument, names) => {
    if (argument === LARGEST) return "only the largest connected piece";
    if (argument.startsWith(WITH))
      return `only what is connected to ${nameSome(names, readIds(argument.slice(WITH.length)))}`;
    const range = readRange(argument);
    return `pieces of ${range === null ? argument : formatRange(range)} members`;
  },
  widen: (argument, graph, index) => {
    const range = readRange(argument);
    const { component: number, sizes } = graph.membership();
    return range === null ? undefined : writeRange(stretch(range, sizes[number[index] ?? 0] ?? 0));
  },
};
