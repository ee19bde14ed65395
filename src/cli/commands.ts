import type { CliCommand } from "./command.ts";

/** A command by its name; its file is loaded when it is called, or when all are described. */
interface NamedCommand {
  readonly name: string;
  readonly load: () => Promise<CliCommand>;
}

/** Every command, in the order of the help. A new one is a file in `commands` and a line here. */
export const CLI_COMMANDS: readonly NamedCommand[] = [
  { name: "check", load: async () => (await import("./commands/check.ts")).check },
  { name: "info", load: async () => (await import("./commands/info.ts")).info },
  { name: "search", load: async () => (await import("./commands/search.ts")).search },
  { name: "locate", load: async () => (await import("./commands/locate.ts")).locateCommand },
  { name: "text", load: async () => (await import("./commands/text.ts")).textCommand },
  { name: "mentions", load: async () => (await import("./commands/mentions.ts")).mentions },
  { name: "show", load: async () => (await import("./commands/show.ts")).show },
  { name: "paths", load: async () => (await import("./commands/paths.ts")).paths },
  { name: "export", load: async () => (await import("./commands/export.ts")).exportCommand },
  { name: "inspect", load: async () => (await import("./commands/inspect.ts")).inspect },
  { name: "convert", load: async () => (await import("./commands/convert.ts")).convert },
  { name: "publish", load: async () => (await import("./commands/publish.ts")).publishCommand },
  { name: "apply", load: async () => (await import("./commands/apply.ts")).apply },
  { name: "add", load: async () => (await import("./commands/add.ts")).add },
  { name: "agree", load: async () => (await import("./commands/agree.ts")).agreeCommand },
  { name: "merge", load: async () => (await import("./commands/merge.ts")).merge },
  { name: "serve", load: async () => (await import("./commands/serve.ts")).serveCommand },
];

/** All of them, loaded. */
export const loadCommands = (): Promise<readonly CliCommand[]> =>
  Promise.all(CLI_COMMANDS.map(({ load }) => load()));
