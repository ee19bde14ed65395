import { expect, test } from "vitest";
import { readWhen } from "../../src/core/edit/read-when.ts";

test.each([
  ["2020", "2020", "2020"],
  ["Sept 2020", "2020-09", "September 2020"],
  ["15 June 2020", "2020-06-15", "15 June 2020"],
  ["2016/2020", "2016/2020", "2016 to 2020"],
  ["2016–2020", "2016/2020", "2016 to 2020"],
  ["since 2016", "2016/..", "since 2016"],
])("“%s” is read as %s", (text, edtf, words) => {
  expect(readWhen(text)).toEqual({ kind: "date", edtf, words });
});

test.each(["31 Feb", "31 Feb 2020", "2023-2020", "soon"])("“%s” is refused with an example", (text) => {
  const read = readWhen(text);
  expect(read.kind === "unread" && read.message).toContain(text);
});

test("what could be two days is asked for", () => {
  expect(readWhen("01/02/2020")).toMatchObject({ kind: "unread" });
  expect(readWhen("  ")).toEqual({ kind: "none" });
});
