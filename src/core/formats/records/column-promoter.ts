import type { AttributeValue } from "../../model/dataset.ts";
import { formatColour, parseColour } from "../colour.ts";
import { field } from "../optional-field.ts";
import { parseNumberText } from "../values/number-text.ts";
import { toHeading } from "./heading.ts";
import { LABEL_HEADINGS } from "./headings.ts";

type Values = Map<string, AttributeValue>;

/** Headings of what every graph program keeps beside attributes; of several for one role the first one that is filled counts. */
const NODE_ROLES = {
  label: LABEL_HEADINGS,
  x: ["x"],
  y: ["y"],
  z: ["z"],
  size: ["size"],
  color: ["color", "colour"],
  r: ["r"],
  g: ["g"],
  b: ["b"],
} as const;
const EDGE_ROLES = {
  kind: ["kind"],
  label: ["label"],
  weight: ["weight"],
  thickness: ["thickness"],
  color: ["color", "colour"],
  r: ["r"],
  g: ["g"],
  b: ["b"],
} as const;

type Roles = Readonly<Record<string, readonly string[]>>;

interface Role {
  readonly role: string;
  readonly rank: number;
}

const isChannel = (value: AttributeValue | undefined): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 255;

/** Which titles of a row play which role, the roles of every title worked out once. */
function createRoleFinder(roles: Roles): (values: Values) => ReadonlyMap<string, string> {
  const byHeading = new Map<string, Role>();
  for (const [role, headings] of Object.entries(roles))
    for (const [rank, heading] of headings.entries()) byHeading.set(heading, { role, rank });
  const byTitle = new Map<string, Role | null>();
  const roleOf = (title: string): Role | null => {
    const known = byTitle.get(title);
    if (known !== undefined) return known;
    const found = byHeading.get(toHeading(title)) ?? null;
    if (byTitle.size < 10_000) byTitle.set(title, found);
    return found;
  };
  return (values) => {
    const titles = new Map<string, string>();
    const ranks = new Map<string, number>();
    for (const title of values.keys()) {
      const found = roleOf(title);
      if (found === null || (ranks.get(found.role) ?? Infinity) <= found.rank) continue;
      titles.set(found.role, title);
      ranks.set(found.role, found.rank);
    }
    return titles;
  };
}

function takeText(values: Values, title: string | undefined): string | undefined {
  const value = title === undefined ? undefined : values.get(title);
  if (title === undefined || (typeof value !== "string" && typeof value !== "number")) return undefined;
  values.delete(title);
  return String(value);
}

function toNumber(value: AttributeValue | undefined): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" ? (parseNumberText(value) ?? undefined) : undefined;
}

function takeNumber(values: Values, title: string | undefined): number | undefined {
  const value = title === undefined ? undefined : toNumber(values.get(title));
  if (title !== undefined && value !== undefined) values.delete(title);
  return value;
}

/** The colour under `color`, else in `r`, `g` and `b`; channels that repeat it go with it. */
function takeColour(values: Values, titles: ReadonlyMap<string, string>): string | undefined {
  const title = titles.get("color");
  const text = title === undefined ? undefined : values.get(title);
  // Digits without their mark may be anything.
  const named = typeof text === "string" && /^\s*(?:#|rgb)/i.test(text) ? parseColour(text) : null;
  const channels = ["r", "g", "b"].map((channel) => titles.get(channel));
  const [r, g, b] = channels.map((channel) => (channel === undefined ? undefined : values.get(channel)));
  const mixed = isChannel(r) && isChannel(g) && isChannel(b) ? { r, g, b, a: 1 } : null;
  const colour = named ?? mixed;
  if (colour === null) return undefined;
  if (named !== null && title !== undefined) values.delete(title);
  if (mixed !== null && formatColour({ ...colour, a: 1 }) === formatColour(mixed))
    for (const channel of channels) if (channel !== undefined) values.delete(channel);
  return formatColour(colour);
}

/**
 * Formats without fields of their own (GraphML, tables, JSON) put label, position and look among the attributes under the names
 * that everybody uses. A lifter takes them out of the values of an element; the rest stays.
 */
export function createColumnPromoter() {
  const findNodeTitles = createRoleFinder(NODE_ROLES);
  const findEdgeTitles = createRoleFinder(EDGE_ROLES);
  return {
    node(values: Values) {
      const titles = findNodeTitles(values);
      const at = (role: string) => titles.get(role);
      const number = (role: string) => toNumber(values.get(at(role) ?? ""));
      const isPlaced = number("x") !== undefined && number("y") !== undefined;
      return {
        ...field("label", takeText(values, at("label"))),
        attrs: values,
        ...(isPlaced
          ? {
              ...field("x", takeNumber(values, at("x"))),
              ...field("y", takeNumber(values, at("y"))),
              ...field("z", takeNumber(values, at("z"))),
            }
          : {}),
        ...field("size", takeNumber(values, at("size"))),
        ...field("color", takeColour(values, titles)),
      };
    },
    /** Label, kind, weight, thickness and colour. */
    edge(values: Values) {
      const titles = findEdgeTitles(values);
      const at = (role: string) => titles.get(role);
      return {
        ...field("kind", takeText(values, at("kind"))),
        ...field("label", takeText(values, at("label"))),
        ...field("weight", takeNumber(values, at("weight"))),
        ...field("thickness", takeNumber(values, at("thickness"))),
        ...field("color", takeColour(values, titles)),
        attrs: values,
      };
    },
  };
}
