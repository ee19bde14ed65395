import { lazy } from "../base/lazy.ts";
import { createLruCache } from "../base/lru-cache.ts";
import type { EvidenceContext } from "../evidence/context.ts";
import { maskLens } from "../lens/apply-lens.ts";
import type { Lens } from "../lens/lens.ts";
import type { Measured, MeasureId } from "../measures/measure.ts";
import { err, ok, type Result } from "../model/result.ts";
import { fold } from "../search/fold.ts";
import { buildClaimSheet } from "./claim-sheet.ts";
import { buildEntityBase, buildEntitySheet } from "./entity-sheet.ts";
import { buildRelationSheet } from "./relation-sheet.ts";
import type { TablePage, TableRequest } from "./request.ts";
import type { Masks, TableSheet } from "./sheet.ts";

/** Sheets and orders that are kept: one for each tab, and the ones just left. */
const KEPT = 6;

/** Rows that a request matches, in its order. Ties keep the order of the data; rows without a value go last. */
function orderRows(
  sheet: TableSheet,
  masks: Masks,
  request: TableRequest,
  entity: number | null,
): Uint32Array {
  const words = fold(request.text)
    .split(" ")
    .filter((word) => word !== "");
  const only = request.only === undefined ? null : new Set<string>(request.only);
  const concerns = entity === null ? () => true : sheet.concerning(entity, masks);
  const rows: number[] = [];
  for (let row = 0; row < sheet.rowCount; row++)
    if (
      sheet.isShown(row, masks) &&
      concerns(row) &&
      (only === null || only.has(sheet.opens(row).id)) &&
      words.every((word) => sheet.foldedOf(row).includes(word))
    )
      rows.push(row);
  const order = Uint32Array.from(rows);
  const keys = sheet.columns.find(({ id }) => id === request.sort)?.keys();
  if (keys === undefined) return order;
  const sign = request.descending ? -1 : 1;
  return order.sort((a, b) => {
    const [x = Number.NaN, y = Number.NaN] = [keys[a], keys[b]];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
}

/** How the table of an open graph comes by its measures. */
export type MeasureNow = (measure: MeasureId, lens: Lens) => Result<Measured>;

/**
 * The three lists of an open graph, a page at a time. A page of a request that was sorted before costs only its own
 * rows; the first one sorts the visible rows once. A measure that is refused for the size of the graph is left out.
 */
export function createTable(
  context: EvidenceContext,
  measure: MeasureNow,
): (request: TableRequest) => Result<TablePage> {
  const { graph } = context;
  const entityBase = lazy(() => buildEntityBase(context));
  const relationSheet = lazy(() => buildRelationSheet(context));
  const claimSheet = lazy(() => buildClaimSheet(context));
  const entitySheets = createLruCache<TableSheet>(KEPT);
  const orders = createLruCache<Uint32Array>(KEPT);
  const maskings = createLruCache<Result<Masks>>(KEPT);

  const toSheet = ({ kind, lens, measures }: TableRequest, masks: Masks): TableSheet => {
    if (kind === "relations") return relationSheet();
    if (kind === "claims") return claimSheet();
    return entitySheets(JSON.stringify([lens, measures]), () => {
      const measured = measures.flatMap((id) => {
        const found = measure(id, lens);
        return found.ok ? [found.value] : [];
      });
      return buildEntitySheet(context, entityBase(), masks, measured);
    });
  };

  return (request) => {
    const masks = maskings(JSON.stringify(request.lens), () => maskLens(graph, request.lens));
    if (!masks.ok) return err(masks.error);
    const sheet = toSheet(request, masks.value);
    const { start, count, locate, ...asked } = request;
    const entity = request.of === null ? null : (graph.entityIndex.get(request.of) ?? -1);
    const order =
      entity === -1
        ? new Uint32Array()
        : orders(JSON.stringify(asked), () => orderRows(sheet, masks.value, request, entity));
    const at = locate === undefined ? -1 : order.findIndex((row) => sheet.opens(row).id === locate);
    return ok({
      columns: sheet.columns.map(({ id, label, numeric }) => ({ id, label, numeric })),
      start,
      rows: Array.from(order.subarray(start, start + count), (row) => ({
        id: sheet.idOf(row),
        opens: sheet.opens(row),
        cells: sheet.columns.map((column) => column.textOf(row)),
        types: sheet.columns.map((column) => column.typeOf?.(row) ?? null),
      })),
      total: order.length,
      all: sheet.rowCount,
      at: at < 0 ? null : at,
    });
  };
}
