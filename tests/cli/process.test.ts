import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { ensureCli } from "../../scripts/build.mjs";
import { ROOT } from "../../scripts/root.mjs";
import { makeData, makeHome } from "./small-data.ts";

beforeAll(ensureCli, 240_000);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const start = (file: string, args: readonly string[], cwd = ROOT): Promise<Ended> =>
  promisify(execFile)(file, args, { cwd }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
  );

const bin = join(ROOT, "bin", "corridor.mjs");

test("the program prints its answer and ends with its status", async () => {
  const data = makeData();
  const info = await start(process.execPath, [bin, "info", "--json", "--data", data]);
  expect(info).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(info.stdout)).toMatchObject({ entities: 4 });
  expect(await start(process.execPath, [bin, "search", "zzz", "--data", data])).toMatchObject({
    code: 1,
    stdout: "",
  });
  expect(await start(process.execPath, [bin, "fly"])).toMatchObject({ code: 2, stdout: "" });
});

test("npm run -s corridor takes paths from where the user stands, and prints the answer only", async () => {
  const home = makeHome();
  const args = ["--prefix", ROOT, "run", "-s", "corridor", "--", "info", "--json", "--data", "graph-data"];
  const { code, stdout } = await start("npm", args, home);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ entities: 4 });
});

test("a reader that leaves early is no error", async () => {
  const { code, stderr } = await start("sh", [
    "-c",
    `"${process.execPath}" "${bin}" export --data "${makeData()}" | head -c 1`,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
