import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureCli, ensurePage } from "../../scripts/build.mjs";
import { ROOT } from "../../scripts/root.mjs";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const manifest = readJson<{
  readonly dependencies?: Record<string, string>;
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
  "MIT-0",
]);

beforeAll(async () => {
  await ensurePage();
  await ensureCli();
}, 240_000);

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly [{ readonly license: { readonly id: string } }];
    readonly hashes: readonly [{ readonly alg: string; readonly content: string }];
  }[];
}

const BUILDS = [
  { bill: "dist/sbom.cdx.json", licences: "dist/licences/packages.txt" },
  { bill: "dist/cli/sbom.cdx.json", licences: "dist/cli/licences.txt" },
];

test("nothing has to be installed beside a build: what it needs stands in it", () =>
  expect(manifest.dependencies).toBeUndefined());

test("every version is exact", () => {
  const versions = Object.entries(manifest.devDependencies);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test.each(BUILDS)("$bill lists what stands in the build, as it was locked", ({ bill }) => {
  const { components, ...head } = readJson<Bill>(bill);
  expect(head).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
  // Of two equal builds the bills are equal, too.
  expect([head.serialNumber, head.metadata.timestamp]).toEqual([undefined, undefined]);
  const names = components.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names).toContain("graphology");
  for (const { name, version, purl, hashes } of components) {
    const { integrity = "" } =
      lock.find(([path, { version: at }]) => path.endsWith(`node_modules/${name}`) && at === version)?.[1] ??
      {};
    expect(purl).toBe(`pkg:npm/${name.replace("@", "%40")}@${version}`);
    expect(hashes[0].content).toBe(Buffer.from(integrity.slice(7), "base64").toString("hex"));
  }
});

test("at most 25 packages of those that the project names stand in a build", () => {
  const named = new Set(Object.keys(manifest.devDependencies));
  const direct = BUILDS.flatMap(({ bill }) => readJson<Bill>(bill).components).filter(({ name }) =>
    named.has(name),
  );
  const names = new Set(direct.map(({ name }) => name));
  expect([...names]).toContain("sigma");
  expect(names.size).toBeLessThanOrEqual(25);
});

test.each(BUILDS)(
  "$licences holds the permissive licence of everything in the build",
  ({ bill, licences }) => {
    const text = readFileSync(join(ROOT, licences), "utf8");
    const { components } = readJson<Bill>(bill);
    expect(components.length).toBeGreaterThan(10);
    for (const { name, version, licenses } of components) {
      const { id } = licenses[0].license;
      expect(text).toContain(`${name} ${version} (${id})`);
      // A font may come under the licence of fonts.
      expect(
        PERMISSIVE.has(id) || (name.startsWith("@fontsource") && id === "OFL-1.1"),
        `${name}: ${id}`,
      ).toBe(true);
    }
    expect(text).toContain("THE SOFTWARE IS PROVIDED");
  },
);

test("the lock file knows the content of every package", () => {
  expect(lock.length).toBeGreaterThan(100);
  expect(lock.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
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
