import { createLruCache } from "../base/lru-cache.ts";
import { maskLens } from "../lens/apply-lens.ts";
import type { Lens } from "../lens/lens.ts";
import { computeMeasure } from "../measures/compute-measure.ts";
import {
  type AttributeId,
  type AttributeValues,
  attributeNameOf,
  type MarkAttribute,
} from "../measures/mark-attribute.ts";
import type { Measured, MeasureId } from "../measures/measure.ts";
import { listMarkAttributes, readAttribute } from "../measures/read-attribute.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { createTable } from "../table/create-table.ts";
import type { TablePage, TableRequest } from "../table/request.ts";
import type { EngineGraph } from "./open-source.ts";

/** All four measures of two lenses. */
const KEPT = 8;

export interface Lists {
  readonly measure: (measure: MeasureId, lens: Lens) => Result<Measured>;
  readonly markAttributes: () => readonly MarkAttribute[];
  readonly attributeValues: (id: AttributeId, lens: Lens) => Result<AttributeValues>;
  readonly table: (request: TableRequest) => Result<TablePage>;
}

/** Measures and table of one open graph; the latest answers are kept, since the page asks for them again and again. */
export function createLists({ graph, context }: EngineGraph): Lists {
  const memory = createLruCache<Result<Measured>>(KEPT);
  const measure: Lists["measure"] = (id, lens) =>
    memory(JSON.stringify([id, lens]), () => {
      const masks = maskLens(graph, lens);
      return masks.ok ? computeMeasure(graph, masks.value, id) : masks;
    });
  const attributeValues: Lists["attributeValues"] = (id, lens) => {
    const masks = maskLens(graph, lens);
    if (!masks.ok) return masks;
    const values = readAttribute(context, masks.value, id);
    return values === null
      ? refuse("unknown-attribute", id, `This graph has no attribute “${attributeNameOf(id) ?? id}”.`)
      : ok(values);
  };
  return {
    measure,
    markAttributes: () => listMarkAttributes(graph),
    attributeValues,
    table: createTable(context, measure),
  };
}
