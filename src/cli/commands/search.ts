import { buildGraph } from "../../core/graph/build.ts";
import type { Graph } from "../../core/graph/graph.ts";
import { ok, type Result } from "../../core/model/result.ts";
import { buildSearch } from "../../core/search/build-search.ts";
import { isEngineAddress } from "../../core/source/engine-address.ts";
import { type Arguments, type CliCommand, type Io, toLines } from "../command.ts";
import { DATA_FLAGS, namePaths, openData } from "../data/open-data.ts";
import { readNumberFlag } from "../read-arguments.ts";

interface Searched {
  readonly graph: Graph;
  readonly notes: readonly string[];
}

/** What is searched: all of the data, or of a database the entities that it finds, which are ranked here like any others. */
async function openSearched(
  query: string,
  limit: number,
  given: Arguments,
  io: Io,
): Promise<Result<Searched>> {
  const [path = ""] = namePaths(given, io);
  if (!isEngineAddress(path)) {
    const data = await openData(given, io);
    return data.ok ? ok({ graph: buildGraph(data.value.dataset), notes: data.value.notes }) : data;
  }
  const { askDatabase } = await import("../data/open-published.ts");
  return askDatabase(path, given, io, async ({ source, notes }) => {
    const vocabulary = await source.open();
    if (!vocabulary.ok) return vocabulary;
    const found = await source.find(query, [], limit);
    if (!found.ok) return found;
    const { title, ontology } = vocabulary.value;
    const entities = found.value.rows.map(({ entity }) => entity);
    const graph = buildGraph({ title, ontology, documents: [], entities, claims: [], relations: [] });
    return ok({
      graph: { ...graph, degree: Uint32Array.from(found.value.rows, ({ degree }) => degree) },
      notes,
    });
  });
}

export const search: CliCommand = {
  name: "search",
  summary: "Searches names and aliases, folded (case, diacritics, scripts) and ranked.",
  words: ["QUERY"],
  flags: [{ name: "limit", value: "n", help: "at most n hits (default 20)" }, ...DATA_FLAGS],
  details: "--json: [{id, type, name, matched, score}], best first",
  async run(given, io) {
    const limit = readNumberFlag(given, "limit", { least: 1, most: 100_000, otherwise: 20 });
    if (!limit.ok) return limit;
    const [query = ""] = given.words;
    const searched = await openSearched(query, limit.value, given, io);
    if (!searched.ok) return searched;
    const { graph, notes } = searched.value;
    const hits = buildSearch(graph)(query, limit.value);
    return ok({
      status: hits.length === 0 ? 1 : 0,
      json: () => hits,
      text: () =>
        toLines(
          hits.map(({ id, name, matched }) => `${id}  ${name}${matched === name ? "" : ` (${matched})`}`),
        ),
      notes: [...notes, ...(hits.length === 0 ? [`Nothing is called "${query}".`] : [])],
    });
  },
};
