import { join } from "node:path";
import { parseArgs } from "node:util";
import { isFresh, PAGE } from "./freshness.mjs";
import { ROOT } from "./root.mjs";
import { readHosts, serve } from "./serve.mjs";

const HELP = `npm start -- [--port N] [--base /sub/path/] [--connect ADDRESS]

Builds the page when needed and serves it on this machine only.

  --port N      first port to try (default 4173; a port in use is skipped; 0 takes any free one)
  --base PATH   serve below this path, as a static host with a sub-path would (default /)
  --connect ADDRESS   let the page connect to a database there, such as ws://localhost:7687; may be given several times
`;

/** @returns {{ port: number, base: string, connect: readonly string[], help: boolean }} */
function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4173" },
      base: { type: "string", default: "/" },
      connect: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535)
    throw new Error(`--port ${values.port} is no port: give a number from 0 to 65535.`);
  return {
    port: Number(values.port),
    base: values.base,
    connect: readHosts(values.connect.join(" "), "--connect"),
    help: values.help,
  };
}

async function start() {
  const { port, base, connect, help } = readArguments();
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  if (!isFresh(PAGE)) {
    console.error("Building the page ...");
    const { ensurePage } = await import("./build.mjs");
    await ensurePage();
  }
  const server = await serve({
    folder: join(ROOT, "dist"),
    port,
    base,
    connect,
    tries: 20,
    onBusy: (busy) => console.error(`Port ${busy} is in use; trying ${busy + 1}.`),
  });
  console.log(`Corridor is at ${server.url}`);
  console.error("Press Ctrl-C to stop.");
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close());
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
