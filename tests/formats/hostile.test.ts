import { describe, expect, test } from "vitest";
import { openDataset } from "../../src/core/engine/open-source.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { read, refusal } from "./read-text.ts";
import { toBytes } from "./write-text.ts";

const gexf = (nodes: string, edges = "") =>
  `<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`;
const graphml = (content: string) =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">${content}</graph></graphml>`;

const toUtf16 = (text: string, little: boolean) => {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};

describe("positions that are no places", () => {
  test.each(["NaN", "Infinity", "-INF", "1e999", "here"])(
    "trust 16: %s is kept as text, and everything has a place",
    (bad) => {
      const { dataset, findings } = read(
        "p.gexf",
        gexf(
          `<node id="a"><viz:position x="${bad}" y="1" z="0"/></node><node id="b"><viz:position x="2" y="2"/></node>`,
          '<edge source="a" target="b"/>',
        ),
      );
      expect(dataset.entities[0]?.look?.x).toBeUndefined();
      expect([...(dataset.entities[0]?.attributes?.values() ?? [])]).toContain(bad);
      expect(findings.map(({ message }) => message)).toContain(
        "Values of viz:x that are not finite numbers were kept as text",
      );
      const { x, y } = openDataset(dataset).positions();
      expect([...x, ...y].every(Number.isFinite)).toBe(true);
    },
  );
});

describe("names of the language's own objects", () => {
  const WORDS = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"];
  test.each([
    [
      "gexf",
      "x.gexf",
      gexf(
        WORDS.map(
          (word) =>
            `<node id="${word}"><attvalues><attvalue for="${word}" value="${word}"/></attvalues></node>`,
        ).join(""),
      ),
    ],
    [
      "graphml",
      "x.graphml",
      graphml(WORDS.map((word) => `<node id="${word}"><data key="${word}">${word}</data></node>`).join("")),
    ],
    [
      "json",
      "x.json",
      `{"nodes": [${WORDS.map((word) => `{"id": "${word}", "${word}": "${word}"}`).join(",")}], "links": []}`,
    ],
    [
      "csv",
      "x.csv",
      `Id,${WORDS.join(",")}\n${WORDS.map((word) => [word, ...WORDS].join(",")).join("\n")}\n`,
    ],
  ])("trust 12, 13: are ids and titles like any other in %s", (_, name, content) => {
    const { dataset } = read(name, content);
    expect(dataset.entities.map(({ id }) => id)).toEqual(WORDS);
    for (const [index, word] of WORDS.entries())
      expect(dataset.entities[index]?.attributes?.get(word)).toBe(word);
    expect(buildGraph(dataset).entityIndex.get(toEntityId("__proto__"))).toBe(0);
    expect("polluted" in {}).toBe(false);
  });
});

describe("encodings of other formats", () => {
  test.each([
    ["x.graphml", graphml('<node id="Gəncə é"/>')],
    ["x.json", '{"nodes": [{"id": "Gəncə é"}], "links": []}'],
    ["x.csv", "Id,Label\nGəncə é,x\n"],
  ])("trust 7, 9: %s in UTF-16 of either order, or behind a mark", (name, text) => {
    for (const bytes of [toUtf16(text, true), toUtf16(text, false), toBytes(`\uFEFF${text}`)])
      expect(read(name, bytes).dataset.entities[0]?.id).toBe("Gəncə é");
  });

  test.each(["x.graphml", "x.json", "x.csv"])(
    "trust 8: %s in undeclared Latin-1 is refused in place",
    (name) => {
      const text = name.endsWith("csv")
        ? "Id,Label\ncaf\u00e9,x\n"
        : name.endsWith("json")
          ? '{"nodes": [{"id": "caf\u00e9"}], "links": []}'
          : graphml('<node id="caf\u00e9"/>');
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      expect(refusal(name, bytes)[0]).toMatchObject({ code: "encoding", at: { line: expect.any(Number) } });
    },
  );
});

test.each([
  [
    "trust 1: a bomb",
    '<!DOCTYPE graphml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>',
    "xml-entities",
  ],
  [
    "trust 3: an external entity",
    '<!DOCTYPE graphml [<!ENTITY e SYSTEM "file:///etc/passwd">]><graphml>&e;</graphml>',
    "xml-entities",
  ],
  [
    "trust 6: deep nesting",
    graphml(`${'<node id="n"><graph>'.repeat(200)}${"</graph></node>".repeat(200)}`),
    "xml-depth",
  ],
])("GraphML with %s is refused", (_, content, code) => {
  expect(refusal("x.graphml", content)[0]?.code).toBe(code);
});

test("markup, addresses and long names are text, whole and as they were", () => {
  const names = ["<script>alert(1)</script>", "javascript:alert(1)", "\u202Egnirts", "x".repeat(1_000_000)];
  const { dataset } = read(
    "n.json",
    JSON.stringify({ nodes: names.map((label, id) => ({ id, label })), links: [] }),
  );
  expect(dataset.entities.map(({ name }) => name)).toEqual(names);
});
