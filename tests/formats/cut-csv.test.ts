import { expect, test } from "vitest";
import { PLAIN_READING } from "../../src/app/state/importing.ts";
import { prepareImport } from "../../src/core/importing/prepare-import.ts";

const WHOLE =
  "Source,Target,Relation,Since\na,b,owns,2016\nb,c,owns,2017\nc,d,supplies,2018\nd,a,supplies,2019\n";

const prepare = (text: string, partial = false) =>
  prepareImport(
    [{ name: "t.csv", bytes: new TextEncoder().encode(text) }],
    { ...PLAIN_READING, partial },
    () => {
      throw new Error("The file is in memory.");
    },
  );

test("trust 4: a table cut inside a row is found, wherever that is, and opens in part on request alone", () => {
  const body = WHOLE.split("\n").slice(0, 3).join("\n").length + 1;
  for (let end = body + 1; end < WHOLE.length; end++) {
    const text = WHOLE.slice(0, end);
    const last = text.split("\n").at(-1) ?? "";
    const read = prepare(text);
    if (last === "" || last.split(",").length === 4) {
      // At the end of a row, or within its last cell, nothing in the file tells: the rows are counted.
      expect(read.ok, JSON.stringify(text)).toBe(true);
      if (read.ok) expect(read.value.prepared.rows).toBe(text.trimEnd().split("\n").length - 1);
      continue;
    }
    expect(read.ok, JSON.stringify(text)).toBe(false);
    if (!read.ok) expect(read.error[0]?.message).toMatch(/^The last row ends after \d of 4 cells/);
    const part = prepare(text, true);
    expect(part.ok && part.value.prepared).toMatchObject({
      isIncomplete: true,
      rows: text.split("\n").length - 2,
    });
  }
});

test("short rows that end with a line, or stand among others, are no cut", () => {
  for (const text of [
    "Source,Target,Relation\na,b\nb,c,owns\nc,d",
    "Source,Target,Relation\na,b,owns\nb,c,owns\nc,d\n",
    "Source,Target,Relation\na,b",
  ])
    expect(prepare(text).ok, text).toBe(true);
});
