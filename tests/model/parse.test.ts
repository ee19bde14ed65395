import { describe, expect, test } from "vitest";
import { assembleDataset } from "../../src/core/model/assemble.ts";
import { formatIssue } from "../../src/core/model/result.ts";
import { readShippedParts } from "../fixtures/shipped.ts";
import { MINIMAL } from "./minimal-data.ts";

type Change = (data: typeof MINIMAL) => unknown;

const problemsOf = (change: Change): readonly string[] => {
  const copy = structuredClone(MINIMAL);
  const result = assembleDataset([{ file: "data.json", value: change(copy) ?? copy }]);
  return result.ok ? [] : result.error.map(formatIssue);
};

const set =
  (list: "claims" | "entities" | "documents", field: string, value: unknown): Change =>
  (data) => {
    Object.assign(data[list][0] ?? {}, { [field]: value });
  };

describe("reading data files", () => {
  test("the minimal data set is read", () => expect(problemsOf(() => undefined)).toEqual([]));

  test("a qualifier text that only resembles an entity type is text", () =>
    expect(problemsOf(set("claims", "qualifiers", { role: "states" }))).toEqual([]));

  test.each<[string, Change, RegExp]>([
    ["no object", () => [1, 2], /^data\.json: This is no Corridor data/],
    [
      "trust 19: a newer version",
      (data) => ({ ...data, version: 3 }),
      /version: The data has version 3; this program reads up to version 2/,
    ],
    [
      "trust 19: no version",
      ({ version: _, ...data }) => data,
      /version: The data does not say which version of Corridor's form it has/,
    ],
    ["version 0", (data) => ({ ...data, version: 0 }), /version: There is no version 0 of Corridor's form/],
    [
      "an unknown list",
      (data) => ({ ...data, entitys: [] }),
      /entitys: "entitys" is not part of a data file/,
    ],
    ["a misspelt field", set("claims", "sayz", "x"), /claims\[0\]\.sayz: .*\(claim:1\)/],
    ["a wrong modality", set("claims", "modality", "sure"), /claims\[0\]\.modality: .*"asserted"/],
    [
      "an unknown subject",
      set("claims", "subject", "state:c"),
      /claims\[0\]\.subject: There is no entity "state:c"/,
    ],
    [
      "a bad date",
      set("claims", "when", { edtf: "Sept 2023" }),
      /claims\[0\]\.when\.edtf: "Sept 2023" is not a date/,
    ],
    [
      "an unknown qualifier entity",
      set("claims", "qualifiers", { good: "state:oil" }),
      /claims\[0\]\.qualifiers\.good: There is no entity/,
    ],
    ["a short hash", set("documents", "sha256", "abc"), /documents\[0\]\.sha256: must be 64 lower-case/],
    [
      "a claim without evidence",
      set("claims", "evidence", []),
      /claims\[0\]\.evidence: must name at least one passage/,
    ],
    [
      "an id used twice",
      set("entities", "id", "state:b"),
      /entities\[1\]\.id: "state:b" is already used by entities\[0\]/,
    ],
    [
      "an unknown type",
      set("entities", "type", "planet"),
      /entities\[0\]\.type: There is no entity type "planet"/,
    ],
  ])("%s is one clear line", (_, change, line) => {
    const problems = problemsOf(change);
    expect(problems[0]).toMatch(line);
  });

  test("one broken record of the shipped files refuses the whole, naming the file", () => {
    const parts = readShippedParts().map((part) =>
      part.file === "entities.json" ? { file: part.file, value: { entities: [{ id: "state:x" }] } } : part,
    );
    const result = assembleDataset(parts);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.every(({ at }) => at?.file === "entities.json")).toBe(true);
  });
});
