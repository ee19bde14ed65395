import { statSync } from "node:fs";
import { resolve } from "node:path";
import { formatIssue, type Issue, type Result, refuse } from "../core/model/result.ts";
import type { Answer, CliCommand, Io } from "./command.ts";
import { CLI_COMMANDS, loadCommands } from "./commands.ts";
import { describeCommand, describeProgram } from "./help.ts";
import { checkWords, readArguments } from "./read-arguments.ts";

/** One line for people: the first problem, and how many more there are. */
function describeRefusal(issues: readonly Issue[]): string {
  const [first, ...rest] = issues;
  if (first === undefined) throw new Error("A refusal without an issue");
  const all = first.at?.file === undefined ? "" : '; "corridor check" lists all';
  const more = rest.length === 0 ? "" : ` (${rest.length} more${all}.)`;
  return `corridor: ${formatIssue(first)}${more}`.replace(/\s*\n\s*/g, " ");
}

async function answer(
  command: CliCommand,
  args: readonly string[],
  io: Io,
): Promise<Result<Answer> & { json: boolean }> {
  const given = readArguments(command, args);
  if (!given.ok) return { ...given, json: false };
  const json = given.value.has("json");
  if (given.value.has("help")) {
    const help: Answer = {
      status: 0,
      json: () => describeCommand(command),
      text: () => [describeCommand(command)],
    };
    return { ok: true, value: help, json: false };
  }
  const words = checkWords(command, given.value.words);
  return words.ok ? { ...(await command.run(given.value, io)), json } : { ...words, json };
}

/** Runs one call and says how it ended: 0 answered, 1 nothing found or lint errors, 2 bad usage or bad input. */
export async function run(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? io.err : io.out)(describeProgram(await loadCommands()));
    return name === undefined ? 2 : 0;
  }
  const named = CLI_COMMANDS.find((each) => each.name === name);
  // A file in place of a command is shown on the page; of a folder, which the page cannot be handed, it is said what is in it.
  const found = named === undefined ? statSync(resolve(io.cwd, name), { throwIfNoEntry: false }) : undefined;
  if (found?.isFile() === true) return run(["serve", "--file", name, "--open", ...rest], io);
  if (found?.isDirectory() === true) {
    io.err(`${name} is a folder: this is what is in it. The page opens folders by Open, Choose a folder.\n`);
    return run(["info", "--data", name, ...rest], io);
  }
  const result =
    named === undefined
      ? {
          ...refuse(
            "usage",
            name,
            "There is no such command.",
            `Known: ${CLI_COMMANDS.map((each) => each.name).join(", ")}.`,
          ),
          json: false,
        }
      : await answer(await named.load(), rest, io);
  if (!result.ok) {
    io.err(`${describeRefusal(result.error)}\n`);
    return 2;
  }
  for (const note of result.value.notes ?? []) io.err(`${note}\n`);
  if (result.json) io.out(`${JSON.stringify(result.value.json(), null, 2)}\n`);
  else for (const piece of result.value.text()) io.out(piece);
  return result.value.status;
}
