import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Agreement } from "../../src/core/agreement/compare-codings.ts";
import { hash } from "../../src/core/model/hash.ts";
import { makeDocx, PARAGRAPHS } from "../fixtures/make-docx.ts";
import { askCli, runCli } from "./run-cli.ts";
import { makeData, makeFolder, TEXT } from "./small-data.ts";

let second = 0;
const sign = (by: string, edit: object) => ({
  id: `${by}-${second}`,
  by,
  at: `2026-01-01T00:00:${String(second++).padStart(2, "0")}.000Z`,
  ...edit,
});

const passage = (words: string) => {
  const start = TEXT.indexOf(words);
  return { document: "document:1", start, end: start + words.length, sha256: hash(words), paragraph: 1 };
};

const claim = (
  by: string,
  id: string,
  ends: readonly [string, string, string],
  words: string,
  modality = "asserted",
) =>
  sign(by, {
    kind: "claim.add",
    claim: {
      id,
      subject: ends[0],
      relation: ends[1],
      object: ends[2],
      modality,
      evidence: [passage(words)],
      says: "They are tied.",
    },
  });

const entity = (by: string, id: string, name: string) =>
  sign(by, { kind: "entity.add", entity: { id, type: "company", name, names: [], summary: "" } });

function writeEdits(folder: string, name: string, edits: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ format: "corridor-edits", version: 1, edits }));
  return path;
}

const rename = (by: string, name: string) =>
  sign(by, { kind: "entity.set", entity: "state:north", set: { name } });
const BASED = ["company:other", "based_in", "state:north"] as const;

test("two lists of changes over one folder are compared by what was coded, whatever the ids of new entities", async () => {
  const [folder, data] = [makeFolder(), makeData()];
  const a = writeEdits(folder, "a.json", [
    entity("ann", "company:rhine", "Rhine Works"),
    claim("ann", "claim:ann-1", ["company:rhine", "based_in", "state:north"], "ferry"),
    claim("ann", "claim:ann-2", BASED, "The ferry"),
  ]);
  const b = writeEdits(folder, "b.json", [
    entity("ben", "company:rhine-works", "RHINE WORKS"),
    claim("ben", "claim:ben-1", ["company:rhine-works", "based_in", "state:north"], "ferry", "reported"),
  ]);
  const [row, all] = await askCli<readonly Agreement[]>(["agree", a, b, "--data", data]);
  expect(row).toEqual({ ...all, text: "Article 1" });
  expect(all?.edges).toEqual({ a: 2, b: 1, both: 1, f1: 2 / 3, jaccard: 1 / 2 });
  expect([all?.relationKappa, all?.modalityKappa]).toEqual([1, 0]);
  expect(all?.figures).toEqual({ a: 0, b: 0, both: 0, f1: null, jaccard: null });
  const [same] = await askCli<readonly Agreement[]>(["agree", data, data, "--data", data]);
  expect([same?.edges.f1, same?.edges.a, same?.modalityKappa]).toEqual([1, 3, 1]);
  expect((await runCli(["agree", a, join(folder, "gone.json"), "--data", data])).status).toBe(2);
});

test("corridor merge writes nothing while a conflict is undecided, and then what was decided", async () => {
  const [folder, data] = [makeFolder(), makeData()];
  const shared = claim("ann", "claim:shared", BASED, "left");
  const a = writeEdits(folder, "a.json", [
    shared,
    rename("ann", "Northland"),
    claim("ann", "claim:ann-1", BASED, "The ferry"),
  ]);
  const b = writeEdits(folder, "b.json", [
    shared,
    rename("ben", "The North"),
    claim("ben", "claim:ben-1", BASED, "ferry"),
    sign("ben", { kind: "entity.set", entity: "state:north", set: { note: "Seen." } }),
  ]);
  const output = join(folder, "merged.json");
  const args = ["merge", a, b, "--data", data, "-o", output];
  const undecided = await askCli<{ open: readonly { about: string; a: readonly { words: string }[] }[] }>(
    args,
  );
  expect(undecided.open.map(({ about }) => about)).toEqual([
    "state:north name",
    "company:other based_in state:north in document:1",
  ]);
  expect(undecided.open[0]?.a[0]?.words).toContain("North");
  expect(existsSync(output)).toBe(false);
  expect((await runCli(args)).status).toBe(1);
  const decide = ["--decide", "state:north name=b", "--decide", `${undecided.open[1]?.about}=both`];
  expect((await runCli([...args, ...decide])).status).toBe(0);
  const { edits } = JSON.parse(readFileSync(output, "utf8"));
  expect(edits.map((edit: { kind: string; by: string }) => `${edit.by} ${edit.kind}`)).toEqual([
    "ann claim.add",
    "ann claim.add",
    "ben entity.set",
    "ben claim.add",
    "ben entity.set",
  ]);
  const applied = await askCli<{ applied: number; aside: readonly unknown[] }>([
    "apply",
    output,
    "--data",
    data,
    "--dry-run",
  ]);
  expect([applied.applied, applied.aside]).toEqual([5, []]);
  expect((await runCli([...args, "--decide", "x=perhaps"])).status).toBe(2);
});

test("what both did alike is taken once", async () => {
  const [folder, data] = [makeFolder(), makeData()];
  const a = writeEdits(folder, "a.json", [rename("ann", "Northland")]);
  const b = writeEdits(folder, "b.json", [rename("ben", "Northland")]);
  const answer = await askCli<{ edits: number; conflicts: number }>([
    "merge",
    a,
    b,
    "--data",
    data,
    "--dry-run",
  ]);
  expect(answer).toMatchObject({ edits: 1, conflicts: 0 });
});

test("corridor add puts a document into a folder that check passes, by its hash, once", async () => {
  const [folder, data] = [makeFolder(), makeData()];
  const file = join(folder, "report.docx");
  writeFileSync(file, makeDocx());
  const output = join(folder, "out");
  const args = ["add", file, "--data", data, "--publisher", "Harbour News", "--url", "https://example.org/a"];
  const { document, paragraphs } = await askCli<{ document: Record<string, unknown>; paragraphs: number }>([
    ...args,
    "-o",
    output,
  ]);
  expect(document).toMatchObject({
    id: "document:a-day",
    title: "A day",
    authors: ["Ann Lee"],
    publisher: "Harbour News",
    published: "2024-05-03",
    sha256: hash(PARAGRAPHS),
    url: "https://example.org/a",
  });
  expect(paragraphs).toBe(7);
  expect((await runCli(["check", "--data", output])).err).not.toContain("rror");
  const again = await runCli(["add", file, "--data", output, "--dry-run"]);
  expect([again.status, again.err.includes("text of A day already")]).toEqual([2, true]);
  expect((await runCli([...args, "-o", output])).status).toBe(2);
  for (const wrong of [
    ["--date", "yesterday"],
    ["--url", "nowhere"],
    ["--kind", "poem"],
  ])
    expect((await runCli([...args, ...wrong, "--dry-run"])).status).toBe(2);
});
