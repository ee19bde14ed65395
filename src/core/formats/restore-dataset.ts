import type { Dataset, Look } from "../model/dataset.ts";
import { parseDataset } from "../model/parse.ts";
import { FORMAT_VERSION, isObject } from "../model/parse-part.ts";
import type { Findings } from "./findings.ts";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.ts";
import { isRestoreMark, readMarkedEdge, readMarkedNode, type WrittenTitles } from "./restore-marks.ts";
import { RESTORE_VERSION } from "./restore-records.ts";
import { withNamed } from "./subset.ts";

type Json = Readonly<Record<string, unknown>>;

/** The record in the attribute `corridor` of an element; `null` when there is none that this version reads. */
function readRecord(
  { attrs }: RawNode | RawEdge,
  readMarked: () => Readonly<Record<string, unknown>>,
): Json | null {
  const text = attrs.get("corridor");
  if (isRestoreMark(text)) return readMarked();
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  try {
    const record: unknown = JSON.parse(text);
    return isObject(record) && record["corridor"] === RESTORE_VERSION ? record : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The entity of a record, moved to where the file has it now. */
function toEntity(record: Json, { x, y, z }: RawNode): unknown {
  const entity = record["entity"];
  if (!isObject(entity) || x === undefined || y === undefined) return entity;
  const look = isObject(entity["look"]) ? entity["look"] : {};
  return { ...entity, look: { ...look, x, y, ...(z === undefined || z === 0 ? {} : { z }) } satisfies Look };
}

/** Items of a record with their positions in the whole. */
const toNumbered = (record: Json | undefined, key: string): readonly (readonly [number, unknown])[] => {
  const items = record?.[key];
  return Array.isArray(items)
    ? items.flatMap((item: unknown) =>
        Array.isArray(item) && typeof item[0] === "number" ? [[item[0], item[1]] as const] : [],
      )
    : [];
};

const NONE = { entity: [], relation: [] };

/** The titles of the attributes that stand for records, from the first record of the file that names them. */
function findWritten({ nodes }: RawGraph): WrittenTitles {
  for (const node of nodes) {
    const written = readRecord(node, () => ({}))?.["written"];
    if (!isObject(written)) continue;
    const list = (key: "entity" | "relation") => {
      const titles = written[key];
      return Array.isArray(titles) ? titles.filter((title) => typeof title === "string") : [];
    };
    return { entity: list("entity"), relation: list("relation") };
  }
  return NONE;
}

/**
 * The data set that Corridor once wrote into this file, with its types, names, claims and documents as they were and the
 * positions that the file has now. `null` when the file is not ours, or other programs added or changed elements in it: then
 * it is read like any other, and a finding says so.
 */
export function restoreDataset(graph: RawGraph, findings: Findings): Dataset | null {
  const titles = findWritten(graph);
  const nodes = graph.nodes.map((node) =>
    readRecord(node, () => ({ entity: readMarkedNode(node, titles.entity) })),
  );
  const edges = graph.edges.map((edge) =>
    readRecord(edge, () => ({ relation: readMarkedEdge(edge, titles.relation) })),
  );
  const head = nodes.find((record) => isObject(record?.["dataset"])) ?? undefined;
  const header = head?.["dataset"];
  if (!isObject(header)) return null;
  const missing = [...nodes, ...edges].filter((record) => record === null).length;
  if (missing > 0 && graph.areRecordsWhole !== true) {
    findings.add(
      "Elements were added outside Corridor; the file was read without its claims",
      undefined,
      missing,
    );
    return null;
  }
  const known = (record: Json | null): record is Json => record !== null;
  const claims = edges
    .filter(known)
    .flatMap((record) => toNumbered(record, "claims"))
    .sort(([a], [b]) => a - b);
  const restored = parseDataset({
    version: FORMAT_VERSION,
    ...header,
    entities: withNamed(
      nodes.flatMap((record, index) => {
        const node = graph.nodes[index];
        return record === null || node === undefined ? [] : [toEntity(record, node)];
      }),
      toNumbered(head, "named"),
    ),
    claims: claims.map(([, claim]) => claim),
    relations: edges
      .filter(known)
      .flatMap((record) => (isObject(record["relation"]) ? [record["relation"]] : [])),
  });
  if (restored.ok) return restored.value;
  findings.add("What Corridor had written into the file no longer fits together; read without its claims");
  return null;
}
