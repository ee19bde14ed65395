import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const cwd = mkdtempSync(join(tmpdir(), "corridor-serve-"));
writeFileSync(join(cwd, "graph.json"), "{}");

test.each([
  {
    args: ["serve", "--file", "."],
    err: "corridor: .: This is a folder, not a file. See what is in it with corridor info --data ., or open it on the page by Open, Choose a folder.\n",
  },
  {
    args: ["serve", "--file", "none.gexf"],
    err: "corridor: none.gexf: There is no such file. Check the name.\n",
  },
  {
    args: ["serve", "--port", "70000"],
    err: 'corridor: --port: "70000" is not a number that fits here. Give a whole number from 0 to 65535.\n',
  },
  { args: ["serve"], err: "corridor: The page is not built here. Run npm run build first.\n" },
  { args: ["graph.json"], err: "corridor: The page is not built here. Run npm run build first.\n" },
])("$args is refused in one line", async ({ args, err }) => {
  expect(await runCli(args, { cwd, page: cwd })).toEqual({ status: 2, out: "", err });
});

test("a folder in place of a command is named, and what is in it is said", async () => {
  const { err } = await runCli([".", "--json"], { cwd });
  expect(err).toMatch(/^\. is a folder: this is what is in it\./);
});
