import type { Facet } from "../engine.ts";
import type { Graph } from "../graph/graph.ts";
import type { SetFilter } from "./filter.ts";
import { readOn } from "./set-argument.ts";

/** The values of a filter that occur, with how many elements have them in the graph and among those of the mask. */
export function countFacet(
  graph: Graph,
  filter: SetFilter,
  argument: string | undefined,
  mask: Uint8Array,
): Facet {
  const values = filter.values(graph);
  const shown = new Uint32Array(values.length);
  const total = new Uint32Array(values.length);
  const each = filter.tally(graph);
  let isShown = false;
  const add = (value: number) => {
    total[value] = (total[value] ?? 0) + 1;
    if (isShown) shown[value] = (shown[value] ?? 0) + 1;
  };
  for (let index = 0; index < mask.length; index++) {
    isShown = mask[index] === 1;
    each(index, add);
  }
  const isOn = readOn(argument, values);
  return {
    filter: filter.id,
    label: filter.label,
    values: values.flatMap((entry, place) =>
      total[place] === 0
        ? []
        : [{ ...entry, shown: shown[place] ?? 0, total: total[place] ?? 0, on: isOn(entry.value) }],
    ),
  };
}
