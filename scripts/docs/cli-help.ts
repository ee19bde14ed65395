import { loadCommands } from "../../src/cli/commands.ts";
import { describeCommand, describeProgram } from "../../src/cli/help.ts";

const commands = await loadCommands();

/** The program's own help, and that of each command. */
export const CLI_HELP = [describeProgram(commands), ...commands.map(describeCommand)];
