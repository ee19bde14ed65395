import { joinWords } from "../graph/entity-words.ts";
import { toPresentWord } from "../model/old-words.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { addClause, listClauses } from "./clause.ts";
import type { ClauseItem, FilterValue } from "./filter.ts";
import type { Lens } from "./lens.ts";
import { escapeValue, splitList, unescapeValue } from "./list-text.ts";

/** `person,state` keeps only these; `!person,state` drops these. A value with members (a family) stands for them all. */
export interface SetArgument {
  readonly drops: boolean;
  readonly values: readonly string[];
}

/** Values that are not known are tried as words of older links. */
const read = (argument: string, known: readonly FilterValue[] = []): SetArgument => {
  const drops = argument.startsWith("!");
  const values = splitList(drops ? argument.slice(1) : argument).map(unescapeValue);
  const isKnown = (wanted: string) => known.some(({ value }) => value === wanted);
  const toKnown = (value: string) => {
    const present = toPresentWord(value);
    return present === value || isKnown(value) || !isKnown(present) ? value : present;
  };
  return { drops, values: values.map(toKnown) };
};

/** More known values than this would bury what is wrong. */
const MOST_NAMED = 20;

/** `Known: a, b.` */
export function nameKnown(known: readonly string[]): string {
  const rest = known.length - MOST_NAMED;
  return `Known: ${known.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

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
  const { drops, values } = read(argument, known);
  const all = new Set(known.map(({ value }) => value));
  const unknown = values.find((value) => !all.has(value));
  if (unknown !== undefined)
    return refuse(
      "unknown-value",
      filter,
      `There is no "${unknown}" in this graph.`,
      nameKnown(known.map(({ value }) => value)),
    );
  const named = new Set(values);
  const isNamed = ({ value, parent }: FilterValue) =>
    named.has(value) || (parent !== undefined && named.has(parent));
  return ok(new Set(leaves.filter((leaf) => isNamed(leaf) !== drops).map(({ value }) => value)));
}

/** Which values an argument leaves on; a value with members is on while any of them is. */
export function readOn(
  argument: string | undefined,
  known: readonly FilterValue[],
): (value: string) => boolean {
  const admitted = admit("", argument, known);
  if (!admitted.ok) return () => true;
  const on = new Set(admitted.value);
  for (const { value, parent } of known) if (parent !== undefined && on.has(value)) on.add(parent);
  return (value) => on.has(value);
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
  const write = (values: readonly string[]) => values.map(escapeValue).join(",");
  return dropped.length <= kept.length || kept.length === 0 ? `!${write(dropped)}` : write(kept);
}

/** What a click on a legend row does to an argument. Toggling a family toggles all of its types. */
export function changeArgument(
  argument: string | undefined,
  known: readonly FilterValue[],
  change:
    | { readonly kind: "toggle" | "only" | "except"; readonly value: string }
    | { readonly kind: "invert" }
    | { readonly kind: "none" },
): string | undefined {
  const leaves = known.filter(isLeaf(known));
  if (change.kind === "none") return toArgument(new Set(), known);
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
  if (change.kind === "except")
    return toArgument(
      new Set(leaves.map(({ value }) => value).filter((value) => !members.includes(value))),
      known,
    );
  const isOn = members.some((value) => admitted.has(value));
  for (const value of members) {
    if (isOn) admitted.delete(value);
    else admitted.add(value);
  }
  return toArgument(admitted, known);
}

/** The argument that admits what this one drops. */
export const flipSet = (argument: string): string =>
  argument.startsWith("!") ? argument.slice(1) : `!${argument}`;

/** The argument that admits these values too; undefined when it then restricts nothing. */
export function widenSet(
  argument: string,
  known: readonly FilterValue[],
  values: readonly string[],
): string | undefined {
  const admitted = admit("", argument, known);
  return admitted.ok ? toArgument(new Set([...admitted.value, ...values]), known) : undefined;
}

/** `without Person, State` or `only Person`. */
export function describeSet(argument: string, known: readonly FilterValue[]): string {
  const { drops, values } = read(argument, known);
  const labels = values.slice(0, MOST_NAMED).map((value) => {
    const found = known.find((each) => each.value === value);
    return found?.label ?? value;
  });
  const rest = values.length - labels.length;
  return `${drops ? "without" : "only"} ${labels.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** What is let through when such a clause goes: `Allow People or States`, `Allow all relations`. */
export function liftSet(all: string, argument: string, known: readonly FilterValue[]): string {
  const { drops, values } = read(argument, known);
  const labels = values.map((value) => known.find((each) => each.value === value)?.label ?? value);
  return drops && labels.length > 0 ? `Allow ${joinWords(labels, "or")}` : `Allow all ${all}`;
}

/** The values that an argument leaves out, one by one, where it names several. */
export function listDropped(argument: string): readonly ClauseItem[] {
  const { drops, values } = read(argument);
  const write = (list: readonly string[]) => `!${list.map(escapeValue).join(",")}`;
  return drops
    ? values.map((value) => ({ alone: write([value]), rest: write(values.filter((each) => each !== value)) }))
    : [];
}

/** The lens with one more value of a set filter left out, or kept beside those that are kept, in its first OR group. */
export function addValue(lens: Lens, filter: string, value: string, isLeftOut: boolean): Lens {
  const sign = isLeftOut ? "!" : "";
  const own = listClauses(lens).find(
    (each) =>
      each.orGroup === 0 &&
      !each.isNegated &&
      each.filter === filter &&
      each.argument.startsWith("!") === isLeftOut,
  );
  if (own === undefined) return addClause(lens, filter, `${sign}${escapeValue(value)}`);
  const { values } = read(own.argument);
  const all = [...new Set([...values, value])].map(escapeValue);
  return { ...lens, [own.key]: `${sign}${all.join(",")}` };
}

/** What the first OR group of a lens keeps and leaves out by a set filter. */
export function readSet(
  lens: Lens,
  filter: string,
): { readonly kept: readonly string[]; readonly leftOut: readonly string[] } {
  const own = listClauses(lens)
    .filter((each) => each.orGroup === 0 && !each.isNegated && each.filter === filter)
    .map(({ argument }) => read(argument));
  return {
    kept: own.filter(({ drops }) => !drops).flatMap(({ values }) => values),
    leftOut: own.filter(({ drops }) => drops).flatMap(({ values }) => values),
  };
}
