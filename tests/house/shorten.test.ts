import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten } from "../../e2e/soak/shorten.ts";

const isIn = (wanted: readonly number[], part: readonly number[]): boolean => {
  let at = 0;
  for (const each of part) if (each === wanted[at]) at++;
  return at === wanted.length;
};

test("of a failing sequence those steps stay, in their order, without which it does not fail", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }).chain((length) =>
        fc.record({
          length: fc.constant(length),
          wanted: fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }), { minLength: 1, maxLength: 4 }),
        }),
      ),
      async ({ length, wanted }) => {
        const order = wanted.toSorted((a, b) => a - b);
        const steps = Array.from({ length }, (_, at) => at);
        expect(await shorten(steps, async (part) => isIn(order, part))).toEqual(order);
      },
    ),
  );
});

test("out of time, it gives the shortest that it has found", async () => {
  let calls = 0;
  const steps = Array.from({ length: 64 }, (_, at) => at);
  const short = await shorten(
    steps,
    async (part) => {
      calls++;
      return part.includes(40) && part.includes(3);
    },
    () => calls >= 10,
  );
  expect(calls).toBe(10);
  expect(short).toContain(40);
  expect(short).toContain(3);
  expect(short.length).toBeLessThan(64);
});
