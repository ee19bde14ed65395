import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { guard, quote, unguard } from "../../src/core/formats/csv/format-cell.ts";
import { parseCsv } from "../../src/core/formats/csv/parse-csv.ts";
import { arbitraryForeign, arbitraryText } from "./arbitrary-dataset.ts";
import { read } from "./read-text.ts";
import { toBytes, writeText } from "./write-text.ts";

// Half a surrogate pair is no UTF-8, and NUL ends a cell in table programs.
const isTabular = (text: string) => !/\p{Cs}/u.test(text) && !text.includes("\0") && !text.includes("\uFEFF");

const arbitraryCell = fc.oneof(arbitraryText, fc.constant("")).filter(isTabular);
const arbitraryTable = fc
  .array(fc.tuple(arbitraryCell, arbitraryCell, fc.stringMatching(/^[a-z]$/)), { minLength: 1 })
  .map((rows) => rows.map((row) => [...row]));
const DELIMITERS = fc.constantFrom(",", ";", "\t", "|");

test("whatever is quoted is read back, by us and by papaparse", () => {
  fc.assert(
    fc.property(arbitraryTable, DELIMITERS, (rows, delimiter) => {
      const text = rows
        .map((row) => `${row.map((cell) => quote(cell, delimiter)).join(delimiter)}\n`)
        .join("");
      const parsed = parseCsv(text, { delimiter });
      expect(parsed.ok && parsed.value.map(({ cells }) => cells)).toEqual(rows);
      expect(Papa.parse<string[]>(text.slice(0, -1), { delimiter, newline: "\n" }).data).toEqual(rows);
    }),
    { numRuns: 2000 },
  );
});

test("trust 21: any text is read as rows or refused with a place, and agrees with papaparse where that finds no fault", () => {
  const soup = fc.string({ unit: fc.constantFrom("a", "b", ",", '"', "\n", " "), maxLength: 30 });
  fc.assert(
    fc.property(soup, (text) => {
      const parsed = parseCsv(text, { delimiter: "," });
      const peer = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", skipEmptyLines: true });
      const isQuoted = peer.errors.some(({ type }) => type === "Quotes");
      if (!parsed.ok) expect(parsed.error[0]?.at?.line).toBeGreaterThan(0);
      else if (!isQuoted) expect(parsed.value.map(({ cells }) => cells)).toEqual(peer.data);
    }),
    { numRuns: 5000 },
  );
});

describe("formula guard", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+cmd", "'+cmd"],
    ["-1+2", "'-1+2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["'=1", "''=1"],
    ["-5", "-5"],
    ["1e5", "1e5"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
  ])("%j becomes %j", (text, expected) => {
    expect(guard(text)).toBe(expected);
  });

  test("trust 26: comes off again, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryText, fc.string({ unit: fc.constantFrom("'", "=", "-", "1", "a") })),
        (text) => {
          expect(unguard(guard(text))).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("trust 26: leaves no cell of a file that a spreadsheet would run", () => {
    fc.assert(
      fc.property(arbitraryForeign, (dataset) => {
        for (const part of ["nodes", "edges"]) {
          const { text } = writeText("csv", dataset, { options: { part } });
          const cells = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" }).data.flat();
          const isRun = (cell: string) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell));
          expect(cells.filter(isRun)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe.each([
  { headings: "gephi", delimiter: "comma", bom: "no" },
  { headings: "gephi", delimiter: "semicolon", bom: "yes" },
  { headings: "gephi", delimiter: "tab", bom: "no", formulas: "exact" },
])("the pair of tables: %j", (options) => {
  test("gives back ids, types, names, directions, parallel relations, weights, places and colours", () => {
    // Which apostrophes are a guard, an exact file cannot say.
    const isAmbiguous = (text: string) => options.formulas === "exact" && text.startsWith("'");
    const clean = arbitraryForeign.filter(({ entities, relations }) =>
      [
        ...entities.flatMap(({ id, type, name }) => [id, type, name]),
        ...relations.flatMap(({ id, type }) => [id, type]),
      ].every(
        (text) =>
          isTabular(text) &&
          !isAmbiguous(text) &&
          text.trim() === text &&
          text !== "" &&
          Number.isNaN(Number(text)),
      ),
    );
    fc.assert(
      fc.property(clean, (dataset) => {
        const part = (id: string) => ({
          name: `${id}.csv`,
          bytes: toBytes(writeText("csv", dataset, { options: { ...options, part: id } }).text),
        });
        const nodes = part("nodes");
        const back = read("edges.csv", part("edges").bytes, [nodes]).dataset;
        const entities = (all: typeof dataset) =>
          all.entities.map(({ id, type, name, look }) => [id, type, name, look?.x, look?.y, look?.color]);
        const relations = (all: typeof dataset) =>
          all.relations.map(({ id, source, type, target, directed }) => [id, source, type, target, directed]);
        if (dataset.relations.length > 0) expect(entities(back)).toEqual(entities(dataset));
        expect(relations(back)).toEqual(relations(dataset));
      }),
      { numRuns: 200 },
    );
  });
});
