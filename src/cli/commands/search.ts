import { buildGraph } from "../../core/graph/build.ts";
import { ok } from "../../core/model/result.ts";
import { buildSearch } from "../../core/search/build-search.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readNumberFlag } from "../read-arguments.ts";

export const search: CliCommand = {
  name: "search",
  summary: "Searches names and aliases, folded (case, diacritics, scripts) and ranked.",
  words: ["QUERY"],
  flags: [{ name: "limit", value: "n", help: "at most n hits (default 20)" }, ...DATA_FLAGS],
  details: "--json: [{id, type, name, matched, score}], best first",
  async run(given, io) {
    const limit = readNumberFlag(given, "limit", { least: 1, most: 100_000, otherwise: 20 });
    if (!limit.ok) return limit;
    const data = await openData(given, io);
    if (!data.ok) return data;
    const [query = ""] = given.words;
    const hits = buildSearch(buildGraph(data.value.dataset))(query, limit.value);
    return ok({
      status: hits.length === 0 ? 1 : 0,
      json: () => hits,
      text: () =>
        toLines(
          hits.map(({ id, name, matched }) => `${id}  ${name}${matched === name ? "" : ` (${matched})`}`),
        ),
      notes: [...data.value.notes, ...(hits.length === 0 ? [`Nothing is called "${query}".`] : [])],
    });
  },
};
