import type { NamedLens } from "../../../core/lens/view.ts";
import { ok, type Result, refuse } from "../../../core/model/result.ts";
import { readPreset, toPlainPresets } from "../../lens/preset-text.ts";
import type { ProjectPart, ProjectState } from "../part.ts";

/** The reader's saved filters; those that the browser already has stay beside them, but for those of the same name. */
export const PRESETS_PART: ProjectPart = {
  id: "filters",
  write: ({ presets }) => (presets.length === 0 ? undefined : toPlainPresets(presets)),
  read: (value, path): Result<(kept: ProjectState) => ProjectState> => {
    if (!Array.isArray(value)) return refuse("project-filters", path, "The saved filters are not a list.");
    const presets: NamedLens[] = [];
    for (const [index, item] of value.entries()) {
      const preset = readPreset(item);
      if (preset === null)
        return refuse("project-filters", path, `Saved filter ${index + 1} has no name or is not a filter.`);
      presets.push(preset);
    }
    const names = new Set(presets.map(({ name }) => name));
    return ok((kept) => ({
      ...kept,
      presets: [...kept.presets.filter(({ name }) => !names.has(name)), ...presets],
    }));
  },
};
