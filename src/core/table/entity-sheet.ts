import type { EvidenceContext } from "../evidence/context.ts";
import { gatherFacts } from "../evidence/entity-facts.ts";
import { entityAt, entityTypeOf } from "../graph/graph.ts";
import { formatMeasure, MEASURE_WORDS, type Measured } from "../measures/measure.ts";
import { listAttributeColumns } from "./attribute-columns.ts";
import { foldRows, keyedColumn, type Masks, type SheetColumn, type TableSheet, textColumn } from "./sheet.ts";

const toMeasureColumn = ({ measure, values, communities, sources }: Measured): SheetColumn => {
  const label = `${MEASURE_WORDS[measure].label}${sources === undefined ? "" : ", estimated"}`;
  const wordCommunity = (number: number) => {
    const hub = communities[number - 1]?.hub.name;
    return Number.isNaN(number) ? "" : hub === undefined ? "alone" : `${number}: around ${hub}`;
  };
  return keyedColumn(
    {
      id: measure,
      label: measure === "communities" ? "Community" : label,
      numeric: measure !== "communities",
    },
    values.length,
    (row) => values[row] ?? Number.NaN,
    (row) => {
      const value = values[row] ?? Number.NaN;
      return measure === "communities" ? wordCommunity(value) : formatMeasure(measure, value);
    },
  );
};

/** Columns that say the same under every lens, and the rows themselves. */
export function buildEntityBase({ graph }: EvidenceContext) {
  const { entities } = graph.dataset;
  const count = graph.entityCount;
  const aliasesOf = (row: number) =>
    entityAt(graph, row)
      .names.map(({ text }) => text)
      .join(", ");
  const name = textColumn("name", "Name", count, (row) => entityAt(graph, row).name);
  const type = textColumn("type", "Type", count, (row) => entityTypeOf(graph, row).label);
  const aliases = textColumn("aliases", "Also called", count, aliasesOf);
  const attributes = listAttributeColumns(entities.map((entity) => entity.attributes));
  return {
    name: { ...name, typeOf: (row: number) => entityAt(graph, row).type },
    type,
    rest: entities.some(({ names }) => names.length > 0) ? [aliases, ...attributes] : attributes,
    idOf: (row: number) => entityAt(graph, row).id,
    opens: (row: number) => ({ kind: "entity", id: entityAt(graph, row).id }) as const,
    isShown: (row: number, masks: Masks) => masks.entities[row] === 1,
    concerning: (entity: number, masks: Masks) => {
      const near = new Set<number>();
      const end = graph.offsets[entity + 1] ?? 0;
      for (let i = graph.offsets[entity] ?? 0; i < end; i++)
        if (masks.relations[graph.incident[i] ?? 0] === 1) near.add(graph.neighbours[i] ?? 0);
      near.delete(entity);
      return (row: number) => near.has(row);
    },
    foldedOf: foldRows(count, (row) => `${entityAt(graph, row).name} ${type.textOf(row)} ${aliasesOf(row)}`),
  };
}

/**
 * The list of entities as a lens leaves it: degree, documents, dates and measures count only what is visible. Data
 * without claims has no columns of documents and dates.
 */
export function buildEntitySheet(
  context: EvidenceContext,
  { name, type, rest, ...base }: ReturnType<typeof buildEntityBase>,
  masks: Masks,
  measured: readonly Measured[],
): TableSheet {
  const { graph } = context;
  const count = graph.entityCount;
  const columns: SheetColumn[] = [name, type, ...measured.map(toMeasureColumn)];
  if (graph.dataset.claims.length > 0) {
    const facts = gatherFacts(context, masks.relations);
    const bound = (id: "first" | "last", label: string) =>
      keyedColumn(
        { id, label, numeric: false },
        count,
        (row) => facts[row]?.[id]?.day ?? Number.NaN,
        (row) => facts[row]?.[id]?.text ?? "",
      );
    const documents = (row: number) => facts[row]?.documents.size ?? 0;
    const head = { id: "documents", label: "Documents", numeric: true };
    columns.push(
      keyedColumn(head, count, documents, (row) => documents(row).toLocaleString("en-GB")),
      bound("first", "First date"),
      bound("last", "Last date"),
    );
  }
  return { ...base, rowCount: count, columns: [...columns, ...rest] };
}
