import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveCell } from "../../src/ui/table/grid-keys.ts";
import { MOST_ROWS, toRowWindow, toScrollTop } from "../../src/ui/table/row-window.ts";

const size = { rows: 500, columns: 6, page: 20 };
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  moveCell({ key, ctrlKey, metaKey: false }, { row, column }, size);

describe("keys of the grid", () => {
  test.each<[string, readonly [number, number], readonly [number, number], boolean?]>([
    ["ArrowDown", [1, 2], [2, 2]],
    ["ArrowUp", [1, 2], [0, 2]],
    ["ArrowUp", [0, 2], [0, 2]],
    ["ArrowDown", [500, 0], [500, 0]],
    ["ArrowRight", [3, 5], [3, 5]],
    ["ArrowLeft", [3, 5], [3, 4]],
    ["Home", [3, 5], [3, 0]],
    ["End", [3, 1], [3, 5]],
    ["Home", [300, 5], [1, 0], true],
    ["End", [3, 1], [500, 5], true],
    ["ArrowDown", [3, 1], [500, 1], true],
    ["PageDown", [3, 1], [23, 1]],
    ["PageDown", [495, 1], [500, 1]],
    ["PageUp", [10, 1], [1, 1]],
  ])("%s from %j leads to %j", (key, [row, column], [toRow, toColumn], far) => {
    expect(press(key, row, column, far)).toEqual({ row: toRow, column: toColumn });
  });

  test("other keys do not move", () => {
    expect(press("a", 1, 1)).toBeNull();
    expect(press("Enter", 1, 1)).toBeNull();
  });

  test("without rows only the headings are left", () => {
    const at = moveCell(
      { key: "ArrowDown", ctrlKey: false, metaKey: false },
      { row: 0, column: 0 },
      { ...size, rows: 0 },
    );
    expect(at).toEqual({ row: 0, column: 0 });
  });
});

describe("the rows to draw", () => {
  const view = fc.record({
    top: fc.nat(4_000_000),
    height: fc.integer({ min: 1, max: 2000 }),
    rowHeight: fc.constantFrom(26, 40),
    total: fc.nat(100_000),
  });

  test("are all that can be seen, and few more, of a table of 100 000 rows", () => {
    fc.assert(
      fc.property(view, ({ top, height, rowHeight, total }) => {
        const { first, end } = toRowWindow(top, height, rowHeight, total);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(total);
        for (
          let row = Math.floor(top / rowHeight);
          row < Math.min(total, Math.ceil((top + height) / rowHeight));
          row++
        )
          expect(row >= first && row < end).toBe(true);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 26);
      }),
    );
  });

  test("stay within what a browser can scroll", () => {
    expect(toRowWindow(1e9, 600, 40, 1e7).end).toBeLessThanOrEqual(MOST_ROWS);
    expect(MOST_ROWS * 40).toBeLessThan(17_000_000);
  });

  test("a row is scrolled into view only as far as needed", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(26_000), fc.integer({ min: 200, max: 900 }), (row, top, height) => {
        const next = toScrollTop(row, 26, { top, height, head: 30 });
        expect(next).toBeLessThanOrEqual(row * 26);
        expect(next + height - 30).toBeGreaterThanOrEqual(row * 26 + 26);
        expect(toScrollTop(row, 26, { top: next, height, head: 30 })).toBe(next);
      }),
    );
  });
});
