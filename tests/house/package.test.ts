import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { ensureCli, ensurePage } from "../../scripts/build.mjs";
import { ROOT } from "../../scripts/root.mjs";

/** The program as one file, run where nothing else of it is and no registry can be reached. */

const home = mkdtempSync(join(tmpdir(), "corridor-package-"));
const empty = join(home, "empty");
mkdirSync(empty);
afterAll(() => rmSync(home, { recursive: true }));

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed = { filename: "", files: [] };

beforeAll(async () => {
  await ensurePage();
  await ensureCli();
  const json = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", home], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  packed = JSON.parse(json)[0];
}, 240_000);

const env = {
  ...process.env,
  HOME: home,
  npm_config_cache: join(home, "cache"),
  npm_config_registry: "http://127.0.0.1:9/",
  CORRIDOR_BROWSER: "none",
};
const start = (...args: readonly string[]) => {
  const child = spawn("npx", ["--yes", "--package", join(home, packed.filename), "corridor", ...args], {
    cwd: empty,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  return { child, errors: () => errors };
};

test("the package needs no other one, and holds page, command line, data and licences, but no article", () => {
  const manifest = JSON.parse(
    execFileSync("tar", ["-xzOf", join(home, packed.filename), "package/package.json"], { encoding: "utf8" }),
  );
  for (const field of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"])
    expect(manifest[field]).toBeUndefined();
  const paths = packed.files.map(({ path }) => path);
  for (const path of [
    "LICENSE",
    "SECURITY.md",
    "bin/corridor.mjs",
    "dist/index.html",
    "dist/sbom.cdx.json",
    "dist/licences/packages.txt",
    "dist/cli/corridor.mjs",
    "dist/cli/licences.txt",
    "dist/cli/sbom.cdx.json",
  ])
    expect(paths).toContain(path);
  expect(paths.filter((path) => /^(src|tests|e2e|node_modules)\/|graph-data\/texts/.test(path))).toEqual([]);
});

test("it opens the page with a file, without a registry, and names a port in use", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const file = join(ROOT, "public/examples/south-pole.json");
  const { child, errors } = start(file, "--port", String(port));
  const [line] = await once(createInterface(child.stdout), "line");
  const url = /^Corridor is at (http:\/\/127\.0\.0\.1:\d+\/\?data=.*)$/.exec(String(line))?.[1] ?? "";
  expect(errors()).toContain(`Port ${port} is in use; trying ${port + 1}.`);
  const page = await fetch(url);
  expect(await page.text()).toContain("<title>Corridor</title>");
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  const opened = await fetch(new URL(new URL(url).searchParams.get("data") ?? "", url));
  expect(opened.headers.get("content-type")).toBe("application/octet-stream");
  expect(await opened.text()).toBe(readFileSync(file, "utf8"));
}, 120_000);

test("a folder in place of the file is named", async () => {
  const { child, errors } = start("serve", "--file", ".");
  expect(await once(child, "exit")).toEqual([2, null]);
  expect(errors()).toContain("corridor: .: This is a folder, not a file.");
}, 120_000);
