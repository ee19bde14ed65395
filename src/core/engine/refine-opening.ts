import { fitIntoFrame, toGraphPart, toWorldPositions } from "../drawing/picture-part.ts";
import type { Graph } from "../graph/graph.ts";
import { COURSES, type Course, STRAIGHT } from "../layout/courses/course.ts";
import { stepRefine } from "../layout/courses/refine-picture.ts";
import { spreadCourses } from "../layout/courses/relation-courses.ts";
import type { Positions } from "../layout/lay-out.ts";

/** Pixels of the canvas for which a picture is made that no file brings, and by how much its marks are smaller than at scale 1. */
const AREA = 844 * 718;
const SIZE_SCALING = 0.85;
const MARGIN = 28;
const ROUNDS = 40;
const SEED = 1;

/**
 * The part that is shown at first, refined from where it stands in the whole so that lines keep off entities and names have
 * room; all others stand where the whole has them. Deterministic; about a second for fifty entities.
 */
export function* refineOpening(
  graph: Graph,
  members: readonly number[],
  whole: Positions,
  aspect: number,
): Generator<number, Positions, undefined> {
  const height = Math.sqrt(AREA / aspect);
  const { part } = toGraphPart(graph, members, {
    width: height * aspect - MARGIN,
    height: height - MARGIN,
    sizeScaling: SIZE_SCALING,
    named: new Uint8Array(graph.entityCount).fill(1),
  });
  const start = {
    ...fitIntoFrame(part, members, whole),
    course: new Uint8Array(part.from.length),
    side: new Uint8Array(members.length),
  };
  const refined = yield* stepRefine(part, start, { rounds: ROUNDS, seed: SEED, reach: 60, heat: 5 });
  const placed = toWorldPositions(part, SIZE_SCALING, refined);
  const x = Float32Array.from(whole.x);
  const y = Float32Array.from(whole.y);
  members.forEach((u, place) => {
    x[u] = placed.x[place] ?? 0;
    y[u] = placed.y[place] ?? 0;
  });
  const courses = new Map<number, Course>();
  for (let pair = 0; pair < part.from.length; pair++) {
    const [a = 0, b = 0] = [members[part.from[pair] ?? 0], members[part.to[pair] ?? 0]];
    const course = COURSES[refined.course[pair] ?? STRAIGHT];
    if (course !== undefined) courses.set(a * graph.entityCount + b, course);
  }
  const courseOf = (low: number, high: number) => courses.get(low * graph.entityCount + high) ?? null;
  return { x, y, courses: spreadCourses(graph, courseOf) };
}
