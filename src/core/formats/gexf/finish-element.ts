import type { AttributeValue } from "../../model/dataset.ts";
import type { Findings } from "../findings.ts";
import { toFreeTitle } from "../free-title.ts";
import type { UnresolvedEdge, UnresolvedNode } from "../resolve-graph.ts";
import type { DeclaredAttributes } from "./declared-attributes.ts";
import { type GexfElement, readNumber } from "./gexf-element.ts";

/** Fields are set one by one: a record of all with the missing ones taken out again would be most of the garbage of a large file. */
type Mutable<T> = { -readonly [Field in keyof T]: T[Field] };

function toAttributes(element: GexfElement, declared: DeclaredAttributes): Map<string, AttributeValue> {
  const attrs = declared.toValues(element.values);
  for (const [title, value] of element.odd) attrs.set(toFreeTitle(attrs, title), value);
  return attrs;
}

// Bounds on the element itself only frame its spells.
const toSpells = ({ spells, fields }: GexfElement) => {
  const isFramed = spells.length > 1 && (fields.start !== undefined || fields.end !== undefined);
  const kept = isFramed ? spells.slice(1) : spells;
  return kept.length === 0 ? undefined : kept;
};

/** The node that an element says, once all attributes are declared. */
export function finishNode(
  element: GexfElement,
  declared: DeclaredAttributes,
  findings: Findings,
): UnresolvedNode {
  const { fields, parents, enclosing, line, x, y, z, size, color, shape, image } = element;
  const pid = fields.pid;
  const around = [
    ...(pid === undefined ? [] : [pid]),
    ...parents,
    ...(enclosing === null ? [] : [enclosing]),
  ];
  const all = around.length > 1 ? [...new Set(around)] : around;
  if (all.length > 1) {
    findings.add("Nodes with several parents keep the first; all stand in attribute parents", line);
    element.odd = [...element.odd, ["parents", all]];
  }
  if (all.length > 0)
    findings.add("Nested nodes were laid flat; the node around them stands in parent", line);
  const [parent] = all;
  const spells = toSpells(element);
  const { id, label } = fields;
  const rest: Mutable<UnresolvedNode["rest"]> = { attrs: toAttributes(element, declared) };
  if (id !== undefined) rest.id = id;
  if (label !== undefined) rest.label = label;
  if (x !== undefined) rest.x = x;
  if (y !== undefined) rest.y = y;
  if (z !== undefined) rest.z = z;
  if (size !== undefined) rest.size = size;
  if (color !== undefined) rest.color = color;
  if (shape !== undefined) rest.shape = shape;
  if (image !== undefined) rest.image = image;
  if (parent !== undefined) rest.parent = parent;
  if (spells !== undefined) rest.spells = spells;
  return { id: id ?? null, line, rest };
}

function isDirected(element: GexfElement, type: string, findings: Findings): boolean {
  if (type === "directed") return true;
  if (type === "mutual") findings.add("Mutual edges were read as undirected", element.line);
  else if (type !== "undirected") {
    findings.add(
      "Edges of an unknown direction were read as undirected; the word stands in attribute type",
      element.line,
    );
    element.odd = [...element.odd, ["type", type]];
  }
  return false;
}

/** The edge that an element says; source and target must be there. */
export function finishEdge(
  element: GexfElement,
  standard: string,
  declared: DeclaredAttributes,
  findings: Findings,
): UnresolvedEdge {
  const { fields, line } = element;
  readNumber(element, "weight", "weight", fields.weight, findings, line);
  // GEXF 1.1 wrote it as an attribute.
  readNumber(element, "thickness", "thickness", fields.thickness, findings, line);
  const type = (fields.type ?? standard).trim().toLowerCase();
  const directed = isDirected(element, type, findings);
  const { weight, thickness, color, shape } = element;
  const { id, source = "", target = "", kind, label } = fields;
  const spells = toSpells(element);
  const rest: Mutable<UnresolvedEdge["rest"]> = {
    source,
    target,
    directed,
    attrs: toAttributes(element, declared),
  };
  if (id !== undefined) rest.id = id;
  if (kind !== undefined) rest.kind = kind;
  if (label !== undefined) rest.label = label;
  if (weight !== undefined) rest.weight = weight;
  if (thickness !== undefined) rest.thickness = thickness;
  if (color !== undefined) rest.color = color;
  if (shape !== undefined) rest.shape = shape;
  if (spells !== undefined) rest.spells = spells;
  if (type === "mutual") rest.isMutual = true;
  return { id: id ?? null, line, rest };
}
