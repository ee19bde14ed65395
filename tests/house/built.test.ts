import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { ensureCli, ensurePage } from "../../scripts/build.mjs";
import { ROOT } from "../../scripts/root.mjs";
import { listLoaded } from "./imports.ts";

/** Addresses that are names or texts and are never asked for. */
const NAMES_ONLY: readonly RegExp[] = [
  /^http:\/\/www\.w3\.org\//, // XML namespaces
  /^http:\/\/(www\.)?gexf\.net\//, // GEXF namespaces
  /^http:\/\/graphml\.graphdrawing\.org\//, // GraphML namespace
  /^https?:\/\/schema\.org\//, // vocabulary
  /^http:\/\/purl\.org\/dc\/(terms|elements\/1\.1)\//, // vocabularies
  /^http:\/\/xmlns\.com\/foaf\/0\.1\//, // vocabulary
  /^https:\/\/react\.dev\//, // where React's error messages point
  /^https:\/\/example\.org\//, // example of an address to type
  /^https:\/\/\.$/, // end of a sentence about addresses
];

const dist = join(ROOT, "dist");
beforeAll(async () => {
  await ensurePage();
  await ensureCli();
}, 240_000);

const listBuilt = () =>
  readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(css|html|js|mjs|json|svg|webmanifest)$/.test(path),
  );

/** Licences name their authors. */
const LICENCES = /<script type="text\/plain" id="cx-licences">[\s\S]*?<\/script>/;

const listAddresses = (text: string) =>
  (text.replace(LICENCES, "").match(/\b(?:https?|wss?):\/\/[^\s"'`<>\\)]+/g) ?? []).filter(
    (address) => !NAMES_ONLY.some((known) => known.test(address)),
  );

test("built files name no outside address", () => {
  const built = listBuilt();
  expect(built).toContain("index.html");
  const addresses = built
    .filter((path) => !path.startsWith("cli"))
    .flatMap((path) =>
      listAddresses(readFileSync(join(dist, path), "utf8")).map((address) => `${path}: ${address}`),
    );
  expect(addresses).toEqual([]);
});

test("the page asks for its files relatively, so that it can lie below any path", () => {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const asked = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? "");
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((address) => !/^(\.\/|#|data:)/.test(address))).toEqual([]);
});

/** Bytes of script and style after compression that may come before the first graph is on the screen. */
const MOST_BEFORE_THE_GRAPH = 160_000;

/** A chunk with everything that it imports at once; what it imports later is left out. */
function withImports(path: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(path)) return known;
  known.add(path);
  for (const module of listLoaded(path, readFileSync(join(dist, path), "utf8")))
    withImports(posix.join(posix.dirname(path), module), known);
  return known;
}

test("little has to come before the first graph is on the screen", () => {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const asked = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? "",
  );
  // The picture waits for the engine's answer, so its worker counts as well.
  const workers = listBuilt().filter((path) => /\bengine\.worker-[^/]*\.js$/.test(path));
  expect(workers).toHaveLength(1);
  const [styles, scripts] = [".css", ".js"].map((ending) => asked.filter((path) => path.endsWith(ending)));
  const files = [
    ...(styles ?? []),
    ...new Set([...(scripts ?? []), ...workers].flatMap((path) => [...withImports(path)])),
  ].map((path) => ({ path, bytes: gzipSync(readFileSync(join(dist, path))).length }));
  expect(styles).not.toEqual([]);
  expect(scripts).not.toEqual([]);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const listed = files.sort((a, b) => b.bytes - a.bytes).map((file) => `${file.bytes} ${file.path}`);
  expect(bytes, `before the first graph:\n${listed.join("\n")}`).toBeLessThan(MOST_BEFORE_THE_GRAPH);
});

test("no script of the page is larger than what the bundler warns of", () => {
  const scripts = listBuilt().filter((path) => path.endsWith(".js"));
  const large = scripts.filter((path) => statSync(join(dist, path)).size > 500_000);
  expect(scripts.length).toBeGreaterThan(10);
  expect(large).toEqual([]);
});
