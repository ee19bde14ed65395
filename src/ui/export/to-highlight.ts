import { type Asked, pathHighlight, pathScope } from "../../app/selectors/selectors.ts";
import type { PathQuestion } from "../../app/state/state.ts";
import type { ExportRequest } from "../../core/engine/export-request.ts";

/** The path or paths on show, as pictures make them stand out; nothing without one. */
export function toHighlight(question: PathQuestion | null, data: Asked): Pick<ExportRequest, "highlight"> {
  const lit = pathHighlight(question, null, data);
  const scope = pathScope(question, data);
  if (lit === null || scope === null || data.opened === null) return {};
  const { entityIds, relationIds } = data.opened.scene;
  return {
    highlight: {
      entities: lit.entities.flatMap((index) => entityIds[index] ?? []),
      relations: lit.relations.flatMap((index) => relationIds[index] ?? []),
      about: scope.about,
    },
  };
}
