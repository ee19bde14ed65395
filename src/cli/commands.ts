import type { Command } from "./command.ts";
import { check } from "./commands/check.ts";
import { convert } from "./commands/convert.ts";
import { exportCommand } from "./commands/export.ts";
import { info } from "./commands/info.ts";
import { inspect } from "./commands/inspect.ts";
import { locate } from "./commands/locate.ts";
import { paths } from "./commands/paths.ts";
import { search } from "./commands/search.ts";
import { show } from "./commands/show.ts";

/** Every command, in the order of the help. A new one is a file in `commands` and a line here. */
export const COMMANDS: readonly Command[] = [
  check,
  info,
  search,
  locate,
  show,
  paths,
  exportCommand,
  inspect,
  convert,
];
