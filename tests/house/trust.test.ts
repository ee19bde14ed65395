import { expect, test } from "vitest";
import { listFiles, readText } from "./repo-files.ts";

/** `docs/trust.md` says what holds; it holds where a test is called after the row. */

const ROWS = 53;

interface Row {
  readonly number: number;
  readonly state: string;
  readonly files: readonly string[];
}

const readRows = (text: string): readonly Row[] =>
  text
    .split("\n")
    .filter((line) => /^\| \d+ \|/.test(line))
    .map((line) => {
      const [, number = "", , , state = "", tests = ""] = line.split("|").map((cell) => cell.trim());
      return {
        number: Number(number),
        state,
        files: [...tests.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, file = ""]) => file),
      };
    });

/** Numbers in the titles of the tests of a file, and of their cases: `trust 1, 2: ...`. Tests that are left out do not count. */
const listProven = (text: string): readonly number[] =>
  [
    ...text
      .replace(/\b(?:test|describe)\.(?:skip|todo|fixme)\(\s*["'`][^"'`]*/g, "")
      .matchAll(/["'`]trust (\d+(?:, \d+)*): /g),
  ].flatMap(([, numbers = ""]) => numbers.split(", ").map(Number));

const rows = readRows(readText("docs/trust.md") ?? "");
const proven = new Map(
  listFiles()
    .filter(
      (path) =>
        path !== "tests/house/trust.test.ts" &&
        (/^(tests|e2e)\/.*\.(test|spec)\.tsx?$/.test(path) || path === "tests/formats/fuzz/fuzz-format.ts"),
    )
    .map((path) => [path, listProven(readText(path) ?? "")]),
);

test("the table has every row once, in order, and each is in a known state", () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: ROWS }, (_, at) => at + 1));
  for (const { number, state } of rows)
    expect(state, `row ${number}`).toMatch(/^(holds|partly: .{10,}|not built: .{10,})$/);
});

test("a row holds only where a test is called after it", () => {
  const unproven = rows.flatMap(({ number, state, files }) =>
    state === "holds" && files.length === 0 ? [number] : [],
  );
  expect(unproven).toEqual([]);
  const dead = rows.flatMap(({ number, files }) =>
    files.filter((file) => proven.get(file)?.includes(number) !== true).map((file) => `${number} ${file}`),
  );
  expect(dead).toEqual([]);
});

test("a test that is called after a row is linked from it", () => {
  const unlinked = [...proven].flatMap(([path, numbers]) =>
    [...new Set(numbers)].flatMap((number) =>
      rows[number - 1]?.files.includes(path) === true ? [] : [`${number} ${path}`],
    ),
  );
  expect(unlinked).toEqual([]);
});

test("a test that is left out proves nothing", () => {
  expect(listProven('test("trust 1, 20: a", () => {}); test.each([["trust 3: b"]])("%s", f)')).toEqual([
    1, 20, 3,
  ]);
  expect(
    listProven('test.skip("trust 1: a", f); test.todo("trust 2: b"); test("about trust 4: c", f)'),
  ).toEqual([]);
});
