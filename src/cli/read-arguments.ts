import { parseArgs } from "node:util";
import { ok, type Result, refuse } from "../core/model/result.ts";
import type { Arguments, CliCommand, Flag } from "./command.ts";

/** Every command has these. */
export const COMMON_FLAGS: readonly Flag[] = [
  { name: "json", help: "print one JSON document and nothing else" },
  { name: "help", short: "h", help: "print this help" },
];

const describeFlag = ({ name, short }: Flag) =>
  short === undefined || short === name ? spell(name) : `-${short}`;
const spell = (name: string) => (name.length === 1 ? `-${name}` : `--${name}`);

/** Node's own message names the option in quotes; the rest of it is for programmers. */
function explain(error: Error, flags: readonly Flag[]): Result<never> {
  const [, named = ""] = /'(-[^' =,]*)/.exec(error.message) ?? [];
  const code = "code" in error ? error.code : "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return refuse("usage", named, "There is no such option.", `Known: ${flags.map(describeFlag).join(" ")}.`);
  const isSwitch = flags.some(({ name, value }) => value === undefined && named.replace(/^-+/, "") === name);
  return isSwitch
    ? refuse("usage", named, "This option takes no value.", "Leave the value out.")
    : refuse("usage", named, "This option needs a value.", "Write it after the option.");
}

/** Reads a command's flags and words; anything that it does not know is refused. */
export function readArguments(command: CliCommand, args: readonly string[]): Result<Arguments> {
  const flags = [...command.flags, ...COMMON_FLAGS];
  const options = Object.fromEntries(
    flags.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        multiple: true,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) return explain(error, flags);
    throw error;
  }
  const values = new Map<string, readonly string[]>();
  for (const { name, repeatable } of flags) {
    const given = parsed.values[name];
    if (!Array.isArray(given)) continue;
    if (given.length > 1 && repeatable !== true)
      return refuse("usage", spell(name), "This option is given more than once.", "Give it once.");
    values.set(name, given.map(String));
  }
  const known = (name: string) => {
    if (!flags.some((flag) => flag.name === name)) throw new Error(`${command.name} declares no --${name}`);
    return values.get(name) ?? [];
  };
  return ok({
    words: parsed.positionals,
    text: (name) => known(name).at(-1) ?? null,
    all: known,
    has: (name) => known(name).length > 0,
  });
}

/** Refuses a call with too few or too many words. */
export function checkWords(command: CliCommand, words: readonly string[]): Result<null> {
  const missing = command.words[words.length];
  if (missing !== undefined)
    return refuse(
      "usage",
      missing,
      "It is missing.",
      `Write: corridor ${command.name} ${command.words.join(" ")}.`,
    );
  const extra = words[command.words.length];
  if (extra !== undefined)
    return refuse("usage", extra, "This word is one too many.", "Put text with spaces in quotes.");
  return ok(null);
}

/** A whole number from `least` to `most`, or the default where the flag is absent. */
export function readNumberFlag<T extends number | null>(
  given: Arguments,
  flag: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: T },
): Result<number | T> {
  const text = given.text(flag);
  if (text === null) return ok(otherwise);
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return ok(value);
  return refuse(
    "usage",
    spell(flag),
    `"${text}" is not a number that fits here.`,
    `Give a whole number from ${least} to ${most}.`,
  );
}

/** One of a closed set of words, or the default where the flag is absent. */
export function readChoiceFlag<T extends string>(
  given: Arguments,
  flag: string,
  choices: readonly T[],
  otherwise: T,
): Result<T> {
  const text = given.text(flag);
  if (text === null) return ok(otherwise);
  const choice = choices.find((each) => each === text);
  return choice === undefined
    ? refuse("usage", spell(flag), `"${text}" is not known here.`, `Give one of ${choices.join(", ")}.`)
    : ok(choice);
}
