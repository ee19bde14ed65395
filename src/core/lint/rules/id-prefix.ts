import { listCoded } from "../list-coded.ts";
import type { LintRule } from "../rule.ts";

/** Ids of our form say the type; ids of foreign files are their own. */
export const idPrefix: LintRule = {
  code: "id-prefix",
  title: "Ids that do not start with their type",
  severity: "error",
  find: ({ dataset }) => {
    const coded = listCoded(dataset);
    const foreign = new Set(
      dataset.relations.flatMap(({ claims, source, target }) =>
        claims.some((id) => coded.has(id)) ? [] : [source, target],
      ),
    );
    return dataset.entities
      .filter(
        ({ id, type, attributes }) =>
          attributes === undefined && !foreign.has(id) && !id.startsWith(`${type}:`),
      )
      .map(({ id, type }) => ({
        record: id,
        path: "id",
        message: `The id does not begin with its type "${type}:".`,
        hint: `Write ${type}:${id.slice(id.indexOf(":") + 1)}.`,
      }));
  },
};
