import type { CliCommand } from "./command.ts";
import { check } from "./commands/check.ts";
import { convert } from "./commands/convert.ts";
import { exportCommand } from "./commands/export.ts";
import { info } from "./commands/info.ts";
import { inspect } from "./commands/inspect.ts";
import { locateCommand } from "./commands/locate.ts";
import { paths } from "./commands/paths.ts";
import { search } from "./commands/search.ts";
import { serveCommand } from "./commands/serve.ts";
import { show } from "./commands/show.ts";

/** Every command, in the order of the help. A new one is a file in `commands` and a line here. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  check,
  info,
  search,
  locateCommand,
  show,
  paths,
  exportCommand,
  inspect,
  convert,
  serveCommand,
];
