import type { Graph } from "../graph/graph.ts";
import type { SetFilter, ValueColumn } from "./filter.ts";
import { readOn } from "./set-argument.ts";
import type { Facet } from "./view.ts";

/** How often each code occurs, in all and where the mask says 1; `none` counts elements without a code. */
function countCodes({ codes, offsets, none = 0 }: ValueColumn, size: number, mask: Uint8Array) {
  const shown = new Uint32Array(size);
  const total = new Uint32Array(size);
  for (let index = 0; index < mask.length; index++) {
    const isShown = mask[index] ?? 0;
    let at = offsets === undefined ? index : (offsets[index] ?? 0);
    const end = offsets === undefined ? index + 1 : (offsets[index + 1] ?? 0);
    if (at === end) {
      total[none] = (total[none] ?? 0) + 1;
      shown[none] = (shown[none] ?? 0) + isShown;
    }
    for (; at < end; at++) {
      const code = codes[at] ?? 0;
      total[code] = (total[code] ?? 0) + 1;
      shown[code] = (shown[code] ?? 0) + isShown;
    }
  }
  return { shown, total };
}

/**
 * The values of a filter that occur, with how many elements have them in the graph and among those of the mask. A value with
 * members counts what they count together. Linear in the elements.
 */
export function countFacet(
  graph: Graph,
  filter: SetFilter,
  argument: string | undefined,
  mask: Uint8Array,
): Facet {
  const values = filter.values(graph);
  const column = filter.column(graph);
  // One more for codes without a value of their own.
  const size = Math.max(values.length, column.places?.length ?? 0) + 1;
  const byCode = countCodes(column, size, mask);
  const shown = new Uint32Array(size);
  const total = new Uint32Array(size);
  const placeOf = new Map(values.map(({ value }, place) => [value, place]));
  for (let code = 0; code < size; code++) {
    const place = column.places === undefined ? code : (column.places[code] ?? -1);
    const { parent } = values[place] ?? {};
    const places = parent === undefined ? [place] : [place, placeOf.get(parent) ?? -1];
    for (const each of places) {
      if (each < 0) continue;
      shown[each] = (shown[each] ?? 0) + (byCode.shown[code] ?? 0);
      total[each] = (total[each] ?? 0) + (byCode.total[code] ?? 0);
    }
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
