import { appendFileSync, cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureCli } from "../../scripts/build.mjs";
import { ROOT } from "../../scripts/root.mjs";
import { findChecked, keepChecked } from "../../src/cli/data/checked-data.ts";
import { readFolder } from "../../src/cli/data/read-folder.ts";
import { listLoaded } from "../house/imports.ts";
import { askCli, runCli } from "./run-cli.ts";
import { makeData, makeFolder } from "./small-data.ts";

beforeAll(ensureCli, 240_000);

const cli = join(ROOT, "dist", "cli");
const shipped = join(ROOT, "graph-data");

test("what the build keeps of the shipped data is what its files say", () => {
  const read = readFolder(shipped, "graph-data");
  expect(read.ok && read.value.dataset).toEqual(findChecked(shipped, join(cli, "graph-data.bin")));
});

test("a folder with one letter more is read and checked itself", async () => {
  const checked = join(makeFolder(), "kept.bin");
  const data = makeData();
  keepChecked(data, checked);
  const question = ["check", "--data", data];
  expect(findChecked(data, checked)).not.toBeNull();
  const before = await askCli(question, { checked });
  expect(before).toEqual(await askCli(question));

  appendFileSync(join(data, "entities.json"), "x");
  expect(findChecked(data, checked)).toBeNull();
  expect(await runCli(question, { checked })).toEqual(await runCli(question));
  expect((await runCli(["info", "--data", data], { checked })).status).toBe(2);
});

test("what other bytes there are in place of what was kept: the folder is read", () => {
  const copy = join(makeFolder(), "copy");
  cpSync(makeData(), copy, { recursive: true });
  expect(findChecked(copy, join(copy, "entities.json"))).toBeNull();
  expect(findChecked(copy, join(copy, "nothing.bin"))).toBeNull();
});

test("a question for paths loads no reader or writer of a file format", () => {
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const next of listLoaded(name, readFileSync(join(cli, name), "utf8"))) load(next.replace("./", ""));
  };
  for (const name of ["corridor.mjs", ...readdirSync(cli).filter((name) => /^paths-.*\.mjs$/.test(name))])
    load(name);
  expect(loaded.size).toBeGreaterThan(2);
  const code = [...loaded].map((name) => readFileSync(join(cli, name), "utf8")).join("\n");
  expect(code).toContain("enumerateRoutes");
  for (const word of ["SaxesParser", "n3/lib", "listWritten", "gexf/gexf.ts"])
    expect(code).not.toContain(word);
});
