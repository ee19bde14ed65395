import type { AttributeValue } from "../../model/dataset.ts";
import { parseFinite } from "../attribute-value.ts";
import type { XmlElement } from "../xml/read-xml.ts";

/**
 * Reads one element of yEd's drawing (`y:Geometry`, `y:Fill`, `y:LineStyle`, `y:NodeLabel`) into values under common names. True
 * when the element's own text is a label.
 */
export function readShape({ name, attributes }: XmlElement, values: Map<string, AttributeValue>): boolean {
  const number = (key: string) => parseFinite(attributes[key] ?? "");
  if (name === "Geometry") {
    const [x, y, width, height] = ["x", "y", "width", "height"].map(number);
    // yEd names the corner and counts downwards.
    if (x !== null && x !== undefined && y !== null && y !== undefined) {
      values.set("x", x + (width ?? 0) / 2);
      values.set("y", -(y + (height ?? 0) / 2));
    }
  } else if (name === "Fill" || name === "LineStyle") {
    const colour = attributes["color"];
    if (colour !== undefined) values.set("color", colour);
  }
  return /Label$/.test(name);
}
