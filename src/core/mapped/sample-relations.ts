import type { Cancel } from "../model/cancel.ts";
import { ok, type Result } from "../model/result.ts";
import type { MappedSource } from "./mapped-source.ts";

/** A few relations of a graph in words, as its mapping reads them: what a reader looks at before using it. */
export async function sampleRelations(
  source: MappedSource,
  most: number,
  cancel?: Cancel,
): Promise<Result<readonly string[]>> {
  const opened = await source.open(cancel);
  if (!opened.ok) return opened;
  const verbs = new Map(opened.value.ontology.relationTypes.map(({ id, label }) => [id, label]));
  const first = await source.readSome(cancel);
  if (!first.ok) return first;
  const part = await source.expand({ ids: first.value, conditions: {}, limit: 200 }, cancel);
  if (!part.ok) return part;
  // One of each type first.
  const seen = new Set<string>();
  const rows = [...part.value.rows]
    .map((row) => ({ row, isFirst: !seen.has(row.type) && seen.add(row.type) !== undefined }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
    .slice(0, most)
    .map(({ row }) => row);
  const ends = await source.entities(
    rows.flatMap((row) => [row.source, row.target]),
    cancel,
  );
  if (!ends.ok) return ends;
  const names = new Map(ends.value.map(({ entity }) => [entity.id, `${entity.name} (${entity.type})`]));
  return ok(
    rows.map(
      ({ source: from, type, target }) =>
        `${names.get(from) ?? from} ${verbs.get(type) ?? type} ${names.get(target) ?? target}`,
    ),
  );
}
