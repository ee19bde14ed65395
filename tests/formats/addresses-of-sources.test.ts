import { expect, test } from "vitest";
import { guessMapping } from "../../src/core/formats/mapping.ts";
import { formatMapping } from "../../src/core/formats/mapping-text.ts";
import { inspect, read } from "./read-text.ts";

const TABLE = `Source,Target,Kind,Source document,URL
Ada,Bo,pays,Ledger,https://example.org/ledger
Bo,Cy,pays,,https://example.org/register
Cy,Ada,pays,Ledger,
Ada,Cy,pays,Letters,
Bo,Ada,owes,Minutes,https://example.org/minutes/1
Cy,Bo,owes,Minutes,https://example.org/minutes/2
Ada,Ada,owes,,
`;

test("a column of addresses beside one of sources: each row has both, and a row with an address alone has a source", () => {
  const { dataset } = read("edges.csv", TABLE);
  const named = new Map(dataset.documents.map(({ id, title, url }) => [id, [title, url]]));
  expect(dataset.relations.map(({ documents }) => documents.map((id) => named.get(id)))).toEqual([
    [["Ledger", "https://example.org/ledger"]],
    [["https://example.org/register", "https://example.org/register"]],
    [["Ledger", "https://example.org/ledger"]],
    [["Letters", undefined]],
    [["Minutes", "https://example.org/minutes/1"]],
    [["Minutes", "https://example.org/minutes/2"]],
    [],
  ]);
  expect(dataset.relations.map(({ certainty }) => certainty).at(-1)).toBe("unsourced");
  expect(new Set(dataset.documents.map(({ id }) => id)).size).toBe(dataset.documents.length);
});

test("the mapping names both columns, and one of them can be left out", () => {
  const graph = inspect("edges.csv", TABLE);
  const text = formatMapping(guessMapping(graph));
  expect(text).toContain("document=Source document,address=URL");
});
