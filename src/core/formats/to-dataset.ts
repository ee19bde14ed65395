import type {
  AboutText,
  Attributes,
  AttributeValue,
  Dataset,
  Entity,
  Look,
  Relation,
} from "../model/dataset.ts";
import type { Interval } from "../model/dates.ts";
import { toEntityId, toEntityTypeId, toRelationId, toRelationTypeId } from "../model/ids.ts";
import { parseColour } from "./colour.ts";
import { deriveOntology } from "./derive-ontology.ts";
import type { Findings } from "./findings.ts";
import { type ForeignSources, readSources } from "./foreign-sources.ts";
import { createTimeReader, type TimeReader } from "./foreign-times.ts";
import { toFreeTitle } from "./free-title.ts";
import { guessMapping, type Mapping, readAttributeText, readEdgeColumn } from "./mapping.ts";
import { formatValue } from "./mapping-columns.ts";
import { NO_TYPE } from "./no-type.ts";
import { rememberOrigin } from "./origin.ts";
import type { RawEdge, RawGraph, RawNode, Spell } from "./raw-graph.ts";
import { splitType } from "./split-type.ts";
import { type DateOrder, findDateOrder } from "./values/date-text.ts";
import { parseNumberText } from "./values/number-text.ts";

const joinSpells = (spells: readonly Spell[]): readonly string[] =>
  spells.map(([start, end]) => `${start ?? ".."}/${end ?? ".."}`);

/** Adds a field of the file to its attributes, under a title that they do not use. */
function addField(
  attributes: Map<string, AttributeValue>,
  title: string,
  value: AttributeValue | undefined,
): void {
  if (value !== undefined) attributes.set(toFreeTitle(attributes, title), value);
}

/** A copy of attributes without up to two of them. */
function copyWithout(attributes: Attributes, title: string | null, other: string | null = null) {
  const copy = new Map<string, AttributeValue>();
  attributes.forEach((value, key) => {
    if (key !== title && key !== other) copy.set(key, value);
  });
  return copy;
}

/** Records of a large file are filled field by field: taking the missing ones out again would be most of its garbage. */
type Mutable<T> = { -readonly [Field in keyof T]: T[Field] };

const NONE: readonly never[] = [];

function toLook({ x, y, z, size, color }: RawNode): Look | undefined {
  const isLooked =
    x !== undefined || y !== undefined || z !== undefined || size !== undefined || color !== undefined;
  if (!isLooked) return undefined;
  const look: Mutable<Look> = {};
  if (x !== undefined) look.x = x;
  if (y !== undefined) look.y = y;
  if (z !== undefined) look.z = z;
  if (size !== undefined) look.size = size;
  if (color !== undefined && parseColour(color) !== null) look.color = color;
  return look;
}

function toEntity(node: RawNode, mapping: Mapping): Entity {
  const { id, attrs, shape, image, parent, spells } = node;
  const { entityType: typeTitle, label: labelTitle } = mapping;
  const written = typeTitle === null ? undefined : attrs.get(typeTitle);
  const { type, isWhole } = splitType(written, typeTitle ?? "");
  const label = labelTitle === null ? null : readAttributeText(attrs, labelTitle);
  const isTypeUsed = type !== null && isWhole;
  const attributes = copyWithout(attrs, isTypeUsed ? typeTitle : null, label === null ? null : labelTitle);
  addField(attributes, "shape", shape);
  addField(attributes, "image", image);
  addField(attributes, "parent", parent);
  // The file's own label stays beside the one that the reader chose.
  addField(attributes, "label", label === null || label === node.label ? undefined : node.label);
  addField(attributes, "spells", spells === undefined ? undefined : joinSpells(spells));
  const look = toLook(node);
  const entity: Mutable<Entity> = {
    id: toEntityId(id),
    type: toEntityTypeId(type ?? NO_TYPE),
    name: label ?? node.label ?? id,
    names: NONE,
    summary: "",
  };
  if (attributes.size > 0) entity.attributes = attributes;
  if (look !== undefined) entity.look = look;
  return entity;
}

/** What programs write of the file, not of the data. */
const OWN_META: ReadonlySet<string> = new Set(["creator", "lastmodified", "description"]);

const isDay = (bound: string | null) => bound === null || /^\d{4}-\d{2}-\d{2}$/.test(bound);

/** Spells that days cannot hold exactly stay beside the period as they were written. */
const keepSpells = (spells: readonly Spell[], period: readonly Interval[]): readonly string[] | undefined =>
  spells.length === 0 || (spells.length === period.length && spells.flat().every(isDay))
    ? undefined
    : joinSpells(spells);

/** The times of an edge: its own, else those in the columns of the mapping. */
function listSpells({ spells = NONE, attrs }: RawEdge, { from, to }: Mapping): readonly Spell[] {
  if (spells.length > 0 || (from === null && to === null)) return spells;
  const start = from === null ? null : readAttributeText(attrs, from);
  const end = to === null ? null : readAttributeText(attrs, to);
  return start === null && end === null ? [] : [[start, end]];
}

/** What all relations of a file are read with. */
interface Reading {
  readonly mapping: Mapping;
  readonly sources: ForeignSources;
  readonly times: TimeReader;
  readonly findings: Findings;
}

function toRelation(edge: RawEdge, line: number | undefined, reading: Reading): Relation {
  const { mapping, sources, times, findings } = reading;
  const { id, source, target, directed, kind, label, weight, thickness, color, shape, attrs, spells } = edge;
  let title: string | null = null;
  let type: string | null = null;
  for (const column of mapping.relationType) {
    type = readEdgeColumn(edge, column);
    if (type === null) continue;
    title = column;
    break;
  }
  const attributes = copyWithout(attrs, title);
  // Our own portable files write a symmetric relation as a directed edge with this mark.
  const isSymmetric =
    directed && attrs.get("symmetric") === true && (attrs.has("relation") || attrs.has(":TYPE"));
  if (isSymmetric) findings.add("Edges marked symmetric were read as undirected");
  const period = times.read(listSpells(edge, mapping), line);
  const isKindUsed = title === "kind" && !attrs.has("kind");
  addField(attributes, "kind", isKindUsed ? undefined : kind);
  addField(attributes, "thickness", thickness);
  addField(attributes, "color", color);
  addField(attributes, "shape", shape);
  addField(attributes, "spells", keepSpells(spells ?? NONE, period));
  const documents = sources.of(edge);
  const relation: Mutable<Relation> = {
    id: toRelationId(id),
    source: toEntityId(source),
    type: toRelationTypeId(type ?? NO_TYPE),
    target: toEntityId(target),
    directed: directed && !isSymmetric,
    claims: NONE,
    documents,
    certainty: documents.length === 0 ? "unsourced" : "stated",
    period,
  };
  const heaviness = weight ?? readWeight(edge, mapping);
  if (label !== undefined) relation.label = label;
  if (heaviness !== undefined) relation.weight = heaviness;
  if (attributes.size > 0) relation.attributes = attributes;
  return relation;
}

function readWeight({ attrs }: RawEdge, { weight }: Mapping): number | undefined {
  const value = weight == null ? undefined : attrs.get(weight);
  return typeof value === "string"
    ? (parseNumberText(value) ?? undefined)
    : typeof value === "number"
      ? value
      : undefined;
}

/** What the file says of itself, as texts about the data. */
const listAbout = ({ meta }: RawGraph): readonly AboutText[] =>
  Object.entries(meta).flatMap(([label, value], index) => {
    const text = value === undefined ? "" : formatValue(value);
    return text === "" || OWN_META.has(label) ? [] : [{ id: `about-${index + 1}`, label, text }];
  });

/** The order of day and month that the dates of the mapping prove themselves. */
function findOrder({ edges }: RawGraph, { from, to }: Mapping): DateOrder | null {
  const titles = [...new Set([from, to])].filter((title) => title !== null);
  return titles.length === 0
    ? null
    : findDateOrder(
        edges.flatMap(({ attrs }) => titles.flatMap((title) => readAttributeText(attrs, title) ?? [])),
      );
}

/** Distinct keys with how often each occurs, the most frequent first, equals in order of first occurrence. */
function rank(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

/**
 * A foreign graph as a data set: every node an entity, every edge a relation of its own, ids as they were. Types come from
 * the mapping's columns, the vocabulary from the types found; all else stays as attributes. Nothing is dropped.
 */
export function toDataset(
  graph: RawGraph,
  findings: Findings,
  mapping: Mapping = guessMapping(graph),
  title = "",
): Dataset {
  const entities = graph.nodes.map((node) => toEntity(node, mapping));
  const sources = readSources(graph, mapping);
  const order = mapping.dateOrder ?? findOrder(graph, mapping);
  const reading = { mapping, sources, times: createTimeReader(findings, order), findings };
  const relations = graph.edges.map((edge, index) => toRelation(edge, graph.edgeLines?.[index], reading));
  const undirected = new Set(relations.filter(({ directed }) => !directed).map(({ type }) => type));
  const directed = new Set(relations.filter((relation) => relation.directed).map(({ type }) => type));
  const ontology = deriveOntology(
    rank(entities.map(({ type }) => type)),
    rank(relations.map(({ type }) => type)).map((name) => ({
      name,
      directed: directed.has(toRelationTypeId(name)) || !undirected.has(toRelationTypeId(name)),
    })),
  );
  const about = listAbout(graph);
  const dataset: Dataset = {
    title,
    ontology,
    documents: sources.documents,
    entities,
    claims: [],
    relations,
    ...(about.length === 0 ? {} : { about }),
  };
  rememberOrigin(dataset, graph);
  return dataset;
}
