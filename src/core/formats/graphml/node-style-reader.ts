import type { AttributeValue } from "../../model/dataset.ts";
import { parseFinite } from "../attribute-value.ts";
import type { Findings } from "../findings.ts";
import { toFreeTitle } from "../free-title.ts";
import type { XmlAttributes, XmlElement } from "../xml/read-xml.ts";

/** One element inside `<data>`, with the text that stands in it before, between and after its children. */
interface Inner {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly text: string[];
  /** It belongs to the drawing that is shown. */
  readonly isShown: boolean;
  children: number;
}

/** What is inside one `<data>`: a drawing of yEd or yFiles, or records of another program. */
export interface NodeStyleReader {
  readonly open: (element: XmlElement) => void;
  /** False for text that stands in no element of the drawing. */
  readonly text: (piece: string) => boolean;
  readonly close: () => void;
}

const LOOK: ReadonlySet<string> = new Set(["Geometry", "RectD", "Fill", "LineStyle", "Arrows"]);

const isHead = (value: string | undefined) => value !== undefined && value !== "none";

/** Which way the arrow heads of an edge point; undefined where none are drawn or said. */
export type Heads = "forward" | "backward" | "none";

const toHeads = ({ source, target }: XmlAttributes): Heads =>
  isHead(source) === isHead(target) ? "none" : isHead(target) ? "forward" : "backward";

/**
 * Reads what stands inside a `<data>` into values under common names: place, colour and labels of yEd's and yFiles' drawings
 * (of a group's two drawings the active one), and every other text under the name of its field. Details of a drawing that a
 * graph has no place for are counted.
 */
export function createNodeStyleReader(
  values: Map<string, AttributeValue>,
  findings: Findings,
  line: number,
  onHeads: (heads: Heads) => void,
): NodeStyleReader {
  const stack: Inner[] = [];
  let hasDetails = false;

  const add = (title: string, text: string) => {
    if (text !== "" && values.get(title) !== text) values.set(toFreeTitle(values, title), text);
  };
  const setOnce = (title: string, value: AttributeValue) => {
    if (!values.has(title)) values.set(title, value);
  };
  const readLook = ({ name, attributes }: Inner) => {
    const number = (...keys: readonly string[]) =>
      keys.map((key) => parseFinite(attributes[key] ?? "")).find((found) => found !== null);
    if (name === "Geometry" || name === "RectD") {
      const [x, y] = [number("x", "X"), number("y", "Y")];
      // yEd names the corner and counts downwards.
      if (x === undefined || y === undefined) return;
      setOnce("x", x + (number("width", "Width") ?? 0) / 2);
      setOnce("y", -(y + (number("height", "Height") ?? 0) / 2));
    } else if (name === "Arrows") onHeads(toHeads(attributes));
    else if (attributes["color"] !== undefined) setOnce("color", attributes["color"]);
  };
  /** The name of the field that a text belongs to: that of the nearest element that has one. */
  const fieldOf = ({ name }: Inner) => {
    const named = stack.findLast(({ attributes }) => attributes["name"] !== undefined);
    return named?.attributes["name"] ?? name;
  };

  return {
    open({ name, attributes }) {
      const parent = stack.at(-1);
      const isShown =
        (parent?.isShown ?? true) &&
        (parent?.name !== "Realizers" || String(parent.children) === (parent.attributes["active"] ?? "0"));
      if (parent !== undefined) parent.children++;
      const inner: Inner = { name, attributes, text: [], isShown, children: 0 };
      stack.push(inner);
      if (
        !isShown ||
        (Object.keys(attributes).length > 0 && !LOOK.has(name) && attributes["name"] === undefined)
      )
        hasDetails = true;
      if (isShown && LOOK.has(name)) readLook(inner);
      if (/Entity$/.test(name) && attributes["type"] !== undefined) add("type", attributes["type"]);
      if (isShown && /Label$/.test(name) && attributes["Text"] !== undefined)
        add("label", attributes["Text"]);
    },
    text(piece) {
      const inner = stack.at(-1);
      inner?.text.push(piece);
      return inner !== undefined;
    },
    close() {
      const inner = stack.at(-1);
      if (inner === undefined) return;
      const text = inner.text.join("").trim();
      if (!inner.isShown) {
        if (text !== "") findings.add("Drawings of closed groups were left out", line, 1, undefined, text);
      } else if (/Label(?:\.Text)?$/.test(inner.name)) add("label", text);
      else add(fieldOf(inner), text);
      stack.pop();
      if (stack.length > 0 || !hasDetails) return;
      findings.add("Details of drawings (fonts, borders, bends) were left out", line);
      hasDetails = false;
    },
  };
}
