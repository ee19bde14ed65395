import type { Graph } from "../../graph/graph.ts";
import type { StoredLayout } from "../../model/dataset.ts";
import { COURSES, STRAIGHT } from "./course.ts";

const keyOf = (u: number, v: number): number => u * 2 ** 26 + v;

/**
 * The courses of all relations, two numbers each: `along` and `aside` seen from the end with the lower index. Pairs that are
 * not named, and loops, run straight. O(relations).
 */
export function toRelationCourses(
  graph: Pick<Graph, "entityIndex" | "source" | "target" | "relationCount">,
  named: NonNullable<StoredLayout["courses"]>,
): Float32Array {
  const courseOf = new Map<number, { readonly along: number; readonly aside: number }>();
  for (const [from, to, index] of named) {
    const u = graph.entityIndex.get(from);
    const v = graph.entityIndex.get(to);
    const course = COURSES[index];
    if (u === undefined || v === undefined || course === undefined) continue;
    // Seen from the other end, the way along and the side are turned round.
    if (u < v) courseOf.set(keyOf(u, v), course);
    else courseOf.set(keyOf(v, u), { along: 1 - course.along, aside: -course.aside });
  }
  const straight = COURSES[STRAIGHT] ?? { along: 0.5, aside: 0 };
  const courses = new Float32Array(2 * graph.relationCount);
  for (let r = 0; r < graph.relationCount; r++) {
    const u = graph.source[r] ?? 0;
    const v = graph.target[r] ?? 0;
    const { along, aside } = courseOf.get(keyOf(Math.min(u, v), Math.max(u, v))) ?? straight;
    courses[2 * r] = along;
    courses[2 * r + 1] = aside;
  }
  return courses;
}
