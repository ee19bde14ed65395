import { drain } from "../base/drain.ts";
import { applyEdits, type Misfit } from "../edit/apply-edits.ts";
import type { Edit } from "../edit/forms.ts";
import type { Graph } from "../graph/graph.ts";
import { spreadCourses } from "../layout/courses/relation-courses.ts";
import type { Positions } from "../layout/lay-out.ts";
import type { EditReport } from "./edit-report.ts";
import { type EngineGraph, openDataset, USUAL_ASPECT } from "./open-source.ts";
import { stepPlacesBeside } from "./places-beside.ts";

/** The graph on the screen, as far as the next one is to look like it. */
interface Shown {
  readonly graph: Graph;
  readonly hasOwnPlaces: boolean;
  readonly positions: Positions;
  /** Where the entities of its opening view stand, where it has one. */
  readonly opening: Positions | null;
}

/** Lines of pairs that were there run as they did; others run straight. */
function keepCourses(graph: Graph, from: Graph, { courses }: Positions): Pick<Positions, "courses"> {
  if (courses === undefined) return {};
  const keyOf = (u: number, v: number) => `${u} ${v}`;
  const known = new Map<string, { readonly along: number; readonly aside: number }>();
  for (let r = 0; r < from.relationCount; r++) {
    const [u, v] = [from.source[r] ?? 0, from.target[r] ?? 0];
    const course = { along: courses[2 * r] ?? 0.5, aside: courses[2 * r + 1] ?? 0 };
    known.set(keyOf(Math.min(u, v), Math.max(u, v)), course);
  }
  const was = graph.dataset.entities.map(({ id }) => from.entityIndex.get(id) ?? -1);
  return {
    courses: spreadCourses(graph, (low, high) => {
      const [u, v] = [was[low] ?? -1, was[high] ?? -1];
      return known.get(keyOf(Math.min(u, v), Math.max(u, v))) ?? null;
    }),
  };
}

/** What was there stands where it stood, to the bit; what is new stands beside it. */
function placeAsShown(graph: Graph, shown: Shown, positions: Positions): Positions {
  const labels = graph.dataset.entities.map(({ name }) => name);
  const steps = stepPlacesBeside(graph, shown, positions, { seed: 1, aspect: USUAL_ASPECT, labels });
  return { ...drain(steps), ...keepCourses(graph, shown.graph, positions) };
}

const toReport = ({ edit: { id }, reason }: Misfit): EditReport["misfits"][number] => ({ edit: id, reason });

/** The graph that a list of edits makes of another one, standing where things stand on the screen. Linear in graph and edits. */
export function editGraph(
  plain: EngineGraph,
  shown: Shown,
  edits: readonly Edit[],
): { readonly opened: EngineGraph; readonly misfits: EditReport["misfits"] } {
  const { dataset, misfits } = applyEdits(plain.graph.dataset, edits);
  if (dataset === plain.graph.dataset) return { opened: plain, misfits: misfits.map(toReport) };
  const opened = openDataset(dataset, plain.findings, (graph) => ({
    hasOwnPlaces: shown.hasOwnPlaces,
    positions: placeAsShown(graph, shown, shown.positions),
    opening: shown.opening === null ? null : placeAsShown(graph, shown, shown.opening),
  }));
  return { opened, misfits: misfits.map(toReport) };
}
