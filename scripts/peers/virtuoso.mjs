import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const STARTING = 120_000;
const POLL = 250;

/** @type {(command: string) => boolean} */
const isThere = (command) => spawnSync(command, ["-?"], { stdio: "ignore" }).error === undefined;

/** What Virtuoso needs that is not on this machine; null when it can be started. */
export const findMissingVirtuoso = () =>
  isThere("virtuoso-t") && isThere("isql-vt")
    ? null
    : "needs virtuoso-t and isql-vt, as Debian packages them";

/**
 * Lets Debian's package tool fetch it, where that may be done.
 * @param {number} seconds at most
 */
export function installVirtuoso(seconds) {
  if (findMissingVirtuoso() === null) return true;
  if (process.getuid?.() !== 0) return false;
  const args = ["install", "-y", "--no-install-recommends", "virtuoso-opensource-7-bin"];
  return spawnSync("apt-get", args, { stdio: "ignore", timeout: seconds * 1000 }).status === 0;
}

/** @returns {Promise<number>} */
const findPort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const place = server.address();
      server.close(() => resolve(typeof place === "object" && place !== null ? place.port : 0));
    });
  });

/** @type {(sql: number, http: number) => string} */
const toSettings = (sql, http) => `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:${sql}
DisableUnixSocket = 1
NumberOfBuffers = 20000
MaxDirtyBuffers = 12000
[HTTPServer]
ServerPort = 127.0.0.1:${http}
[SPARQL]
ResultSetMaxRows = 100000
`;

/**
 * Starts a Virtuoso of its own: free ports of this machine, a folder that goes with it, updates for everybody who reaches it.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} its address as `--to` takes it
 */
export async function startVirtuoso() {
  const [sql, http] = [await findPort(), await findPort()];
  const folder = mkdtempSync(join(tmpdir(), "corridor-virtuoso-"));
  writeFileSync(join(folder, "settings.ini"), toSettings(sql, http));
  const child = spawn("virtuoso-t", ["-f", "-c", "settings.ini"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const grants = `grant SPARQL_UPDATE to "SPARQL"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);`;
  for (const ends = Date.now() + STARTING; Date.now() < ends && child.exitCode === null; ) {
    await new Promise((resolve) => setTimeout(resolve, POLL));
    if (!said.includes("Server online")) continue;
    const granted = spawnSync("isql-vt", [`127.0.0.1:${sql}`, "dba", "dba", `exec=${grants}`], {
      encoding: "utf8",
    });
    if (granted.status === 0 && !granted.stdout.includes("Error"))
      return { address: `sparql://127.0.0.1:${http}/sparql`, stop };
    break;
  }
  await stop();
  throw new Error(`Virtuoso did not start: ${said.slice(-2000)}`);
}
