import { describe, expect, test } from "vitest";
import { formatFigures, readFigures } from "../../src/core/edit/figures-text.ts";
import { readShipped } from "../fixtures/shipped.ts";

const { claims, entities } = readShipped();
const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]));
const counts = new Map<string, number>();
for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
const nameOf = (id: string) => {
  const name = names.get(id);
  return name === undefined || counts.get(name) !== 1 ? null : name;
};
const idOf = (text: string) => [...names].find(([, name]) => name === text)?.[0] ?? null;
const NAMES = { nameOf, idOf };
const nobody = { nameOf: () => null, idOf: () => null };

test("the details of every claim come back as they were", () => {
  const told = claims.filter(({ qualifiers }) => Object.keys(qualifiers).length > 0);
  expect(told.length).toBeGreaterThan(50);
  for (const { qualifiers } of told)
    expect(readFigures(formatFigures(qualifiers, NAMES), NAMES)).toEqual(qualifiers);
});

describe("figures as people write them", () => {
  test.each([
    ["share: 60", { share: 60 }],
    ["share: 66.5–70", { share: { min: 66.5, max: 70 } }],
    ["count: at least 100,000", { count: { min: 100_000 } }],
    ["count: up to 12 000", { count: { max: 12_000 } }],
    ['Compared with: "2023"', { compared_with: "2023" }],
    ["good: Oil; Gas", { good: ["Oil", "Gas"] }],
    ['wording: "one; two"', { wording: "one; two" }],
    ["", {}],
  ])("%j", (text, qualifiers) => {
    expect(readFigures(text, nobody)).toEqual(qualifiers);
  });

  test("a line without a kind, and one given twice, are named", () => {
    expect(readFigures("60 per cent", nobody)).toContain("“60 per cent” is no detail");
    expect(readFigures("share: 1\nshare: 2", nobody)).toBe("“share” is given twice.");
    expect(readFigures("__proto__: 1", nobody)).toContain("is no detail");
  });
});
