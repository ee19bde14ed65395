import type { LintRule } from "../rule.ts";

/** A redirect leads from an id that no entity has to an entity. */
export const redirect: LintRule = {
  code: "redirect",
  title: "Redirects that do not lead to an entity",
  severity: "error",
  find: ({ dataset: { entities, redirects = [] } }) => {
    const known = new Set(entities.map(({ id }) => id));
    return redirects
      .filter(({ id, to }) => known.has(id) || !known.has(to))
      .map(({ id, to }) => ({
        record: id,
        path: "to",
        message: known.has(id) ? `“${id}” is an entity of its own.` : `There is no entity “${to}”.`,
        hint: "Lead from an id that is gone to an entity.",
      }));
  },
};
