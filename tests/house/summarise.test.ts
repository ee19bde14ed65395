import { expect, test } from "vitest";
import { summarise } from "../../scripts/summarise.mjs";

const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });
const lastLine = (text: string) => text.trimEnd().split("\n").at(-1);

test("the last line sums the tests of all runners", () => {
  const { ok, text } = summarise([
    { name: "types", seconds: 1, outcome: { passed: true } },
    { name: "unit", seconds: 2, outcome: { passed: true, counts: counts(40, 0, 3) } },
    { name: "browser", seconds: 3, outcome: { passed: true, counts: counts(2, 0) } },
  ]);
  expect(ok).toBe(true);
  expect(lastLine(text)).toBe("42 passed, 0 failed, 3 skipped");
});

test("every step says how long it took, and how long all of them did", () => {
  const { text } = summarise([
    { name: "types", seconds: 1.25, outcome: { passed: true } },
    { name: "browser", seconds: 300, outcome: { passed: true, counts: counts(2, 0) } },
  ]);
  expect(text).toMatch(
    /types +ok +1\.3 s\n +browser +ok +300\.0 s {2}2 passed, 0 failed\n +in all +301\.3 s\n/,
  );
});

test("without skipped tests the line says nothing of them", () => {
  const { text } = summarise([
    { name: "unit", seconds: 2, outcome: { passed: true, counts: counts(40, 0) } },
  ]);
  expect(lastLine(text)).toBe("40 passed, 0 failed");
});

test("a failed step without failed tests is one failure", () => {
  const { ok, text } = summarise([
    { name: "types", seconds: 1, outcome: { passed: false } },
    { name: "unit", seconds: 2, outcome: { passed: false, counts: counts(40, 0) } },
    { name: "browser", seconds: 2, outcome: { passed: false, counts: counts(1, 3) } },
  ]);
  expect(ok).toBe(false);
  expect(lastLine(text)).toBe("41 passed, 5 failed");
});

test("what did not run is named and never passed", () => {
  const { ok, text } = summarise([
    { name: "types", seconds: 0, outcome: null },
    { name: "data", seconds: 1, outcome: { passed: true, notRun: ["passages"] } },
  ]);
  expect(ok).toBe(true);
  expect(text).toContain("NOT RUN: types\nNOT RUN: passages\n");
  expect(text).not.toMatch(/types\s+ok/);
  expect(summarise([{ name: "types", seconds: 0, outcome: null }]).ok).toBe(false);
});

test("tests that passed only when they were run again are named", () => {
  const { ok, text } = summarise([
    {
      name: "browser",
      seconds: 1,
      outcome: { passed: true, counts: counts(3, 0), unsteady: ["a.spec.ts: opens"] },
    },
  ]);
  expect(ok).toBe(true);
  expect(text).toContain("PASSED ON THE SECOND TRY: a.spec.ts: opens\n3 passed, 0 failed");
});
