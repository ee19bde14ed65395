import type { Attributes, AttributeValue, Entity, Relation } from "../model/dataset.ts";
import { formatColour, parseColour } from "./colour.ts";
import type { RawEdge, RawNode } from "./raw-graph.ts";
import type { TableColumnHead } from "./table/table-column.ts";
import { removeForbidden } from "./xml/escape-xml.ts";

/**
 * What stands in place of a record whose element says all of it: `=`, and `=+` where size and colour, or the weight, are of the
 * data themselves and not of the writer. A file of them is hardly larger than one without records.
 */
const MARK = "=";
const MARK_WITH_LOOK = "=+";

export const isRestoreMark = (text: unknown): text is typeof MARK | typeof MARK_WITH_LOOK =>
  text === MARK || text === MARK_WITH_LOOK;

/** Titles of the attributes that elements write for their records; they stand in the first record. */
export interface WrittenTitles {
  readonly entity: readonly string[];
  readonly relation: readonly string[];
}

const ENTITY_FIELDS: ReadonlySet<string> = new Set([
  ...["id", "type", "name", "names", "summary", "look", "attributes"],
]);
const RELATION_FIELDS: ReadonlySet<string> = new Set([
  ...["id", "source", "target", "type", "directed", "claims", "documents", "certainty", "period"],
  ...["weight", "attributes"],
]);

/** A text that comes back from XML as it went in. */
const isKept = (text: string) => text !== "" && removeForbidden(text) === text;

/** The columns that bring an attribute back under its own title. */
export const listKeptColumns = (columns: readonly TableColumnHead[]): readonly TableColumnHead[] =>
  columns.filter(({ title, attribute }) => attribute === title);

function isReadBack(value: AttributeValue, type: string): boolean {
  switch (typeof value) {
    case "string":
      return type === "string" && isKept(value);
    case "number":
      return type !== "string" && Number.isFinite(value) && !Object.is(value, -0);
    case "boolean":
      return type === "boolean";
    case "object":
      return false;
  }
}

/** Whether the columns hold these attributes, in their order. */
function areInColumns(attributes: Attributes | undefined, columns: readonly TableColumnHead[]): boolean {
  if (attributes === undefined) return true;
  if (attributes.size === 0) return false;
  let at = 0;
  for (const [title, value] of attributes) {
    while (at < columns.length && columns[at]?.title !== title) at++;
    const column = columns[at++];
    if (column === undefined || !isReadBack(value, column.type)) return false;
  }
  return true;
}

const hasOnly = (record: object, fields: ReadonlySet<string>): boolean => {
  for (const field in record) if (!fields.has(field)) return false;
  return true;
};

const isOwnColour = (text: string | undefined): boolean => {
  const colour = text === undefined ? null : parseColour(text);
  return colour !== null && formatColour(colour) === text;
};

/** The mark that stands for an entity; null where its element does not say all of it. `columns` are those of its attributes. */
export function markEntity(entity: Entity, columns: readonly TableColumnHead[]): string | null {
  const { id, name, type, names, summary, look, attributes } = entity;
  if (names.length > 0 || summary !== "" || !hasOnly(entity, ENTITY_FIELDS)) return null;
  if (!isKept(id) || !isKept(name) || !isKept(type) || !areInColumns(attributes, columns)) return null;
  if (look === undefined) return MARK;
  const { x, y, z, size = 0, color } = look;
  const isPlaced = Number.isFinite(x) && Number.isFinite(y) && z === undefined;
  return isPlaced && size > 0 && Number.isFinite(size) && isOwnColour(color) ? MARK_WITH_LOOK : null;
}

/** The same for a relation. */
export function markRelation(relation: Relation, columns: readonly TableColumnHead[]): string | null {
  const { id, source, target, type, claims, documents, certainty, period, weight, attributes } = relation;
  if (claims.length > 0 || documents.length > 0 || period.length > 0) return null;
  // Of a relation without sources both are read as the same.
  if ((certainty !== "stated" && certainty !== "unsourced") || !hasOnly(relation, RELATION_FIELDS))
    return null;
  if (![id, source, target, type].every(isKept) || !areInColumns(attributes, columns)) return null;
  if (weight === undefined) return MARK;
  return weight > 0 && Number.isFinite(weight) ? MARK_WITH_LOOK : null;
}

function pickAttributes(attrs: RawNode["attrs"], titles: readonly string[]) {
  const attributes = titles.flatMap((title) => {
    const value = attrs.get(title);
    return value === undefined ? [] : [[title, value] as const];
  });
  return attributes.length === 0 ? {} : { attributes };
}

/** The entity that a marked element says, in the form of a data file. */
export function readMarkedNode({ id, label, attrs, x, y, size, color }: RawNode, titles: readonly string[]) {
  const isOwn = attrs.get("corridor") === MARK_WITH_LOOK;
  return {
    id,
    type: attrs.get("type"),
    name: label,
    ...(isOwn ? { look: { x, y, size, color } } : {}),
    ...pickAttributes(attrs, titles),
  };
}

/** The relation that a marked element says, in the form of a data file. */
export function readMarkedEdge({ id, source, target, weight, attrs }: RawEdge, titles: readonly string[]) {
  return {
    id,
    source,
    type: attrs.get("relation"),
    target,
    directed: attrs.get("symmetric") !== true,
    ...(attrs.get("corridor") === MARK_WITH_LOOK ? { weight: weight ?? 1 } : {}),
    ...pickAttributes(attrs, titles),
  };
}
