import type { CliCommand, Flag } from "./command.ts";
import { COMMON_FLAGS } from "./read-arguments.ts";

function spellFlag({ name, short, value, repeatable }: Flag): string {
  const names = [...(short === undefined ? [] : [`-${short}`]), ...(name.length === 1 ? [] : [`--${name}`])];
  return `${names.join(", ")}${value === undefined ? "" : ` ${value}`}${repeatable === true ? " ..." : ""}`;
}

function toTable(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
}

/** `corridor COMMAND --help`. */
export function describeCommand(command: CliCommand): string {
  const usage = ["corridor", command.name, ...command.words, "[options]"].join(" ");
  const flags = [...command.flags, ...COMMON_FLAGS].map((flag) => [spellFlag(flag), flag.help] as const);
  const details = command.details === undefined ? "" : `\n${command.details.trim()}\n`;
  return `Usage: ${usage}\n\n${command.summary}\n${details}\nOptions:\n${toTable(flags)}`;
}

/** `corridor --help`. */
export function describeProgram(commands: readonly CliCommand[]): string {
  const rows = commands.map(({ name, words, summary }) => [[name, ...words].join(" "), summary] as const);
  return `Usage: corridor COMMAND [options]

Who is tied to whom, how, and how do you know: the same answers as the page, for scripts and pipelines.

Commands:
${toTable(rows)}
corridor COMMAND --help tells more about one. Answers go to stdout, everything else to stderr.
Exit status: 0 answered; 1 nothing found, or errors in the data; 2 bad usage or bad input.
`;
}
