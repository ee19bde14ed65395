import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const FOLDER = join(import.meta.dirname, "neo4j");
const VERSION =
  /<version>(5[\d.]+)<\/version>/.exec(readFileSync(join(FOLDER, "pom.xml"), "utf8"))?.[1] ?? "";

/** Where the places of its jars in Maven's own cache are noted. */
const CACHE = join(homedir(), ".cache/corridor-peers");
const CLASSPATH = join(CACHE, `neo4j-${VERSION}.classpath`);

const STARTING = 240_000;

const findJava = () => {
  const { stderr = "", error } = spawnSync("java", ["-version"], { encoding: "utf8" });
  return error === undefined && Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= 17 ? "java" : null;
};

/**
 * Lets Maven fetch the server into its own cache.
 * @param {number} seconds at most
 */
export function installNeo4j(seconds) {
  if ("classpath" in findNeo4j()) return true;
  mkdirSync(CACHE, { recursive: true });
  const output = `-Dmdep.outputFile=${CLASSPATH}`;
  const { status } = spawnSync(
    "mvn",
    ["-B", "-ntp", "-q", "-f", join(FOLDER, "pom.xml"), "dependency:build-classpath", output],
    { stdio: ["ignore", "inherit", "inherit"], timeout: seconds * 1000 },
  );
  return status === 0;
}

/**
 * What a server needs that is on this machine, or why there can be none.
 * @returns {{ java: string, classpath: string } | { missing: string }}
 */
export function findNeo4j() {
  const java = findJava();
  if (java === null) return { missing: "needs Java 17" };
  const classpath = existsSync(CLASSPATH) ? readFileSync(CLASSPATH, "utf8").trim() : "";
  if (classpath === "" || !classpath.split(":").every((jar) => existsSync(jar)))
    return { missing: "needs Maven and its jars: node scripts/peers/install.mjs" };
  return { java, classpath };
}

/**
 * Starts a Neo4j of its own: a free port of this machine, a folder that goes with it.
 * @returns {Promise<{ address: string, user: string, password: string, stop: () => Promise<void> }>}
 */
export async function startNeo4j() {
  const found = findNeo4j();
  if ("missing" in found) throw new Error(`neo4j ${found.missing}`);
  const folder = mkdtempSync(join(tmpdir(), "corridor-neo4j-"));
  const opens = ["java.nio", "java.lang"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const child = spawn(
    found.java,
    [
      "-Xmx1g",
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      ...opens,
      "-cp",
      found.classpath,
      join(FOLDER, "start.java"),
      folder,
    ],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  const password = randomUUID();
  child.stdin.write(`${password}\n`);
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errors = (errors + text).slice(-4000);
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.stdin.end();
    const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  };
  const timer = setTimeout(() => child.kill("SIGKILL"), STARTING);
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^address (bolt:\/\/[^/\s]+)/.exec(line) ?? [];
    if (address === undefined) continue;
    clearTimeout(timer);
    return { address, user: "neo4j", password, stop };
  }
  await stop();
  throw new Error(`Neo4j did not start: ${errors}`);
}
