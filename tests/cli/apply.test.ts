import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyEdits } from "../../src/core/edit/apply-edits.ts";
import { MISFIT, readDataFolder, SHIPPED_EDITS } from "../edit/edited-shipped.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { askCli, runCli } from "./run-cli.ts";

test("corridor apply makes the changes of a project in a data folder that check passes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "corridor-"));
  const project = join(folder, "a.json");
  writeFileSync(
    project,
    JSON.stringify({ format: "corridor-project", parts: { edits: [...SHIPPED_EDITS, MISFIT] } }),
  );
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
  const made = applyEdits(readShipped(), SHIPPED_EDITS).dataset;
  const sorted = (ids: readonly string[]) => ids.toSorted();
  const read = readDataFolder(parts);
  expect(sorted(read.relations.map(({ id }) => id))).toEqual(sorted(made.relations.map(({ id }) => id)));
  expect(read.entities).toEqual(made.entities);
  const checked = await runCli(["check", "--data", out]);
  expect(checked.status).toBe(0);
  expect((await runCli(["apply", project, "--output", out])).status).toBe(2);
  expect((await runCli(["apply", project])).status).toBe(2);
  // The folder is there whole, or not at all.
  const refused = await runCli(["apply", project, "--data", "graph-data", "--output", join(project, "out")]);
  expect(refused.status).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(["a.json", "out"]);
});
