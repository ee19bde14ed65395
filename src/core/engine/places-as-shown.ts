import { drain } from "../base/drain.ts";
import type { Graph } from "../graph/graph.ts";
import { spreadCourses } from "../layout/courses/relation-courses.ts";
import type { Positions } from "../layout/lay-out.ts";
import { stepPlacesBeside } from "./places-beside.ts";

/** The graph on the screen. */
interface Shown {
  readonly graph: Graph;
  readonly hasOwnPlaces: boolean;
}

/** What the usual layout takes. */
const OPTIONS = { seed: 1, aspect: 1 };

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
export function placeAsShown(graph: Graph, shown: Shown, positions: Positions): Positions {
  const labels = graph.dataset.entities.map(({ name }) => name);
  const steps = stepPlacesBeside(graph, shown, positions, { ...OPTIONS, labels });
  return { ...drain(steps), ...keepCourses(graph, shown.graph, positions) };
}
