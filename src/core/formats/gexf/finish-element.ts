import type { AttributeValue } from "../../model/dataset.ts";
import type { Findings } from "../findings.ts";
import { toFreeTitle } from "../free-title.ts";
import { field } from "../optional-field.ts";
import type { RawEdge, RawNode } from "../resolve-graph.ts";
import type { DeclaredAttributes } from "./declared-attributes.ts";
import { type GexfElement, readNumber } from "./gexf-element.ts";

function toAttributes(element: GexfElement, declared: DeclaredAttributes): Map<string, AttributeValue> {
  const attrs = declared.toValues(element.values);
  for (const [title, value] of element.odd) attrs.set(toFreeTitle(attrs, title), value);
  return attrs;
}

// Bounds on the element itself only frame its spells.
const toSpells = ({ spells, fields }: GexfElement) => {
  const isFramed = spells.length > 1 && (fields.has("start") || fields.has("end"));
  const kept = isFramed ? spells.slice(1) : spells;
  return kept.length === 0 ? undefined : kept;
};

/** The node that an element says, once all attributes are declared. */
export function toRawNode(element: GexfElement, declared: DeclaredAttributes, findings: Findings): RawNode {
  const { fields, numbers, texts, parents, enclosing, line } = element;
  const pid = fields.get("pid");
  const all = [
    ...new Set([...(pid === undefined ? [] : [pid]), ...parents, ...(enclosing === null ? [] : [enclosing])]),
  ];
  if (all.length > 1) {
    findings.add("Nodes with several parents keep the first; all stand in attribute parents", line);
    element.odd.set("parents", all);
  }
  if (all.length > 0)
    findings.add("Nested nodes were laid flat; the node around them stands in parent", line);
  const attrs = toAttributes(element, declared);
  const rest = {
    ...field("label", fields.get("label")),
    attrs,
    ...field("x", numbers.get("x")),
    ...field("y", numbers.get("y")),
    ...field("z", numbers.get("z")),
    ...field("size", numbers.get("size")),
    ...field("color", texts.get("color")),
    ...field("shape", texts.get("shape")),
    ...field("image", texts.get("image")),
    ...field("parent", all[0]),
    ...field("spells", toSpells(element)),
  };
  return { id: fields.get("id") ?? null, line, rest };
}

function isDirected(element: GexfElement, standard: string, findings: Findings): boolean {
  const type = (element.fields.get("type") ?? standard).trim().toLowerCase();
  if (type === "directed") return true;
  if (type === "mutual") findings.add("Mutual edges were read as undirected", element.line);
  else if (type !== "undirected") {
    findings.add(
      "Edges of an unknown direction were read as undirected; the word stands in attribute type",
      element.line,
    );
    element.odd.set("type", type);
  }
  return false;
}

/** The edge that an element says; source and target must be there. */
export function toRawEdge(
  element: GexfElement,
  standard: string,
  declared: DeclaredAttributes,
  findings: Findings,
): RawEdge {
  const { fields, numbers, texts, line } = element;
  readNumber(element, "weight", "weight", fields.get("weight"), findings, line);
  // GEXF 1.1 wrote it as an attribute.
  readNumber(element, "thickness", "thickness", fields.get("thickness"), findings, line);
  const directed = isDirected(element, standard, findings);
  const rest = {
    source: fields.get("source") ?? "",
    target: fields.get("target") ?? "",
    directed,
    ...field("kind", fields.get("kind")),
    ...field("label", fields.get("label")),
    ...field("weight", numbers.get("weight")),
    ...field("thickness", numbers.get("thickness")),
    ...field("color", texts.get("color")),
    ...field("shape", texts.get("shape")),
    attrs: toAttributes(element, declared),
    ...field("spells", toSpells(element)),
  };
  return { id: fields.get("id") ?? null, line, rest };
}
