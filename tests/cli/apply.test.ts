import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyEdits } from "../../src/core/edit/apply-edits.ts";
import { assembleDataset } from "../../src/core/model/assemble.ts";
import { createEditMaker, ownClaim } from "../edit/edit-maker.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { askCli, runCli } from "./run-cli.ts";

const sign = createEditMaker();
const EDITS = [
  sign({ kind: "entity.add", entity: { id: "company:zed", type: "company", name: "Zed" } }),
  sign({
    kind: "claim.add",
    claim: ownClaim("claim:own", "company:zed", "linked_to", "state:iran"),
  }),
  sign({ kind: "entity.join", kept: "state:armenia", gone: "state:turkey" }),
];

const readFolder = (files: ReadonlyMap<string, string>) => {
  const read = assembleDataset([...files].map(([file, text]) => ({ file, value: JSON.parse(text) })));
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join("\n"));
  return read.value;
};

test("corridor apply makes the changes of a project in a data folder that check passes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "corridor-"));
  const project = join(folder, "a.json");
  const gone = sign({ kind: "claim.remove", claim: "claim:gone" });
  writeFileSync(project, JSON.stringify({ format: "corridor-project", parts: { edits: [...EDITS, gone] } }));
  const out = join(folder, "out");
  const answer = await askCli<{ applied: number; aside: readonly unknown[]; files: readonly string[] }>([
    "apply",
    project,
    "--data",
    "graph-data",
    "--output",
    out,
  ]);
  expect(answer.applied).toBe(3);
  expect(answer.aside).toHaveLength(1);
  const parts = new Map(answer.files.map((name) => [name, readFileSync(join(out, name), "utf8")]));
  const made = applyEdits(readShipped(), EDITS).dataset;
  const sorted = (ids: readonly string[]) => ids.toSorted();
  const read = readFolder(parts);
  expect(sorted(read.relations.map(({ id }) => id))).toEqual(sorted(made.relations.map(({ id }) => id)));
  expect(read.entities).toEqual(made.entities);
  const checked = await runCli(["check", "--data", out]);
  expect(checked.status).toBe(0);
  expect((await runCli(["apply", project, "--output", out])).status).toBe(2);
  expect((await runCli(["apply", project])).status).toBe(2);
});
