import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askCli, runCli } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "corridor-mentions-"));
const toFile = (name: string, bytes: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const TEXT = "🚂 Ilham Aliyev met the head of Rhine Works. The Lachin Corridor stayed closed.";

test("names are told with their places in the text: those of the graph, and those that it lacks", async () => {
  const { known, new: fresh } = await askCli<{
    known: readonly { entity: string; start: number; end: number; text: string }[];
    new: readonly { text: string; start: number; end: number; type: string | null }[];
  }>(["mentions", toFile("text.txt", TEXT)]);
  expect(known.map(({ entity, text }) => [entity, text])).toEqual([
    ["person:ilham-aliyev", "Ilham Aliyev"],
    ["corridor:lachin-corridor", "Lachin Corridor"],
  ]);
  expect(fresh.map(({ text }) => text)).toEqual(["Rhine Works"]);
  for (const { start, end, text } of [...known, ...fresh]) expect(TEXT.slice(start, end)).toBe(text);
});

test("a text without names is no error, one that is none is", async () => {
  expect((await runCli(["mentions", toFile("none.txt", "nothing here")])).status).toBe(1);
  const binary = await runCli(["mentions", toFile("binary.txt", new Uint8Array([0xff, 0xfe, 0xc0]))]);
  expect(binary.status).toBe(2);
  expect(binary.err).toContain("The file is not valid utf-16le");
  expect((await runCli(["mentions", join(folder, "gone.txt")])).status).toBe(2);
});
