import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { arbitraryClaimed, arbitraryForeign } from "./arbitrary-dataset.ts";
import { checkGexf } from "./check-gexf.ts";
import { writeText } from "./write-text.ts";

const folder = mkdtempSync(join(tmpdir(), "corridor-gexf-"));
afterAll(() => rmSync(folder, { recursive: true }));

const saved = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const answers = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

const LOOK = {
  colourOfEntity: () => "#203bb2",
  colourOfRelation: () => "#1a9ebe",
  sizeOfEntity: () => 12.5,
};
const shipped = readShipped();
const place = {
  x: Float32Array.from(shipped.entities, (_, index) => Math.cos(index) * 100),
  y: Float32Array.from(shipped.entities, (_, index) => Math.sin(index) * 100),
};

const VARIANTS = [
  { version: "1.3", profile: "portable" },
  { version: "1.3", profile: "gephi" },
  { version: "1.2", profile: "portable" },
  { version: "1.2", profile: "gephi" },
] as const;

describe.each(VARIANTS)("GEXF $version, $profile", (options) => {
  test("the shipped data set keeps every rule of the mapping", () => {
    const { text } = writeText("gexf", shipped, { options, look: LOOK, positions: place });
    expect(checkGexf(text, options.profile)).toEqual([]);
  });

  test("trust 27: any data set keeps every rule, whatever its ids, names and values", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryClaimed, arbitraryForeign), (dataset) => {
        const { text } = writeText("gexf", dataset, { options, look: LOOK });
        expect(checkGexf(text, options.profile)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.skipIf(!answers("xmllint", "--version"))("xmllint finds it well-formed", () => {
    const { text } = writeText("gexf", shipped, { options, look: LOOK, positions: place });
    const path = saved(`shipped-${options.version}-${options.profile}.gexf`, text);
    expect(() => execFileSync("xmllint", ["--noout", "--nonet", path], { stdio: "pipe" })).not.toThrow();
  });
});

const GOOD = writeText(
  "gexf",
  toDataset(
    "israel -allied_with-> azerbaijan @2016/2020\nisrael -attacked-> armenia\nisrael -attacked-> armenia @2020",
  ),
  { look: LOOK },
).text;

test.each([
  ["two edges of one pair and kind", /kind="[^"]*"/g, 'kind="same"'],
  ["dangling edge", /source="[^"]*"/, 'source="nobody"'],
  ["weight", /weight="1"/, 'weight="0"'],
  ["size", /viz:size value="[^"]*"/, 'viz:size value="0"'],
  ["attribute name label", /id="subtype" title="subtype"/, 'id="label" title="label"'],
  ["attribute type anyURI", /title="subtype" type="string"/, 'title="subtype" type="anyURI"'],
  ["date 2016", /start="2016-01-01"/, 'start="2016"'],
  ["no symmetric", /<attvalue for="symmetric"[^>]*>/, ""],
  ["node without label", /label="israel"/, 'label=""'],
  ["namespace", /gexf.net\/1.3"/, 'gexf.net/1.4"'],
  ["defaultedgetype", / defaultedgetype="directed"/, ""],
  ["mode", /mode="dynamic"/, 'mode="static"'],
])("the checker itself notices: %s", (rule, pattern, replacement) => {
  expect(checkGexf(GOOD)).toEqual([]);
  const text = rule.startsWith("two")
    ? GOOD.replace(pattern, replacement).replaceAll(/(source|target)="[^"]*"/g, '$1="state:israel"')
    : GOOD.replace(pattern, replacement);
  expect(checkGexf(text)).toContain(rule);
});

test("an edge carries relation, ends, dates, evidence and an own kind", () => {
  const { text } = writeText(
    "gexf",
    toDataset(`
      israel -supplied_arms_to-> azerbaijan @2016/2020 share=69
      israel -supplied_arms_to-> azerbaijan @2023 #2
      azerbaijan -allied_with-> israel
    `),
  );
  expect(text).toContain(
    'source="state:israel" target="state:azerbaijan" kind="supplied_arms_to" label="supplied arms to" weight="1"',
  );
  for (const part of [
    '<spells><spell start="2016-01-01" end="2020-12-31"/><spell start="2023-01-01" end="2023-12-31"/></spells>',
    '<attvalue for="valid_from" value="2016"/><attvalue for="valid_to" value="2023"/><attvalue for="date_precision" value="year"/>',
    '<attvalue for="document_count" value="2"/><attvalue for="documents" value="document:1|document:2"/>',
    '<attvalue for="figures" value="share: 69"/>',
    '<attvalue for="symmetric" value="true"/>',
  ])
    expect(text).toContain(part);
});

test("parallel relations of one type get kinds of their own, in order", () => {
  const dataset = toDataset("israel -attacked-> iran");
  const [first] = dataset.relations;
  if (first === undefined) throw new Error("No relation");
  const parallel = ["a", "b", "c"].map((id) => ({ ...first, id: id as typeof first.id, claims: [] }));
  const { text } = writeText("gexf", { ...dataset, claims: [], relations: parallel });
  expect([...text.matchAll(/ kind="([^"]*)"/g)].map(([, kind]) => kind)).toEqual([
    "attacked",
    "attacked #2",
    "attacked #3",
  ]);
});

test("a graph of symmetric relations alone is undirected as a whole", () => {
  const { text } = writeText("gexf", toDataset("israel -allied_with-> azerbaijan"));
  expect(text).toContain('<graph defaultedgetype="undirected" mode="static">');
});

test("trust 27: what XML forbids is left out, kept in the record, and reported with a count", () => {
  const dataset = toDataset("israel -allied_with-> azerbaijan");
  const entities = dataset.entities.map((entity) => ({ ...entity, name: `a\u0001b\uFFFE` }));
  const { text, findings } = writeText("gexf", { ...dataset, entities });
  expect(text).toContain('label="ab"');
  expect(findings).toEqual([{ message: "Characters that XML cannot hold were left out", count: 4 }]);
});
