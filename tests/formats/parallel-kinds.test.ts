import fc from "fast-check";
import { expect, test } from "vitest";
import { toParallelKinds } from "../../src/core/formats/gexf/parallel-kinds.ts";

/** From, to, directed, type. */
type Line = readonly [number, number, boolean, string];

const kindsOf = (lines: readonly Line[], entities = 6) =>
  toParallelKinds(
    {
      source: lines.map(([from]) => from),
      target: lines.map(([, to]) => to),
      isDirected: (at) => lines[at]?.[2] === true,
      entities,
    },
    lines.map(([, , , type]) => type),
  );

test.each<[string, readonly Line[], readonly string[]]>([
  [
    "one of a type keeps its name",
    [
      [0, 1, true, "owns"],
      [0, 1, true, "met"],
    ],
    ["owns", "met"],
  ],
  [
    "more are numbered",
    [
      [0, 1, true, "owns"],
      [0, 1, true, "owns"],
      [0, 1, true, "owns"],
    ],
    ["owns", "owns #2", "owns #3"],
  ],
  [
    "the way back is another pair",
    [
      [0, 1, true, "owns"],
      [1, 0, true, "owns"],
    ],
    ["owns", "owns"],
  ],
  [
    "one without direction counts both ways",
    [
      [0, 1, false, "met"],
      [1, 0, true, "met"],
      [0, 1, true, "met"],
    ],
    ["met", "met #2", "met #2"],
  ],
  [
    "one without direction comes after both ways",
    [
      [0, 1, true, "met"],
      [1, 0, true, "met"],
      [0, 1, false, "met"],
    ],
    ["met", "met", "met #2"],
  ],
  [
    "a loop is a pair of its own",
    [
      [2, 2, false, "met"],
      [2, 2, true, "met"],
    ],
    ["met", "met #2"],
  ],
  [
    "a type called like a number keeps its name where it comes first",
    [
      [0, 1, true, "x #2"],
      [0, 1, true, "x"],
      [0, 1, true, "x"],
    ],
    ["x #2", "x", "x #3"],
  ],
  [
    "and gives way where it comes last",
    [
      [0, 1, true, "x"],
      [0, 1, true, "x"],
      [0, 1, true, "x #2"],
    ],
    ["x", "x #2", "x #2 #2"],
  ],
  [
    "elsewhere it is free",
    [
      [0, 1, true, "x #12"],
      [1, 2, true, "x"],
    ],
    ["x #12", "x"],
  ],
  [
    "numbers of several digits give way, too",
    [...Array.from({ length: 10 }, (): Line => [0, 1, true, "x"]), [0, 1, true, "x #10"]],
    ["x", ...Array.from({ length: 9 }, (_, at) => `x #${at + 2}`), "x #10 #2"],
  ],
])("%s", (_, lines, expected) => {
  expect(kindsOf(lines)).toEqual(expected);
});

test("no two lines of a pair share a kind, and each kind begins with its type", () => {
  const line = fc.tuple(
    fc.nat(3),
    fc.nat(3),
    fc.boolean(),
    fc.constantFrom("x", "x #2", "x #10", "y", "x #a"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const kinds = kindsOf(lines, 4);
      const taken = new Set<string>();
      for (const [at, [from, to, isDirected, type]] of lines.entries()) {
        const kind = kinds[at] ?? "";
        expect(kind === type || kind.startsWith(`${type} #`)).toBe(true);
        const pairs = isDirected || from === to ? [`${from} ${to}`] : [`${from} ${to}`, `${to} ${from}`];
        for (const pair of pairs) {
          expect(taken.has(`${pair} ${kind}`)).toBe(false);
          taken.add(`${pair} ${kind}`);
        }
      }
    }),
  );
});
