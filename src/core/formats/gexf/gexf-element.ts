import type { AttributeValue } from "../../model/dataset.ts";
import { parseFinite } from "../attribute-value.ts";
import { formatColour, parseColour } from "../colour.ts";
import type { Findings } from "../findings.ts";
import type { Spell } from "../inspected.ts";
import type { XmlElement } from "../xml/read-xml.ts";
import type { RawValue } from "./declared-attributes.ts";
import { readTimes } from "./gexf-spells.ts";

/** A `<node>` or `<edge>` while it is read. */
export interface GexfElement {
  readonly kind: "node" | "edge";
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
  readonly column: number;
  readonly enclosing: string | null;
  readonly values: RawValue[];
  readonly parents: string[];
  readonly spells: Spell[];
  /** x, y, z, size, thickness. */
  readonly numbers: Map<string, number>;
  /** color, shape, image. */
  readonly texts: Map<string, string>;
  /** What was not understood, by a title of our own. */
  readonly odd: Map<string, AttributeValue>;
}

/** An element that has just opened; `enclosing` is the id of the node around it. */
export const toGexfElement = (
  kind: GexfElement["kind"],
  { attributes, at }: XmlElement,
  enclosing: string | null,
): GexfElement => ({
  kind,
  fields: attributes,
  ...at,
  enclosing,
  values: [],
  parents: [],
  spells: [],
  numbers: new Map(),
  texts: new Map(),
  odd: new Map(),
});

/** Reads a number of an element into `numbers`; what is none stays as an attribute named `title`, and is counted. */
export function readNumber(
  owner: GexfElement,
  name: string,
  title: string,
  text: string | undefined,
  findings: Findings,
  line: number,
): void {
  if (text === undefined) return;
  const value = parseFinite(text);
  if (value !== null) owner.numbers.set(name, value);
  else {
    findings.add(`Values of ${title} that are no finite numbers were kept as text`, line);
    owner.odd.set(title, text);
  }
}

function readColour(
  owner: GexfElement,
  attributes: ReadonlyMap<string, string>,
  findings: Findings,
  line: number,
) {
  const hex = attributes.get("hex") ?? attributes.get("value");
  const [r = "0", g = "0", b = "0"] = ["r", "g", "b"].map((part) => attributes.get(part)?.trim() ?? "0");
  const a = attributes.get("a")?.trim() ?? attributes.get("alpha")?.trim() ?? "1";
  const text = hex ?? `rgba(${r},${g},${b},${a})`;
  const colour = parseColour(text);
  if (colour === null) {
    findings.add("Colours that are none were kept as text", line);
    owner.odd.set("viz:color", text);
  } else owner.texts.set("color", formatColour(colour));
}

/**
 * Reads one child of a node or edge that says how it looks, when it exists or where it belongs. False when it is none of these.
 */
export function readProperty(
  owner: GexfElement,
  { name, attributes, at }: XmlElement,
  findings: Findings,
): boolean {
  const number = (field: string, title: string, key = field) =>
    readNumber(owner, field, title, attributes.get(key), findings, at.line);
  switch (name) {
    case "color":
      readColour(owner, attributes, findings, at.line);
      return true;
    case "position":
      for (const axis of ["x", "y", "z"]) number(axis, `viz:${axis}`);
      return true;
    case "size":
      number("size", "viz:size", "value");
      return true;
    case "thickness":
      number("thickness", "viz:thickness", "value");
      return true;
    case "shape": {
      const shape = attributes.get("value");
      const image = attributes.get("uri") ?? attributes.get("url");
      if (shape !== undefined) owner.texts.set("shape", shape);
      if (image !== undefined) owner.texts.set("image", image);
      return true;
    }
    case "spell":
    case "slice":
      owner.spells.push(...readTimes(attributes, findings, at.line));
      return true;
    case "parent": {
      const parent = attributes.get("for");
      if (parent !== undefined) owner.parents.push(parent);
      return true;
    }
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
