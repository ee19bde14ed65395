import { fold } from "../../search/fold.ts";
import type { LintRule } from "../rule.ts";

/** Two entities of one type under one name are perhaps one. */
export const duplicateName: LintRule = {
  code: "duplicate-name",
  title: "Names that occur twice",
  severity: "notice",
  find: ({ dataset }) => {
    const first = new Map<string, string>();
    return dataset.entities.flatMap(({ id, type, name }) => {
      const key = `${type} ${fold(name)}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, id);
      return earlier === undefined
        ? []
        : [
            {
              record: id,
              path: "name",
              message: `${earlier} has the same name.`,
              hint: "Merge them, or tell them apart.",
            },
          ];
    });
  },
};
