import { createLruCache } from "../../base/lru-cache.ts";
import type { AttributeValue } from "../../model/dataset.ts";
import { parseFinite } from "../attribute-value.ts";
import { formatColour, parseColour } from "../colour.ts";
import type { Findings } from "../findings.ts";
import type { Spell } from "../raw-graph.ts";
import { detachText } from "../xml/detach-text.ts";
import type { XmlAttributes, XmlElement } from "../xml/read-xml.ts";
import type { RawValue } from "./declared-attributes.ts";
import { readTimes } from "./gexf-spells.ts";

const detachOptional = (text: string | undefined) => (text === undefined ? undefined : detachText(text));

/** The XML attributes of an element that are read at the end. */
const toFields = (attributes: XmlAttributes) => ({
  id: detachOptional(attributes["id"]),
  label: detachOptional(attributes["label"]),
  pid: attributes["pid"],
  source: detachOptional(attributes["source"]),
  target: detachOptional(attributes["target"]),
  kind: detachOptional(attributes["kind"]),
  type: attributes["type"],
  weight: attributes["weight"],
  thickness: attributes["thickness"],
  start: attributes["start"],
  end: attributes["end"],
});

/** A `<node>` or `<edge>` while it is read. Plain mutable fields: a large file makes hundreds of thousands of them. */
export interface GexfElement {
  readonly kind: "node" | "edge";
  readonly fields: ReturnType<typeof toFields>;
  readonly line: number;
  readonly column: number;
  /** Id of the node around it. */
  readonly enclosing: string | null;
  values: RawValue[];
  parents: readonly string[];
  spells: readonly Spell[];
  x: number | undefined;
  y: number | undefined;
  z: number | undefined;
  size: number | undefined;
  thickness: number | undefined;
  weight: number | undefined;
  color: string | undefined;
  shape: string | undefined;
  image: string | undefined;
  /** What was not understood, by a title of our own. */
  odd: readonly (readonly [string, AttributeValue])[];
}

type NumberField = "x" | "y" | "z" | "size" | "thickness" | "weight";

const VIZ_TITLES: Readonly<Record<NumberField, string>> = {
  x: "viz:x",
  y: "viz:y",
  z: "viz:z",
  size: "viz:size",
  thickness: "viz:thickness",
  weight: "viz:weight",
};

/** An element that has just opened. */
export const toGexfElement = (
  kind: GexfElement["kind"],
  { attributes, at }: XmlElement,
  enclosing: string | null,
  spells: readonly Spell[],
): GexfElement => ({
  kind,
  fields: toFields(attributes),
  line: at.line,
  column: at.column,
  enclosing,
  values: [],
  parents: [],
  spells,
  x: undefined,
  y: undefined,
  z: undefined,
  size: undefined,
  thickness: undefined,
  weight: undefined,
  color: undefined,
  shape: undefined,
  image: undefined,
  odd: [],
});

/** Reads a number of an element; what is none stays as an attribute named `title`, and is counted. */
export function readNumber(
  owner: GexfElement,
  field: NumberField,
  title: string,
  text: string | undefined,
  findings: Findings,
  line: number,
): void {
  if (text === undefined) return;
  const value = parseFinite(text);
  if (value !== null) owner[field] = value;
  else {
    findings.add(`Values of ${title} that are not finite numbers were kept as text`, line);
    owner.odd = [...owner.odd, [title, text]];
  }
}

/** A graph has few colours. */
const toColour = createLruCache<string | null>(64);

function readColour(owner: GexfElement, attributes: XmlAttributes, findings: Findings, line: number) {
  const channel = (text = "0") => text.trim();
  const { r, g, b, a = attributes["alpha"] ?? "1" } = attributes;
  const text =
    attributes["hex"] ??
    attributes["value"] ??
    `rgba(${channel(r)},${channel(g)},${channel(b)},${channel(a)})`;
  const colour = toColour(text, () => {
    const parsed = parseColour(text);
    return parsed === null ? null : formatColour(parsed);
  });
  if (colour !== null) owner.color = colour;
  else {
    findings.add("Colours that are none were kept as text", line);
    owner.odd = [...owner.odd, ["viz:color", text]];
  }
}

/** Reads a child of a node or edge that says how it looks, when it exists or where it belongs; false when it says none of these. */
export function readProperty(
  owner: GexfElement,
  { name, attributes, at }: XmlElement,
  findings: Findings,
): boolean {
  const number = (field: NumberField, key: string) =>
    readNumber(owner, field, VIZ_TITLES[field], attributes[key], findings, at.line);
  switch (name) {
    case "color":
      readColour(owner, attributes, findings, at.line);
      return true;
    case "position":
      number("x", "x");
      number("y", "y");
      number("z", "z");
      return true;
    case "size":
    case "thickness":
      number(name, "value");
      return true;
    case "shape":
      owner.shape = attributes["value"] ?? owner.shape;
      owner.image = attributes["uri"] ?? attributes["url"] ?? owner.image;
      return true;
    case "spell":
    case "slice":
      owner.spells = [...owner.spells, ...readTimes(attributes, findings, at.line)];
      return true;
    case "parent":
      owner.parents = [...owner.parents, ...(attributes["for"] === undefined ? [] : [attributes["for"]])];
      return true;
    case "attvalues":
    case "spells":
    case "slices":
    case "parents":
    case "nodes":
    case "edges":
      return true;
    default:
      return false;
  }
}
