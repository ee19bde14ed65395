import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askCli, runCli } from "./run-cli.ts";
import { makeData, makeDataWithText } from "./small-data.ts";

interface Report {
  readonly errors: readonly { code: string; path: string; message: string; hint?: string; at?: object }[];
  readonly notices: readonly unknown[];
  readonly counts: Readonly<Record<string, number>>;
  readonly coverage: readonly { document: string; sentences: number; covered: number }[];
}

test("sound data passes, and what was not checked is said", async () => {
  const data = makeData();
  const { status, out, err } = await runCli(["check", "--data", data]);
  expect(out).toContain("1 document, 4 entities, 3 claims, 3 relations, 0 errors, ");
  expect(status).toBe(0);
  expect(err).toBe("NOT RUN: passages of document:1 (set CORRIDOR_TEXTS to the folder of their texts)\n");
});

test("with the text beside the data, passages are verified", async () => {
  const { status, err } = await runCli(["check", "--data", makeDataWithText()]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const { coverage } = await askCli<Report>(["check", "--data", makeDataWithText()]);
  expect(coverage).toEqual([
    { document: "document:1", sentences: expect.any(Number), covered: expect.any(Number) },
  ]);
  expect(coverage[0]?.covered).toBeGreaterThan(0);
  expect(coverage[0]?.covered).toBeLessThanOrEqual(coverage[0]?.sentences ?? 0);
  const shifted = makeDataWithText((claims) =>
    claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((each) => ({ ...each, end: each.end - 1 })),
    })),
  );
  const report = await askCli<Report>(["check", "--data", shifted]);
  expect(report.errors.map(({ code }) => code)).toContain("passage-hash");
});

test("CORRIDOR_TEXTS names another folder, and one that is not there is refused", async () => {
  const { err } = await runCli(["check", "--data", makeData()], {
    env: { CORRIDOR_TEXTS: join(makeDataWithText(), "texts") },
  });
  expect(err).toBe("");
  const missing = await runCli(["check", "--data", makeData()], { env: { CORRIDOR_TEXTS: "nowhere" } });
  expect(missing).toMatchObject({
    status: 2,
    out: "",
    err: 'corridor: CORRIDOR_TEXTS: There is no folder "nowhere". Correct the path, or unset it.\n',
  });
});

test("a mistake in the form names file, line, column and field; exit status 1", async () => {
  const data = makeData((claims) =>
    claims.map((claim, i) => (i === 1 ? { ...claim, subject: "state:ghost" } : claim)),
  );
  const { status, out } = await runCli(["check", "--data", data]);
  expect(status).toBe(1);
  const file = join(data, "claims", "one.json");
  expect(out).toContain(
    `error: ${file}:22:18: claims[1].subject: There is no entity "state:ghost". Define it, or correct the spelling.\n`,
  );
  const { errors, notices, counts } = await askCli<Report>(["check", "--data", data]);
  expect(errors).toEqual([
    {
      code: "unknown-id",
      path: "claims[1].subject",
      message: 'There is no entity "state:ghost".',
      hint: "Define it, or correct the spelling.",
      at: { file, line: 22, column: 18 },
    },
  ]);
  expect(notices).toEqual([]);
  expect(counts["errors"]).toBe(1);
});

test("a mistake that only the lint sees is placed by its record", async () => {
  const data = makeData((claims) =>
    claims.map((claim, i) =>
      i === 0 ? { ...claim, subject: "state:south", object: "company:ada-line" } : claim,
    ),
  );
  const { errors } = await askCli<Report>(["check", "--data", data]);
  expect(errors[0]).toMatchObject({ code: "domain-range", at: { file: join(data, "claims", "one.json") } });
});

test("a file that is no JSON cannot be checked: exit status 2 with its place", async () => {
  const data = makeData();
  writeFileSync(join(data, "claims", "one.json"), '{\n  "claims": [}\n');
  const { status, out, err } = await runCli(["check", "--data", data]);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toContain(`corridor: ${join(data, "claims", "one.json")}:2:14: This is not valid JSON`);
});

test("the shipped data is sound", async () => {
  const { errors } = await askCli<Report>(["check"]);
  expect(errors).toEqual([]);
});
