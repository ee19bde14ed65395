import { isMapping } from "../../../core/formats/is-mapping.ts";
import { ok, type Result, refuse } from "../../../core/model/result.ts";
import { isRecord } from "../../base/is-record.ts";
import { type ChosenMapping, withMapping } from "../../state/chosen-mapping.ts";
import type { ProjectPart, ProjectState } from "../part.ts";

/** How the files of the graph were read, by their columns: files with the same columns are read so again. */
export const MAPPINGS_PART: ProjectPart = {
  id: "mappings",
  write: ({ mappings }) => (mappings.length === 0 ? undefined : mappings),
  read: (value, path): Result<(kept: ProjectState) => ProjectState> => {
    if (!Array.isArray(value)) return refuse("project-mappings", path, "The mappings are not a list.");
    const mappings: ChosenMapping[] = [];
    for (const [index, item] of value.entries()) {
      const { columns, mapping } = isRecord(item) ? item : {};
      if (typeof columns !== "string" || !isMapping(mapping))
        return refuse("project-mappings", path, `Mapping ${index + 1} does not say which columns mean what.`);
      mappings.push({ columns, mapping });
    }
    return ok((kept) => ({ ...kept, mappings: mappings.reduce(withMapping, kept.mappings) }));
  },
};
