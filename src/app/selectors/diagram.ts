import type { EntityId } from "../../core/model/ids.ts";
import type { OpenGraph } from "../state/data.ts";
import type { PathQuestion, Selection, Shared } from "../state/state.ts";
import { type Asked, type Highlight, pathUnion } from "./selectors.ts";

/** Answers of so many paths are shown as a diagram, unless the reader decides otherwise. */
const LEAST_PATHS = 2;
const MOST_PATHS = 12;

const isShown = ({ opened, view }: Asked, id: EntityId): boolean =>
  view === undefined || view === null || view.entities[opened?.entityIndex.get(id) ?? -1] === 1;

/** Whether an answer is shown as a diagram as long as the reader has not said otherwise: of several paths between ends in sight. */
export function isDiagramByDefault(asked: Asked): boolean {
  const { paths = [], query } = asked.answer ?? {};
  const ends = query?.ends.flatMap((end) => (end.length === 1 ? end : [])) ?? [];
  return paths.length >= LEAST_PATHS && paths.length <= MOST_PATHS && ends.every((id) => isShown(asked, id));
}

/** Whether the paths of the answer stand from left to right by themselves, instead of where the graph has them. */
export function isDiagram(question: PathQuestion | null, asked: Asked): boolean {
  if (question === null || asked.answer === null) return false;
  return question.diagram === true
    ? asked.answer.paths.some(({ entities }) => entities.some((id) => isShown(asked, id)))
    : question.diagram === null && isDiagramByDefault(asked);
}

/** What the diagram on show consists of; null where the graph is shown. */
export const diagramOf = (question: PathQuestion | null, asked: Asked): Highlight | null =>
  isDiagram(question, asked) ? pathUnion(asked) : null;

/** Whether a diagram has a place for something. */
function holds({ entities }: Highlight, what: Selection, { entityIndex, relationIndex, scene }: OpenGraph) {
  const has = (entity: number | undefined) => entity !== undefined && entities.includes(entity);
  if (what.kind === "entities") return what.ids.every((id) => has(entityIndex.get(id)));
  if (what.kind === "none") return true;
  const relation = relationIndex.get(what.id) ?? -1;
  return has(scene.source[relation]) && has(scene.target[relation]);
}

/** Leads from a diagram that has no place for what the reader goes to back to the graph. */
export function withInSight(shared: Shared, what: Selection, asked: Asked): Shared {
  const { path } = shared;
  const diagram = diagramOf(path, asked);
  return path === null || diagram === null || asked.opened === null || holds(diagram, what, asked.opened)
    ? shared
    : { ...shared, path: { ...path, diagram: false } };
}
