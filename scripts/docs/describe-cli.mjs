import { loadModule } from "../load-module.mjs";

/** The program's own help, command by command. */
export async function describeCli() {
  /** @type {typeof import("../../src/cli/commands.ts")} */
  const { loadCommands } = await loadModule("src/cli/commands.ts");
  /** @type {typeof import("../../src/cli/help.ts")} */
  const { describeCommand, describeProgram } = await loadModule("src/cli/help.ts");
  const commands = await loadCommands();
  const help = [describeProgram(commands), ...commands.map(describeCommand)];
  const sections = help.map((text) => `\`\`\`\n${text.trimEnd()}\n\`\`\`\n`);
  return `# Command line\n\nThe program's own help, command by command.\n\n${sections.join("\n")}`;
}
