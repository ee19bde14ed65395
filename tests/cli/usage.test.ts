import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLI_COMMANDS, loadCommands } from "../../src/cli/commands.ts";
import { runCli } from "./run-cli.ts";
import { makeData, makeFolder, makeHome } from "./small-data.ts";

describe("bad usage is one line on stderr and exit status 2:", () => {
  test.each([
    { args: ["fly"], line: "corridor: fly: There is no such command. Known: check, " },
    {
      args: ["info", "--colour"],
      line: "corridor: --colour: There is no such option. Known: --data --map --mapping --user --json -h.",
    },
    { args: ["search"], line: "corridor: QUERY: It is missing. Write: corridor search QUERY." },
    { args: ["search", "a", "b"], line: "corridor: b: This word is one too many." },
    { args: ["search", "a", "--limit"], line: "corridor: --limit: This option needs a value." },
    { args: ["search", "a", "--limit", "0"], line: 'corridor: --limit: "0" is not a number that fits here.' },
    {
      args: ["search", "a", "--limit", "1", "--limit", "2"],
      line: "corridor: --limit: This option is given more than once.",
    },
    { args: ["info", "--json=yes"], line: "corridor: --json: This option takes no value." },
    { args: ["show", "nobody"], line: 'corridor: REF: There is no entity "nobody".' },
    { args: ["paths", "--to", "north"], line: "corridor: --from: It is missing." },
    { args: ["paths", "--from", "north"], line: "corridor: --to: It is missing." },
    {
      args: ["paths", "--from", "north", "--to", "nobody"],
      line: 'corridor: --to: There is no entity "nobody".',
    },
    {
      args: ["paths", "--from", "north", "--to", "entity:ghost"],
      line: 'corridor: --to: There is no entity type "ghost".',
    },
    {
      args: ["paths", "--from", "north", "--to", "south", "--rank", "best"],
      line: 'corridor: --rank: "best" is not known here.',
    },
    {
      args: ["paths", "--from", "north", "--to", "south", "-k", "101"],
      line: 'corridor: -k: "101" is not a number that fits here.',
    },
    {
      args: ["paths", "--from", "north", "--to", "south", "--allow", "ghost"],
      line: 'corridor: --allow: There is no "ghost"',
    },
    {
      args: ["paths", "--from", "north", "--to", "south", "--period", "May"],
      line: 'corridor: --period: "May" is not a date',
    },
    {
      args: ["export", "--format", "doc"],
      line: 'corridor: --format: There is no format "doc" to write. Known: ',
    },
    { args: ["export", "--json"], line: "corridor: --json: The export itself goes to stdout. Add -o FILE" },
    { args: ["export", "--types", "ghost"], line: 'corridor: --types: There is no "ghost" in this graph.' },
    { args: ["export", "--degree", "many"], line: 'corridor: --degree: "many" is not a range of numbers.' },
    { args: ["export", "--attribute", "x"], line: 'corridor: --attribute: "x" does not name an attribute.' },
    {
      args: ["export", "--attribute", "x=1"],
      line: 'corridor: --attribute:x: There is no attribute "x" in this graph.',
    },
    { args: ["export", "--lens", "planet=x"], line: 'corridor: --lens: "planet=x" is not a filter.' },
    {
      args: ["export", "--lens", "types=state&or.types=ghost"],
      line: 'corridor: --lens: or.types: There is no "ghost" in this graph.',
    },
    {
      args: ["export", "--types", "state", "--lens", "types=state"],
      line: 'corridor: --lens: "types" is given twice.',
    },
    {
      args: ["export", "--option", "version=9"],
      line: 'corridor: --option: "9" is no version of gexf. Known: 1.3, 1.2.',
    },
    {
      args: ["convert", "graph-data", "x.doc"],
      line: "corridor: x.doc: The file name does not end like any known format.",
    },
    {
      args: ["info", "--data", "nowhere.gexf"],
      line: "corridor: nowhere.gexf: There is no such file or folder.",
    },
    { args: ["info", "--data", "empty"], line: "corridor: empty: There is no data in this folder." },
    {
      args: ["info", "--data", "notes.txt"],
      line: "corridor: notes.txt:1:1: This file is in no form that Corridor reads.",
    },
    {
      args: ["paths", "--from", "north", "--to", "North"],
      line: "corridor: --from, --to: Ends 1 and 2 are the same (North).",
    },
  ])("corridor $args", async ({ args, line }) => {
    const { status, out, err } = await runCli(args, { cwd: makeHome() });
    expect(err.slice(0, line.length)).toBe(line);
    expect(err.trimEnd()).not.toContain("\n");
    expect({ status, out }).toEqual({ status: 2, out: "" });
  });
});

test("an ambiguous name lists the candidates", async () => {
  const data = makeData();
  const twin = { id: "place:north", type: "place", name: "North", summary: "A place of the same name." };
  writeFileSync(join(data, "more.json"), JSON.stringify({ version: 1, entities: [twin] }));
  expect(await runCli(["show", "north", "--data", data])).toEqual({
    status: 2,
    out: "",
    err: 'corridor: REF: "north" names 2 entities: state:north (North), place:north (North). Use the id of the one you mean.\n',
  });
  expect(await runCli(["show", "place:north", "--data", data])).toMatchObject({ status: 0 });
});

test("without --data, the data that comes with the program is used where none lies at hand", async () => {
  const { status, out } = await runCli(["info"], { cwd: makeFolder(), shipped: makeData() });
  expect(status).toBe(0);
  expect(out).toContain("4  entities");
});

test("without a command the help goes to stderr, with --help to stdout", async () => {
  const bare = await runCli([]);
  expect(bare).toMatchObject({ status: 2, out: "" });
  const help = await runCli(["--help"]);
  expect(help).toEqual({ status: 0, out: bare.err, err: "" });
  for (const { name } of CLI_COMMANDS) expect(help.out).toContain(`\n  ${name}`);
});

test.each((await loadCommands()).map((command) => ({ command })))(
  "$command.name --help tells its options",
  async ({ command }) => {
    const { status, out } = await runCli([command.name, "--help"]);
    expect(status).toBe(0);
    expect(out).toContain(`Usage: corridor ${command.name}`);
    for (const { name, help } of command.flags) {
      expect(out).toContain(name.length === 1 ? `-${name}` : `--${name}`);
      expect(out).toContain(help);
    }
  },
);
