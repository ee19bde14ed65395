import { takeFingerprint } from "../../graph/fingerprint.ts";
import type { LintRule } from "../rule.ts";

/** Stored layouts are those of the graph as it is: its entities, their names, its relations. */
export const staleLayout: LintRule = {
  code: "stale-layout",
  title: "Layouts of an earlier graph",
  severity: "notice",
  find: ({ dataset }) => {
    const { layouts = [] } = dataset;
    if (layouts.length === 0) return [];
    const fingerprint = takeFingerprint(dataset);
    return layouts
      .filter((layout) => layout.fingerprint !== fingerprint)
      .map(({ id }) => ({
        record: id,
        path: "fingerprint",
        message: "This layout was made before entities, names or relations changed.",
        hint: "Run npm run layout.",
      }));
  },
};
