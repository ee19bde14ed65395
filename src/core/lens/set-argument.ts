import { ok, type Result, refuse } from "../model/result.ts";
import type { FilterValue } from "./filter.ts";

/** `person,state` keeps only these; `!person,state` drops these. A value with members (a family) stands for them all. */
export interface SetArgument {
  readonly drops: boolean;
  readonly values: readonly string[];
}

const read = (argument: string): SetArgument => {
  const drops = argument.startsWith("!");
  const values = (drops ? argument.slice(1) : argument).split(",").map((value) => value.trim());
  return { drops, values: values.filter((value) => value !== "") };
};

const isLeaf = (known: readonly FilterValue[]) => {
  const parents = new Set(known.map(({ parent }) => parent));
  return (value: FilterValue) => !parents.has(value.value);
};

/** The leaf values that an argument admits; a value that the graph does not have is refused, naming the known ones. */
export function admit(
  filter: string,
  argument: string | undefined,
  known: readonly FilterValue[],
): Result<ReadonlySet<string>> {
  const leaves = known.filter(isLeaf(known));
  if (argument === undefined) return ok(new Set(leaves.map(({ value }) => value)));
  const { drops, values } = read(argument);
  const unknown = values.find((value) => !known.some((each) => each.value === value));
  if (unknown !== undefined)
    return refuse(
      "unknown-value",
      filter,
      `There is no "${unknown}" in this graph.`,
      `Known: ${known.map(({ value }) => value).join(", ")}.`,
    );
  const named = new Set(values);
  const isNamed = ({ value, parent }: FilterValue) =>
    named.has(value) || (parent !== undefined && named.has(parent));
  return ok(new Set(leaves.filter((leaf) => isNamed(leaf) !== drops).map(({ value }) => value)));
}

/** Shortest argument that admits exactly these leaf values; undefined when it would restrict nothing. */
export function toArgument(admitted: ReadonlySet<string>, known: readonly FilterValue[]): string | undefined {
  const leaves = known.filter(isLeaf(known));
  const name = (wanted: (leaf: FilterValue) => boolean): readonly string[] => {
    const parents = [...new Set(leaves.map(({ parent }) => parent))].filter(
      (parent): parent is string =>
        parent !== undefined && leaves.filter((leaf) => leaf.parent === parent).every(wanted),
    );
    const singles = leaves.filter((leaf) => wanted(leaf) && !parents.includes(leaf.parent ?? ""));
    return [...parents, ...singles.map(({ value }) => value)];
  };
  const kept = name(({ value }) => admitted.has(value));
  const dropped = name(({ value }) => !admitted.has(value));
  if (dropped.length === 0) return undefined;
  return dropped.length <= kept.length || kept.length === 0 ? `!${dropped.join(",")}` : kept.join(",");
}

/** What a click on a legend row does to an argument. Toggling a family toggles all of its types. */
export function changeArgument(
  argument: string | undefined,
  known: readonly FilterValue[],
  change: { readonly kind: "toggle" | "only"; readonly value: string } | { readonly kind: "invert" },
): string | undefined {
  const leaves = known.filter(isLeaf(known));
  const readable = admit("", argument, known);
  const admitted = new Set(readable.ok ? readable.value : leaves.map(({ value }) => value));
  if (change.kind === "invert")
    return toArgument(
      new Set(leaves.map(({ value }) => value).filter((value) => !admitted.has(value))),
      known,
    );
  const members = leaves
    .filter(({ value, parent }) => value === change.value || parent === change.value)
    .map(({ value }) => value);
  if (change.kind === "only") return toArgument(new Set(members), known);
  const isOn = members.some((value) => admitted.has(value));
  for (const value of members) {
    if (isOn) admitted.delete(value);
    else admitted.add(value);
  }
  return toArgument(admitted, known);
}

/** `without Person, State` or `only Person`. */
export function describeSet(argument: string, known: readonly FilterValue[]): string {
  const { drops, values } = read(argument);
  const labels = values.map((value) => known.find((each) => each.value === value)?.label ?? value);
  return `${drops ? "without" : "only"} ${labels.join(", ")}`;
}
