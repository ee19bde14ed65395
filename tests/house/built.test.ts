import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureCli, ensurePage } from "../../scripts/build.mjs";
import { ROOT } from "../../scripts/root.mjs";

/** Addresses that are names or texts and are never asked for. */
const NAMES_ONLY: readonly RegExp[] = [
  /^http:\/\/www\.w3\.org\//, // XML namespaces
  /^http:\/\/(www\.)?gexf\.net\//, // GEXF namespaces
  /^http:\/\/graphml\.graphdrawing\.org\//, // GraphML namespace
  /^https?:\/\/schema\.org\//, // vocabulary
  /^http:\/\/purl\.org\/dc\/terms\//, // vocabulary
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

const listAddresses = (text: string) =>
  (text.match(/\b(?:https?|wss?):\/\/[^\s"'`<>\\)]+/g) ?? []).filter(
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
