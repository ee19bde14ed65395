import { expect, test } from "vitest";
import { packArrangements } from "../../src/core/layout/pack.ts";

const toItem = (count: number, first: number, size: number) => ({
  entities: Uint32Array.from({ length: count }, (_, k) => first + k),
  x: new Float64Array(count),
  y: new Float64Array(count),
  width: size,
  height: size,
});

test("many pieces beside a large one go into rows: free room is looked for in small pictures only", () => {
  const place = (count: number, pieces: number) => {
    const items = [
      toItem(count, 0, 4000),
      ...Array.from({ length: pieces }, (_, k) => toItem(1, count + k, 10)),
    ];
    const sides = new Float32Array(count + pieces).fill(5);
    return packArrangements(items, { side: sides, above: sides, below: sides }, 0.5);
  };
  const below = ({ y }: { readonly y: Float64Array }) =>
    [...y].slice(1).filter((each) => each < -2000).length;
  expect(below(place(1500, 600))).toBe(600);
  expect(below(place(20, 30))).toBe(0);
});
