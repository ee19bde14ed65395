import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drain } from "../../src/core/base/drain.ts";
import { toSizes } from "../../src/core/graph/sizes.ts";
import type { Layout, LayoutTask } from "../../src/core/layout/layout.ts";
import { LAYOUTS } from "../../src/core/layout/layouts.ts";
import { measureHops } from "../../src/core/layout/measure-hops.ts";
import { countOverlaps, makeGraph } from "./make-graph.ts";

const layout = (id: string): Layout => {
  const found = LAYOUTS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no layout ${id}`);
  return found;
};

const tasks: fc.Arbitrary<LayoutTask> = fc.integer({ min: 0, max: 40 }).chain((count) => {
  const entity = fc.nat({ max: Math.max(0, count - 1) });
  return fc.record({
    graph: fc
      .tuple(
        fc.array(fc.tuple(entity, entity), { maxLength: count === 0 ? 0 : 80 }),
        fc.array(fc.nat({ max: 5 }), { minLength: count, maxLength: count }),
      )
      .map(([ends, types]) => makeGraph(count, ends, types)),
    seed: fc.constant(1),
    aspect: fc.constantFrom(0.55, 1.2, 2),
    labels: fc.constant(Array.from({ length: count }, (_, u) => `Entity ${u}`)),
    typeNames: fc.constant(["A", "B", "C", "D", "E", "F"]),
    focus: count === 0 ? fc.constant(null) : fc.option(entity),
    isEnough: fc.constant(() => false),
  });
});

/** Pairs of drawn entities that cover one another. */
function countTouching({ graph }: LayoutTask, x: Float32Array, y: Float32Array): number {
  const sizes = toSizes(graph.degree);
  let touching = 0;
  for (let u = 0; u < x.length; u++)
    for (let v = 0; v < u; v++) {
      const apart = Math.hypot((x[u] ?? 0) - (x[v] ?? 0), (y[u] ?? 0) - (y[v] ?? 0));
      if (apart < (sizes[u] ?? 0) + (sizes[v] ?? 0)) touching++;
    }
  return touching;
}

describe.each(LAYOUTS.map((each) => [each.id, each] as const))("%s", (_, each) => {
  test("places everything, finite, nothing on another, the same each time", () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const { x, y, guides } = drain(each.place(task));
        expect(x).toHaveLength(task.graph.entityCount);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        expect(countTouching(task, x, y)).toBe(0);
        expect(drain(each.place(task))).toEqual({ x, y, guides });
      }),
      { numRuns: 40 },
    );
  });

  test("tells shares that never fall, within 0 and 1", () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const shares = [...each.place(task)];
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

test("in blocks by type no name at rest is covered either", () => {
  fc.assert(
    fc.property(tasks, (task) => {
      expect(countOverlaps(task.graph, drain(layout("type").place(task)), task.labels)).toBe(0);
    }),
    { numRuns: 30 },
  );
});

test("by type: every member of a type lies in the block under its name, and blocks do not meet", () => {
  fc.assert(
    fc.property(tasks, (task) => {
      const { x, y, guides } = drain(layout("type").place(task));
      const types = [...new Set(task.graph.entityType)];
      expect(guides).toHaveLength(types.length);
      const blocks = types.map((type) => {
        const members = [...x.keys()].filter((u) => task.graph.entityType[u] === type);
        const xs = members.map((u) => x[u] ?? 0);
        const ys = members.map((u) => y[u] ?? 0);
        return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
      });
      blocks.forEach((a, i) => {
        for (const b of blocks.slice(i + 1))
          expect(a.right < b.left || b.right < a.left || a.high < b.low || b.high < a.low).toBe(true);
      });
    }),
    { numRuns: 30 },
  );
});

test("around one: the further a ring, the more steps; what is not connected is outermost", () => {
  fc.assert(
    fc.property(tasks, (task) => {
      const { graph } = task;
      if (graph.entityCount === 0) return;
      const { x, y } = drain(layout("radial").place(task));
      const best = graph.degree.indexOf(graph.degree.reduce((a, b) => Math.max(a, b), 0));
      const { rings, apart } = measureHops(graph, task.focus ?? best);
      const radius = (u: number) => Math.hypot(x[u] ?? 0, y[u] ?? 0);
      let edge = -1;
      for (const ring of [...rings, apart].filter(({ length }) => length > 0)) {
        expect(Math.min(...ring.map(radius))).toBeGreaterThan(edge);
        edge = Math.max(...ring.map(radius));
      }
      expect(radius(task.focus ?? best)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("a crowd around one stays compact", () => {
  const task: LayoutTask = {
    graph: makeGraph(
      3000,
      Array.from({ length: 2999 }, (_, i) => [0, i + 1] as const),
    ),
    seed: 1,
    aspect: 1,
    labels: [],
    typeNames: [""],
    focus: 0,
    isEnough: () => false,
  };
  const { x, y } = drain(layout("radial").place(task));
  expect(countTouching(task, x, y)).toBe(0);
  expect(Math.max(...x)).toBeLessThan(2000);
});
