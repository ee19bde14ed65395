import { loadModule } from "../load-module.mjs";

/** The program's own help, command by command. */
export async function describeCli() {
  /** @type {typeof import("./cli-help.ts")} */
  const { CLI_HELP } = await loadModule("scripts/docs/cli-help.ts");
  const sections = CLI_HELP.map((text) => `\`\`\`\n${text.trimEnd()}\n\`\`\`\n`);
  return `# Command line\n\nThe program's own help, command by command.\n\n${sections.join("\n")}`;
}
