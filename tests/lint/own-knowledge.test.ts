import { expect, test } from "vitest";
import { lint } from "../../src/core/lint/lint.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { MINIMAL } from "../model/minimal-data.ts";

const [CLAIM] = MINIMAL.claims;
const OWN = { ...CLAIM, evidence: [], ground: "own-knowledge", codedBy: "Ada", note: "Seen myself." };
const read = (claim: object) => parseDataset({ ...MINIMAL, version: 2, claims: [claim] });

test("own knowledge is told in the data check, with its coder and the reason", () => {
  const data = read(OWN);
  const notices = data.ok ? lint(data.value).notices : [];
  expect(notices.filter(({ code }) => code === "own-knowledge")).toEqual([
    expect.objectContaining({ record: "claim:1", message: "Own knowledge of Ada: Seen myself." }),
  ]);
});

test("own knowledge is weak and counts for no document", () => {
  const data = read(OWN);
  expect(data.ok && data.value.relations[0]).toMatchObject({ certainty: "weak", documents: [] });
});

test.each([
  ["without a coder", { codedBy: undefined }, "names no coder"],
  ["without a reason", { note: undefined }, "gives no reason"],
  ["with a passage", { evidence: CLAIM?.evidence }, "has a source"],
])("own knowledge %s is an error", (_, change, message) => {
  const data = read(JSON.parse(JSON.stringify({ ...OWN, ...change })));
  const errors = data.ok ? lint(data.value).errors.filter(({ code }) => code === "ground") : [];
  expect(errors.map((issue) => issue.message).join(" ")).toContain(message);
});

test("a claim may name a source without a passage, but not none at all", () => {
  const named = read({ ...CLAIM, evidence: [], sources: [{ document: "document:1", place: "page 3" }] });
  expect(named.ok && named.value.relations[0]).toMatchObject({
    certainty: "stated",
    documents: ["document:1"],
  });
  expect(read({ ...CLAIM, evidence: [] }).ok).toBe(false);
});

test("old ids lead from nowhere to an entity", () => {
  const withRedirect = (id: string, to: string) => {
    const data = parseDataset({ ...MINIMAL, version: 2, redirects: [{ id, to }] });
    return data.ok ? lint(data.value).errors.filter(({ code }) => code === "redirect").length : null;
  };
  expect(withRedirect("state:old", "state:a")).toBe(0);
  expect(withRedirect("state:a", "state:b")).toBe(1);
  expect(withRedirect("state:old", "state:z")).toBe(1);
});
