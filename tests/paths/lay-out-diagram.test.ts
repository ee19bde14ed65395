import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutDiagram } from "../../src/core/paths/lay-out-diagram.ts";

const COUNT = 12;
const layout = {
  x: Float32Array.from({ length: COUNT }, (_, i) => i * 10 - 40),
  y: Float32Array.from({ length: COUNT }, (_, i) => (i % 3) * 50 - 30),
};

const path = fc
  .uniqueArray(fc.integer({ min: 2, max: COUNT - 1 }), { maxLength: 5 })
  .map((inner) => [0, ...inner, 1]);

describe("a diagram of paths", () => {
  it("lays the best path straight from left to right, in even steps", () => {
    const { x, y } = layOutDiagram([[0, 2, 3, 1]], layout);
    const [a = 0, b = 0, c = 0, d = 0] = [0, 2, 3, 1].map((u) => x[u]);
    expect([b - a, c - b, d - c].map(Math.round)).toEqual([190, 190, 190]);
    expect(new Set([0, 2, 3, 1].map((u) => y[u])).size).toBe(1);
  });

  it("lets what a later path adds lie between the places that it leaves and joins, in a row of its own", () => {
    const { x, y } = layOutDiagram(
      [
        [0, 2, 1],
        [0, 2, 3, 1],
        [0, 4, 2, 1],
      ],
      layout,
    );
    expect(x[3]).toBeCloseTo(((x[2] ?? 0) + (x[1] ?? 0)) / 2, 0);
    expect(x[4]).toBeCloseTo(((x[0] ?? 0) + (x[2] ?? 0)) / 2, 0);
    expect(new Set([y[2], y[3], y[4]]).size).toBe(3);
  });

  it("puts further ends on the right edge", () => {
    const { x } = layOutDiagram(
      [
        [0, 2, 1],
        [0, 2, 5, 6],
      ],
      layout,
    );
    expect(x[6]).toBeCloseTo(x[1] ?? 0, 0);
    expect(x[5]).toBeGreaterThan(x[2] ?? 0);
  });

  it("never lets two coincide, keeps the ends outermost, lies below all else and moves nothing else", () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 8 }), (paths) => {
        const { x, y } = layOutDiagram(paths, layout);
        const union = new Set(paths.flat());
        const places = [...union].map((u) => `${x[u]} ${y[u]}`);
        expect(new Set(places).size).toBe(union.size);
        for (const u of union) {
          expect(Number.isFinite(x[u])).toBe(true);
          expect(x[u]).toBeGreaterThanOrEqual(x[0] ?? 0);
          expect(x[u]).toBeLessThanOrEqual(x[1] ?? 0);
          expect(y[u]).toBeLessThan(-30);
        }
        for (let u = 0; u < COUNT; u++)
          if (!union.has(u)) expect([x[u], y[u]]).toEqual([layout.x[u], layout.y[u]]);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a run apart that leaves and joins at one column, where the columns differ by a rounding only", () => {
    const { x } = layOutDiagram(
      [
        [0, 3, 10, 5, 4, 1],
        [0, 4, 8, 10, 1],
        [0, 5, 2, 6, 8, 1],
      ],
      layout,
    );
    expect(Math.abs((x[2] ?? 0) - (x[6] ?? 0))).toBeGreaterThan(1);
  });

  it("crosses no lines where the rows can be put so that none do", () => {
    // Two pass through 2, two through 3, and all join 1: the rows of each pair belong on its own side.
    const paths = [
      [0, 2, 1],
      [0, 3, 1],
      [0, 2, 4, 1],
      [0, 3, 5, 1],
      [0, 2, 6, 1],
      [0, 3, 7, 1],
    ];
    const { x, y } = layOutDiagram(paths, layout);
    const lines = new Set(paths.flatMap((each) => each.slice(1).map((to, i) => `${each[i]} ${to}`)));
    const cross = [...lines].filter((first) =>
      [...lines].some((second) => {
        const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = [first, second].map((line) =>
          line.split(" ").map(Number),
        );
        if (new Set([a, b, c, d]).size < 4) return false;
        const turn = (p: number, q: number, r: number) =>
          ((x[q] ?? 0) - (x[p] ?? 0)) * ((y[r] ?? 0) - (y[p] ?? 0)) -
          ((y[q] ?? 0) - (y[p] ?? 0)) * ((x[r] ?? 0) - (x[p] ?? 0));
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
      }),
    );
    expect(cross).toEqual([]);
  });

  it("is as wide for its height as the canvas is", () => {
    const many = Array.from({ length: 8 }, (_, i) => [0, i + 2, 1]);
    const size = (aspect: number) => {
      const { x } = layOutDiagram(many, layout, aspect);
      return (x[1] ?? 0) - (x[0] ?? 0);
    };
    expect(size(1.2)).toBeGreaterThan(1.5 * size(0.5));
  });

  it("is the same every time, and nothing without paths", () => {
    const paths = [
      [0, 2, 1],
      [0, 3, 4, 1],
    ];
    expect(layOutDiagram(paths, layout)).toEqual(layOutDiagram(paths, layout));
    expect(layOutDiagram([], layout)).toEqual(layout);
  });
});
