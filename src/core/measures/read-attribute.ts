import type { EvidenceContext } from "../evidence/context.ts";
import { type Bound, gatherFacts } from "../evidence/entity-facts.ts";
import type { AttributeColumn } from "../graph/attributes.ts";
import type { Graph } from "../graph/graph.ts";
import { compareCodePoints } from "../model/ids.ts";
import {
  type AttributeId,
  type AttributeValues,
  attributeLabel,
  attributeNameOf,
  type FactId,
  isFact,
  type MarkAttribute,
  toAttributeId,
  type ValueGroup,
} from "./mark-attribute.ts";

interface Masks {
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
}

const toFact = (id: FactId, kind: MarkAttribute["kind"]): MarkAttribute => ({
  id,
  label: attributeLabel(id),
  kind,
});

function toKind({ shape }: AttributeColumn): MarkAttribute["kind"] {
  return shape === "set" ? "group" : shape;
}

const toNamed = (name: string, column: AttributeColumn): MarkAttribute => ({
  id: toAttributeId(name),
  label: name,
  kind: toKind(column),
});

/** The attributes by which the entities of a graph can be marked. Reads every attribute of the file once. */
export function listMarkAttributes({ dataset, attributes }: Graph): readonly MarkAttribute[] {
  const hasClaims = dataset.claims.length > 0;
  return [
    ...(dataset.entities.some(({ subtype }) => subtype !== undefined) ? [toFact("subtype", "group")] : []),
    ...(hasClaims ? [toFact("documents", "number"), toFact("first", "date"), toFact("last", "date")] : []),
    ...[...attributes().entity].map(([name, column]) => toNamed(name, column())),
  ];
}

/** Numbers the texts that occur from 1: the most frequent first, equally frequent ones by the alphabet. */
function groupTexts(texts: readonly string[]): Pick<AttributeValues, "values" | "groups"> {
  const sizes = new Map<string, number>();
  for (const text of texts) if (text !== "") sizes.set(text, (sizes.get(text) ?? 0) + 1);
  const groups = [...sizes]
    .sort(([a, x], [b, y]) => y - x || compareCodePoints(a, b))
    .map(([label, size], place): ValueGroup => ({ number: place + 1, size, label }));
  const numbers = new Map(groups.map(({ label, number }) => [label, number]));
  return { values: Float64Array.from(texts, (text) => numbers.get(text) ?? Number.NaN), groups };
}

type Read = Pick<AttributeValues, "values" | "texts">;

/** An attribute of the file: several values of one entity are one text, and count with the first. */
function readColumn(
  { offsets, codes, values, numbers, dates }: AttributeColumn,
  kind: MarkAttribute["kind"],
): Read {
  const entities = offsets.length - 1;
  const days = kind === "date" ? dates() : [];
  return {
    texts: Array.from({ length: entities }, (_, u) =>
      Array.from(codes.subarray(offsets[u], offsets[u + 1]), (code) => values[code] ?? "").join(", "),
    ),
    values: Float64Array.from({ length: entities }, (_, u) => {
      const code = (offsets[u] ?? 0) < (offsets[u + 1] ?? 0) ? codes[offsets[u] ?? 0] : undefined;
      if (code === undefined) return Number.NaN;
      return kind === "date" ? (days[code]?.from ?? Number.NaN) : (numbers[code] ?? Number.NaN);
    }),
  };
}

function readFact(context: EvidenceContext, relations: Uint8Array, id: FactId): Read {
  const { graph } = context;
  if (id === "subtype") {
    const texts = graph.dataset.entities.map(({ subtype }) => subtype?.replaceAll("-", " ") ?? "");
    return { texts, values: new Float64Array(texts.length) };
  }
  const facts = gatherFacts(context, relations);
  if (id === "documents") {
    const values = Float64Array.from(facts, ({ documents }) => documents.size);
    return { values, texts: Array.from(values, (count) => count.toLocaleString("en-GB")) };
  }
  const bounds = facts.map((each): Bound | null => each[id]);
  return {
    values: Float64Array.from(bounds, (bound) => bound?.day ?? Number.NaN),
    texts: bounds.map((bound) => bound?.text ?? ""),
  };
}

/** What there is of an attribute, whatever the filter but for what follows from relations; null where the graph has no such attribute. */
function readAll(
  context: EvidenceContext,
  relations: Uint8Array,
  id: AttributeId,
): (MarkAttribute & Read) | null {
  const name = attributeNameOf(id);
  if (name !== null) {
    const column = context.graph.attributes().entity.get(name)?.();
    if (column === undefined) return null;
    const attribute = toNamed(name, column);
    return { ...attribute, ...readColumn(column, attribute.kind) };
  }
  const fact = listMarkAttributes(context.graph).find((each) => each.id === id);
  return fact === undefined || !isFact(id) ? null : { ...fact, ...readFact(context, relations, id) };
}

/** The values of an attribute under a filter; null where the graph has no such attribute. Linear in entities and, for dates, claims. */
export function readAttribute(
  context: EvidenceContext,
  masks: Masks,
  id: AttributeId,
): AttributeValues | null {
  const read = readAll(context, masks.relations, id);
  if (read === null) return null;
  const { kind, label } = read;
  const isShown = (u: number) => masks.entities[u] === 1;
  const texts = read.texts.map((text, u) => (isShown(u) ? text : ""));
  if (kind === "group" || kind === "text") return { id, kind, label, texts, ...groupTexts(texts) };
  const values = read.values.map((value, u) => (isShown(u) ? value : Number.NaN));
  return { id, kind, label, texts, values, groups: [] };
}
