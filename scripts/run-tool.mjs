import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * Path of a development tool's own script, so that no shell and no `npx` stands in between.
 * @param {string} name package of the tool
 * @param {string} command key of the package's `bin`
 */
function findTool(name, command) {
  const folder = join(ROOT, "node_modules", name);
  /** @type {{ bin: Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const script = bin[command];
  if (script === undefined) throw new Error(`${name} has no command ${command}`);
  return join(folder, script);
}

/**
 * Runs a Node script with the terminal's own output.
 * @param {readonly string[]} args script and its arguments
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(text: string) => void} [onError] hears what goes to stderr, too
 * @param {readonly string[]} [before] a program that starts it, and that program's own arguments
 * @returns {Promise<number>} exit code; 1 when it was ended by a signal
 */
export function runNode(args, env = process.env, onError = () => undefined, before = []) {
  return new Promise((resolve, reject) => {
    const [program = process.execPath, ...rest] = [...before, process.execPath, ...args];
    const child = spawn(program, rest, { cwd: ROOT, env, stdio: ["ignore", "inherit", "pipe"] });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      process.stderr.write(text);
      onError(text);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a development tool of this project.
 * @param {{ name: string, command: string }} tool
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {readonly string[]} [before] a program that starts it, and that program's own arguments
 */
export function runTool(tool, args, env, before) {
  return runNode([findTool(tool.name, tool.command), ...args], env, undefined, before);
}
