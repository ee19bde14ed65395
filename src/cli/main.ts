import { fileURLToPath } from "node:url";
import { openBrowser } from "./open-browser.ts";
import { run } from "./run.ts";

const { npm_lifecycle_event: script, INIT_CWD: startedIn } = process.env;

// The reader of a pipe may leave early (`corridor search x | head -1`): nothing to report.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // npm runs scripts in the project's folder; paths are meant from where the user stands.
  cwd: script === "corridor" && startedIn !== undefined ? startedIn : process.cwd(),
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
  shipped: fileURLToPath(new URL("../../graph-data", import.meta.url)),
  checked: fileURLToPath(new URL("graph-data.bin", import.meta.url)),
  page: fileURLToPath(new URL("..", import.meta.url)),
  browse: (address) => openBrowser(address, process.env["CORRIDOR_BROWSER"] ?? null),
});
