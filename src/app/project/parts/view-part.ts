import { ok, refuse } from "../../../core/model/result.ts";
import { withUnlinked } from "../../state/state.ts";
import { decodeShared, encodeShared, WHOLE } from "../../url/codec.ts";
import type { ProjectPart } from "../part.ts";

/** What was shown, as a link has it after the `#`. */
export const VIEW_PART: ProjectPart = {
  id: "view",
  // A part of a database is the whole graph of its project file. The whole graph is a view, too: a graph may begin with a part of it.
  write: ({ shared }) => encodeShared({ ...shared, scene: null }) || WHOLE,
  read: (value, path) => {
    if (typeof value !== "string") return refuse("project-view", path, "The view is not text.");
    const { shared, ignored } = decodeShared(value);
    return ignored.length === 0
      ? ok((kept) => ({ ...kept, shared: withUnlinked(shared, kept.shared) }))
      : refuse("project-view", path, `This part of the view is not understood: ${ignored.join(", ")}.`);
  },
};
