import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.mjs";

interface Locked {
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const manifest = readJson<{
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}>("package.json");
const lock = Object.entries(
  readJson<{ packages: Record<string, Locked> }>("package-lock.json").packages,
).filter(([path]) => path !== "");

const PERMISSIVE = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
]);

test("at most 25 packages are needed at run time", () => {
  const names = Object.keys(manifest.dependencies);
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThanOrEqual(25);
});

test("every version is exact", () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("what ships is permissively licensed", () => {
  const shipped = lock.filter(([, { dev }]) => dev !== true);
  expect(shipped.length).toBeGreaterThan(0);
  expect(shipped.filter(([, { license }]) => license === undefined || !PERMISSIVE.has(license))).toEqual([]);
});

test("the lock file names no address and nothing of it runs a script on installation", () => {
  expect(lock.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(lock.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
});

test("the lock file holds the packages of every platform, or npm ci refuses it", () => {
  const paths = new Set(lock.map(([path]) => path));
  const absent = lock.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !paths.has(`node_modules/${name}`) && !paths.has(`${path}/node_modules/${name}`),
    ),
  );
  expect(absent).toEqual([]);
});
