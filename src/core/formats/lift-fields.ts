import type { AttributeValue } from "../model/dataset.ts";
import { formatColour, parseColour } from "./colour.ts";
import { field } from "./optional-field.ts";

type Values = Map<string, AttributeValue>;

const POSITION = ["x", "y", "z"] as const;

/** Takes the first of these titles that holds a text; lower and capital initial are one. */
function takeText(values: Values, titles: readonly string[]): string | undefined {
  for (const name of titles)
    for (const title of [name, name[0]?.toUpperCase() + name.slice(1)]) {
      const value = values.get(title);
      if (typeof value !== "string" && typeof value !== "number") continue;
      values.delete(title);
      return String(value);
    }
  return undefined;
}

function takeNumber(values: Values, name: string): number | undefined {
  for (const title of [name, name[0]?.toUpperCase() + name.slice(1)]) {
    const value = values.get(title);
    if (typeof value !== "number") continue;
    values.delete(title);
    return value;
  }
  return undefined;
}

const isChannel = (value: AttributeValue | undefined): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 255;

/** The colour in `color`, else in `r`, `g` and `b`; channels that repeat it go with it. */
function takeColour(values: Values): string | undefined {
  const text = values.get("color");
  const named = typeof text === "string" ? parseColour(text) : null;
  const [r, g, b] = [values.get("r"), values.get("g"), values.get("b")];
  const mixed = isChannel(r) && isChannel(g) && isChannel(b) ? { r, g, b, a: 1 } : null;
  const colour = named ?? mixed;
  if (colour === null) return undefined;
  if (named !== null) values.delete("color");
  if (mixed !== null && formatColour({ ...colour, a: 1 }) === formatColour(mixed))
    for (const channel of ["r", "g", "b"]) values.delete(channel);
  return formatColour(colour);
}

/**
 * Formats without fields of their own (GraphML, CSV, JSON) put label, position and look among the attributes under the names
 * that everybody uses. This takes them out of `values`; the rest stays.
 */
export function liftNodeFields(values: Values) {
  const label = takeText(values, ["label", "name"]);
  const isPlaced = typeof values.get("x") === "number" && typeof values.get("y") === "number";
  const [x, y, z] = isPlaced ? POSITION.map((axis) => takeNumber(values, axis)) : [];
  return {
    ...field("label", label),
    attrs: values,
    ...field("x", x),
    ...field("y", y),
    ...field("z", z),
    ...field("size", takeNumber(values, "size")),
    ...field("color", takeColour(values)),
  };
}

/** As `liftNodeFields`, for an edge: label, kind, weight, thickness and colour. */
export function liftEdgeFields(values: Values) {
  return {
    ...field("kind", takeText(values, ["kind"])),
    ...field("label", takeText(values, ["label"])),
    ...field("weight", takeNumber(values, "weight")),
    ...field("thickness", takeNumber(values, "thickness")),
    ...field("color", takeColour(values)),
    attrs: values,
  };
}
