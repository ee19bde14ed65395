import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readHosts, serve } from "../../../scripts/serve.mjs";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { type CliCommand, toLines } from "../command.ts";
import { readNumberFlag } from "../read-arguments.ts";

const FIRST_PORT = 4173;
const TRIES = 20;

/** A file that the page can be handed; folders are named for what they are. */
function checkFile(name: string, file: string): Result<string> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return refuse("no-file", name, "There is no such file.", "Check the name.");
  return found.isFile()
    ? ok(file)
    : refuse(
        "no-file",
        name,
        "This is a folder, not a file.",
        `See what is in it with corridor info --data ${name}, or open it on the page by Open, Choose a folder.`,
      );
}

/** Hosts that the page may connect to beside its own. */
function readConnect(addresses: readonly string[]): Result<readonly string[]> {
  try {
    return ok(readHosts(addresses.join(" "), "--connect"));
  } catch (error) {
    if (error instanceof Error)
      return refuse(
        "usage",
        "--connect",
        "This is no address that the page could be allowed to connect to.",
        "Write https://HOST or wss://HOST:PORT, on this machine also http://localhost:PORT or ws://localhost:PORT.",
      );
    throw error;
  }
}

export const serveCommand: CliCommand = {
  name: "serve",
  summary: "Serves the page on this machine only, until Ctrl-C; with a file, the page opens it.",
  words: [],
  flags: [
    { name: "file", value: "FILE", help: "a graph, project or exported page to open" },
    {
      name: "port",
      value: "n",
      help: `first port to try (default ${FIRST_PORT}; a port in use is skipped; 0 takes any free one)`,
    },
    {
      name: "connect",
      value: "ADDRESS",
      repeatable: true,
      help: "let the page connect to a database there, such as ws://localhost:7687",
    },
    { name: "open", help: "show the page in the browser (CORRIDOR_BROWSER names another than the system's)" },
  ],
  details: `corridor FILE is short for corridor serve --file FILE --open.
--json: {url, file}`,
  async run(given, io) {
    const port = readNumberFlag(given, "port", { least: 0, most: 65535, otherwise: FIRST_PORT });
    if (!port.ok) return port;
    const name = given.text("file");
    const file = name === null ? ok(null) : checkFile(name, resolve(io.cwd, name));
    if (!file.ok) return file;
    const connect = readConnect(given.all("connect"));
    if (!connect.ok) return connect;
    if (!existsSync(join(io.page, "index.html")))
      return refuse("no-page", "", "The page is not built here.", "Run npm run build first.");
    const { url, close } = await serve({
      folder: io.page,
      opened: file.value,
      connect: connect.value,
      port: port.value,
      tries: port.value === 0 ? 1 : TRIES,
      onBusy: (busy) => io.err(`Port ${busy} is in use; trying ${busy + 1}.\n`),
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
    const isShown = given.has("open") && (await io.browse(url));
    return ok({
      status: 0,
      json: () => ({ url, file: name }),
      text: () => toLines([`Corridor is at ${url}`]),
      notes: [
        ...(given.has("open") && !isShown ? ["No browser could be started: open the address in one."] : []),
        "Press Ctrl-C to stop.",
      ],
    });
  },
};
