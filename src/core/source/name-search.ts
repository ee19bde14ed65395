import { drain } from "../base/drain.ts";
import { buildGraph } from "../graph/build.ts";
import type { Graph } from "../graph/graph.ts";
import type { Cancel } from "../model/cancel.ts";
import type { EntityTypeId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import { ok, type Result } from "../model/result.ts";
import { indexNames, type NameIndex, searchNames } from "../search/name-index.ts";
import type { EntityRow, RowPart } from "./graph-source.ts";

/** Candidates by which a graph of too many names is searched. */
const CANDIDATES = 500;

interface Names {
  readonly graph: Graph;
  readonly index: NameIndex;
  readonly rows: readonly EntityRow[];
}

/** Where the names of a source come from. */
export interface NameLists {
  readonly ontology: Ontology;
  /** All of them, in the order of the data; null where they are too many to be read. */
  readonly all: (() => Promise<Result<readonly EntityRow[]>>) | null;
  /** Those that hold all of these words. */
  readonly candidates: (words: readonly string[], most: number) => Promise<Result<readonly EntityRow[]>>;
}

/** Names of a graph of these entities alone, as they are searched everywhere. */
function toNames(rows: readonly EntityRow[], ontology: Ontology): Names {
  const entities = rows.map(({ entity }) => entity);
  const bare = buildGraph({ title: "", ontology, documents: [], entities, claims: [], relations: [] });
  const graph = { ...bare, degree: Uint32Array.from(rows, ({ degree }) => degree) };
  return { graph, index: drain(indexNames(graph)), rows };
}

/**
 * Searches the names of a source, ranked as those of a graph in memory: all of them, which are read once, else those that the source
 * finds by their words.
 */
export function createNameSearch(
  open: (cancel?: Cancel) => Promise<Result<NameLists>>,
): (
  text: string,
  types: readonly EntityTypeId[],
  limit: number,
  cancel?: Cancel,
) => Promise<Result<RowPart<EntityRow>>> {
  let known: Names | null = null;
  const read = async (text: string, cancel?: Cancel): Promise<Result<Names>> => {
    if (known !== null) return ok(known);
    const lists = await open(cancel);
    if (!lists.ok) return lists;
    const { ontology, all, candidates } = lists.value;
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const rows = all === null ? await candidates(words, CANDIDATES) : await all();
    if (!rows.ok) return rows;
    const names = toNames(rows.value, ontology);
    if (all !== null) known = names;
    return ok(names);
  };
  return async (text, types, limit, cancel) => {
    const names = await read(text, cancel);
    if (!names.ok) return names;
    const { graph, index, rows } = names.value;
    const { hits } = searchNames(graph, index, text, rows.length);
    const wanted = hits.filter(({ type }) => types.length === 0 || types.some((each) => each === type));
    return ok({
      rows: wanted.slice(0, limit).flatMap(({ id }) => rows[graph.entityIndex.get(id) ?? -1] ?? []),
      complete: wanted.length <= limit && known !== null,
    });
  };
}
