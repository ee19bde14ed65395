import type { Graph } from "../../graph/graph.ts";
import type { StoredLayout } from "../../model/dataset.ts";
import { COURSES, type Course, STRAIGHT } from "./course.ts";

const STRAIGHT_COURSE: Course = COURSES[STRAIGHT] ?? { along: 0.5, aside: 0 };

const keyOf = (u: number, v: number): number => u * 2 ** 26 + v;

/**
 * Two numbers for each relation, `along` and `aside`, by the course of the pair that it joins: `courseOf` is asked with the lower
 * index first and says null for straight. O(relations).
 */
export function spreadCourses(
  { source, target, relationCount }: Pick<Graph, "source" | "target" | "relationCount">,
  courseOf: (low: number, high: number) => Course | null,
): Float32Array {
  const courses = new Float32Array(2 * relationCount);
  for (let r = 0; r < relationCount; r++) {
    const u = source[r] ?? 0;
    const v = target[r] ?? 0;
    const { along, aside } = courseOf(Math.min(u, v), Math.max(u, v)) ?? STRAIGHT_COURSE;
    courses[2 * r] = along;
    courses[2 * r + 1] = aside;
  }
  return courses;
}

/**
 * The courses of all relations, two numbers each: `along` and `aside` seen from the end with the lower index. Pairs that are
 * not named, and loops, run straight. O(relations).
 */
export function toRelationCourses(
  graph: Pick<Graph, "entityIndex" | "source" | "target" | "relationCount">,
  named: NonNullable<StoredLayout["courses"]>,
): Float32Array {
  const courses = new Map<number, Course>();
  for (const [from, to, index] of named) {
    const u = graph.entityIndex.get(from);
    const v = graph.entityIndex.get(to);
    const course = COURSES[index];
    if (u === undefined || v === undefined || course === undefined) continue;
    // Seen from the other end, the way along and the side are turned round.
    if (u < v) courses.set(keyOf(u, v), course);
    else courses.set(keyOf(v, u), { along: 1 - course.along, aside: -course.aside });
  }
  return spreadCourses(graph, (low, high) => courses.get(keyOf(low, high)) ?? null);
}
