import type { AttributeValue } from "../../model/dataset.ts";
import type { Findings } from "../findings.ts";
import { toFreeTitle } from "../free-title.ts";
import { compact } from "../optional-field.ts";
import type { UnresolvedEdge, UnresolvedNode } from "../resolve-graph.ts";
import type { DeclaredAttributes } from "./declared-attributes.ts";
import { type GexfElement, readNumber } from "./gexf-element.ts";

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
  const rest = compact({
    label: fields.label,
    attrs: toAttributes(element, declared),
    ...{ x, y, z, size, color, shape, image },
    parent: all[0],
    spells: toSpells(element),
  });
  return { id: fields.id ?? null, line, rest };
}

function isDirected(element: GexfElement, standard: string, findings: Findings): boolean {
  const type = (element.fields.type ?? standard).trim().toLowerCase();
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
  const directed = isDirected(element, standard, findings);
  const { weight, thickness, color, shape } = element;
  const rest = compact({
    source: fields.source ?? "",
    target: fields.target ?? "",
    directed,
    kind: fields.kind,
    label: fields.label,
    ...{ weight, thickness, color, shape },
    attrs: toAttributes(element, declared),
    spells: toSpells(element),
    isMutual: (fields.type ?? standard).trim().toLowerCase() === "mutual" ? (true as const) : undefined,
  });
  return { id: fields.id ?? null, line, rest };
}
