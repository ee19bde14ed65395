import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { ensurePage } from "../../scripts/build.mjs";
import { ROOT } from "../../scripts/root.mjs";

beforeAll(ensurePage, 240_000);

/** Starts the server as `npm start` does; resolves with its address. */
async function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const [line] = await once(createInterface(child.stdout), "line");
  const url = /^Corridor is at (http:\/\/127\.0\.0\.1:\d+\/.*)$/.exec(String(line))?.[1];
  if (url === undefined) throw new Error(`${line}\n${errors}`);
  return { child, url, errors: () => errors };
}

test("npm start prints the address of the page and ends on Ctrl-C", async () => {
  const { child, url } = await start("--port", "0");
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("<title>Corridor</title>");
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("a second one names the port in use and takes the next", async () => {
  const first = await start("--port", "0");
  const port = new URL(first.url).port;
  const second = await start("--port", port, "--base", "/some/where/");
  expect(second.errors()).toContain(`Port ${port} is in use; trying ${Number(port) + 1}.`);
  expect(new URL(second.url).port).not.toBe(port);
  expect((await fetch(second.url)).status).toBe(200);
  expect(new URL(second.url).pathname).toBe("/some/where/");
});

test.each([
  { args: ["--port", "high"], said: "--port high is no port: give a number from 0 to 65535.\n" },
  { args: ["--port", "70000"], said: "--port 70000 is no port: give a number from 0 to 65535.\n" },
  { args: ["--prot", "1"], said: "Unknown option '--prot'\n" },
])("$args is refused in one line", ({ args, said }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/start.mjs", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: said });
});
