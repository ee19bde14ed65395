import { describe, expect, test } from "vitest";
import { toDataset } from "../fixtures/text-graph.ts";
import { inspect, read, refusal } from "./read-text.ts";
import { formatOf, toBytes, writeText } from "./write-text.ts";

const place = (name: string, content: string | Uint8Array) => {
  const [issue] = refusal(name, content);
  return `${issue?.at?.line ?? "-"}:${issue?.at?.column ?? "-"} ${issue?.message}`;
};

const OPEN = '<?xml version="1.0"?>\n<gexf version="1.3"><graph>';

test.each([
  [
    "trust 1: billion laughs",
    '<!DOCTYPE gexf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<gexf>&b;</gexf>',
    "1:16 This file declares XML entities; not opened.",
  ],
  [
    "trust 2: one long entity, used often",
    `<!DOCTYPE gexf [<!ENTITY a "${"a".repeat(50_000)}">]>\n<gexf>${"&a;".repeat(50_000)}</gexf>`,
    "1:16 This file declares XML entities; not opened.",
  ],
  [
    "trust 3: external entity",
    '<?xml version="1.0"?>\n<!-- x --> <!DOCTYPE gexf SYSTEM "http://127.0.0.1/x.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd">]><gexf/>',
    "2:59 This file declares XML entities; not opened.",
  ],
  [
    "trust 3: parameter entity",
    "<!DOCTYPE gexf [\n<!ENTITY % p SYSTEM 'x'> %p;]><gexf/>",
    "1:16 This file declares XML entities; not opened.",
  ],
  [
    "a bare ampersand in an attribute",
    `${OPEN}<nodes>\n<node id="a" label="Smith & Sons"/>\n<node id="b" label="x &amp; y"/></nodes></graph></gexf>`,
    "3:27 This is not well-formed XML: a bare & starts no reference.",
  ],
  [
    "a bare ampersand in text",
    `<gexf version="1.3"><meta>\n<creator>A & B</creator></meta><graph/></gexf>`,
    "2:12 This is not well-formed XML: a bare & starts no reference.",
  ],
  [
    "an ampersand that never ends",
    `${OPEN}<nodes>\n<node id="a" label="x & y"/></nodes></graph></gexf>`,
    "3:23 This is not well-formed XML: a bare & starts no reference.",
  ],
  [
    "an entity of HTML",
    `${OPEN}<nodes>\n <node id="a" label="x&nbsp;y"/></nodes></graph></gexf>`,
    "3:23 This is not well-formed XML: &nbsp; is not defined.",
  ],
  [
    "an ampersand after comments and CDATA with ampersands",
    `<gexf version="1.3"><!-- a & b --><meta><creator><![CDATA[c & d]]></creator>\n<description>e & f</description></meta><graph/></gexf>`,
    "2:16 This is not well-formed XML: a bare & starts no reference.",
  ],
  [
    "a control character",
    `${OPEN}<nodes>\n<node id="a\u0001"/></nodes></graph></gexf>`,
    "3:12 This is not well-formed XML: disallowed character inside <nodes>, opened at line 2.",
  ],
  [
    "a repeated attribute",
    `${OPEN}<nodes>\n<node id="a" id="b"/></nodes></graph></gexf>`,
    "3:21 This is not well-formed XML: duplicate attribute: id inside <nodes>, opened at line 2.",
  ],
  [
    "crossed tags",
    `${OPEN}<nodes>\n<node id="n7"></nodes></graph></gexf>`,
    "3:22 This is not well-formed XML: unexpected close tag inside <nodes>, opened at line 2.",
  ],
  [
    "trust 5: two documents in one file",
    '<gexf version="1.3"><graph/></gexf>\n<gexf version="1.3"><graph/></gexf>',
    "2:6 This is not well-formed XML: documents may contain only one root.",
  ],
  [
    "trust 5: text after the end",
    '<gexf version="1.3"><graph/></gexf>\njunk',
    "2:5 This is not well-formed XML: text data outside of root node.",
  ],
  ["trust 5: no graph", '<gexf version="1.3"/>', "1:1 The file has no <graph> in it."],
  ["another root", "<graphml/>", "1:1 The file has no <graph> in it."],
  [
    "an edge without an end",
    `${OPEN}<nodes><node id="a"/></nodes><edges>\n<edge id="e1" source="a"/></edges></graph></gexf>`,
    '3:1 The edge "e1" has no target.',
  ],
  [
    "a cut file",
    `${OPEN}<nodes>\n<node id="a"/>\n<node id="b"`,
    "4:12 The file ends in the middle inside <nodes>, opened at line 2.",
  ],
])("%s is refused in place", (_, content, expected) => {
  expect(place("x.gexf", content)).toBe(expected);
});

test.each([
  ["an empty file", "", "The file is empty."],
  ["a web page", "<!DOCTYPE html><html><body>404</body></html>", "This is a web page, not a graph file."],
  ["an archive", "PK\u0003\u0004xxxx", "This is a ZIP archive (or an office document), not a graph file."],
  [
    "another XML",
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "This is an XML file that begins with <svg>.",
  ],
  ["a picture", "\u0089PNG\r\n", "This file is in no form that Corridor reads."],
])("trust 5: %s is named for what it is", (_, content, expected) => {
  expect(refusal("file.unknown", content)[0]?.message).toBe(expected);
});

test("trust 3: a DOCTYPE without entities is ignored, and nothing it names is fetched", () => {
  const file =
    '<!DOCTYPE gexf PUBLIC "-//x//[y]//EN" "http://127.0.0.1:9/x.dtd">\n<?xml-stylesheet href="http://127.0.0.1:9/x.css"?><gexf version="1.2"><graph><nodes><node id="a"/></nodes></graph></gexf>';
  expect(inspect("d.gexf", file).nodes).toHaveLength(1);
});

describe("nesting", () => {
  const nested = (depth: number) =>
    `<gexf version="1.3"><graph>${"<nodes>".repeat(depth)}${"</nodes>".repeat(depth)}</graph></gexf>`;
  test("trust 6: is read down to 256 levels and refused beyond", () => {
    expect(inspect("deep.gexf", nested(254)).nodes).toHaveLength(0);
    expect(place("deep.gexf", nested(255))).toMatch(/Elements are nested deeper than 256 levels/);
  });
  test("trust 6: of 100,000 levels is refused like that of 257", () => {
    expect(place("deep.gexf", nested(100_000))).toMatch(/Elements are nested deeper than 256 levels/);
  });
});

describe("encodings", () => {
  const file = (declaration: string) =>
    `<?xml version="1.0"${declaration}?>\n<gexf version="1.3"><graph><nodes><node id="Gəncə é"/></nodes></graph></gexf>`;
  const utf16 = (text: string, little: boolean, mark = true) => {
    const units = [
      ...(mark ? [0xfeff] : []),
      ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
    ];
    return Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  };
  const single = (text: string, encoding: string) => {
    const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
    return Uint8Array.from([...text].map((character) => Math.max(0, [...table].indexOf(character))));
  };
  const idOf = (content: Uint8Array) => {
    const graph = inspect("e.gexf", content);
    return [graph.nodes[0]?.id, graph.encoding, graph.findings.map(({ message }) => message)];
  };

  test.each([
    ["UTF-8", toBytes(file("")), "utf-8"],
    ["UTF-8 with a mark", toBytes(`\uFEFF${file("")}`), "utf-8"],
    ["UTF-16 LE with a mark", utf16(file(' encoding="UTF-16"'), true), "utf-16le"],
    ["UTF-16 BE with a mark", utf16(file(' encoding="UTF-16"'), false), "utf-16be"],
    ["UTF-16 LE without a mark", utf16(file(""), true, false), "utf-16le"],
    ["UTF-16 BE without a mark", utf16(file(""), false, false), "utf-16be"],
    ["a mark against a declaration that lies", toBytes(`\uFEFF${file(' encoding="iso-8859-1"')}`), "utf-8"],
  ])("trust 7, 9: %s", (_, content, label) => {
    expect(idOf(content)).toEqual(["Gəncə é", label, []]);
  });

  test("trust 8: a declared single-byte encoding", () => {
    const text =
      '<?xml version="1.0" encoding="windows-1254"?><gexf version="1.3"><graph><nodes><node id="ışıkğ"/></nodes></graph></gexf>';
    expect(idOf(single(text, "windows-1254"))).toEqual(["ışıkğ", "windows-1254", []]);
  });

  test("trust 7: a declaration of UTF-16 in single bytes is overruled and reported", () => {
    expect(idOf(toBytes(file(' encoding="UTF-16"')))).toEqual([
      "Gəncə é",
      "utf-8",
      ["The file declares the encoding utf-16 but is not in it; read as UTF-8"],
    ]);
  });

  test("trust 8: undeclared Latin-1 is refused with line and column of the first bad byte", () => {
    const bytes = single(
      '<gexf version="1.3"><graph>\n<nodes><node id="caf\u00e9"/></nodes></graph></gexf>',
      "iso-8859-1",
    );
    expect(place("l.gexf", bytes)).toBe("2:21 The file is not valid utf-8 from byte 48 on.");
  });

  test("a broken UTF-16 file is refused in place", () => {
    const bytes = utf16(file(""), true);
    const half = bytes.slice(0, bytes.length - 1);
    expect(place("h.gexf", half)).toBe("2:77 The file is not valid utf-16le from byte 198 on.");
  });

  test("an unknown encoding is refused by name", () => {
    expect(place("u.gexf", file(' encoding="klingon"'))).toBe('1:1 The encoding "klingon" is not known.');
  });

  test("trust 8: characters lost before are counted", () => {
    expect(
      idOf(toBytes('<gexf version="1.3"><graph><nodes><node id="\uFFFD\uFFFD"/></nodes></graph></gexf>'))[2],
    ).toEqual(["Replacement characters (U+FFFD): the file was damaged before"]);
  });
});

const withClaims = toDataset("israel -attacked-> iran @2016/2020\nisrael -allied_with-> azerbaijan");
const SMALL = {
  ...withClaims,
  claims: [],
  relations: withClaims.relations.map((relation) => ({ ...relation, claims: [], documents: [] })),
};

describe.each(["gexf", "graphml", "graphology", "json"])("%s, cut at every byte", (id) => {
  test("trust 4: never opens, and never throws", () => {
    const bytes = toBytes(writeText(id, SMALL, { options: { restore: "no" } }).text.trimEnd());
    const name = `cut.${formatOf(id).extensions[0]}`;
    expect(read(name, bytes).dataset.relations).toHaveLength(2);
    // Our own form carries the whole vocabulary; every 61st cut of it covers each kind of place.
    for (let length = 0; length < bytes.length; length += id === "json" ? 61 : 1)
      expect(refusal(name, bytes.subarray(0, length)).length, `cut at ${length}`).toBeGreaterThan(0);
  });
});

test.each([
  ["json", '{"format": "corridor",\n "version": 1,\n "entities": [}', "3:15"],
  ["graphology", '{"nodes": [\n{"key": "a"}],\n "edges": [', "3:12"],
])("broken %s is refused in place", (_, content, expected) => {
  expect(place("b.json", content)).toMatch(new RegExp(`^${expected} This is not valid JSON: `));
});

test("a newer version of our own form is refused by both versions' names", () => {
  expect(refusal("new.json", '{"format": "corridor", "version": 99}')[0]?.message).toBe(
    "The data has version 99; this program reads up to version 2.",
  );
});

test("our own form has nothing to inspect, and says what to do instead", () => {
  expect(() => inspect("own.json", '{"format": "corridor", "version": 1}')).toThrow(
    /nothing to map.*corridor info/,
  );
});
