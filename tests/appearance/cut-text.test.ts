import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText, toGraphemes } from "../../src/core/base/cut-text.ts";
import { breakLabel } from "../../src/core/drawing/break-label.ts";

test("trust 22: a text is cut between characters as a reader sees them", () => {
  expect(cutText("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2)).toBe("👩‍👩‍👧‍👦👩‍👩‍👧‍👦…");
  expect(cutText("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301e\u0301…");
  expect(cutText("short", 10)).toBe("short");
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.integer({ min: 1, max: 40 }),
      (text, most) => {
        const cut = cutText(text, most, "");
        expect(text.startsWith(cut)).toBe(true);
        expect(toGraphemes(text).slice(0, most).join("").trimEnd()).toBe(cut.trimEnd());
      },
    ),
  );
});

test("trust 22: a name as long as a book is measured in pieces of a bounded length only", () => {
  for (const unit of ["x", "long label of words ", "e\u0301\u0338\u0322", "👩‍👩‍👧‍👦", "汉", "a-"]) {
    const name = unit.repeat(1_000_000 / unit.length);
    let letters = 0;
    const lines = breakLabel(name, (text) => {
      letters += text.length;
      return text.length * 7;
    });
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(letters).toBeLessThan(600_000);
    for (const line of lines) expect(line.length).toBeLessThan(400);
  }
});
