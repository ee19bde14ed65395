import { describe, expect, test } from "vitest";
import { writeVizColour } from "../../src/core/formats/gexf/gexf-colour.ts";
import { isBounded, toSpells, toTimeAttributes } from "../../src/core/formats/gexf/gexf-times.ts";
import { toDay } from "../../src/core/model/dates.ts";
import { inspect, refusal } from "./read-text.ts";
import { formatOf, toBytes } from "./write-text.ts";

const graph = (content: string) =>
  `<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph>${content}</graph></gexf>`;

describe("a GEXF file is recognised", () => {
  const detect = (name: string, head: string) => formatOf("gexf").detect?.(name, toBytes(head));

  test.each([
    ["its first element", "a.xml", "<gexf>"],
    ["its first element with attributes", "a", '<?xml version="1.0"?>\n<gexf\n version="1.3">'],
    ["an empty element", "a", "<gexf/>"],
    ["a prefix of any length", "a", "<viz12:gexf >"],
    ["UTF-16, by the letters between the zeros", "a", [..."<gexf>"].join("\0")],
  ])("for certain by %s, whatever its name", (_, name, head) => {
    expect(detect(name, head)).toBe(1);
  });

  test("by its name in capitals or small letters, less surely; never by a name that goes on, nor by another element", () => {
    for (const name of ["a.gexf", "A.GEXF", "a.b.Gexf"]) {
      expect(detect(name, "")).toBeGreaterThan(0);
      expect(detect(name, "")).toBeLessThan(1);
    }
    for (const name of ["a.gexf.txt", "agexf", "gexf", ".gexfs"]) expect(detect(name, "<graphml>")).toBe(0);
    for (const head of ["<gexfs>", "<a gexf>", "gexf", "< gexf>", "<-:gexf>"])
      expect(detect("a", head)).toBe(0);
  });
});

describe("an edge without an end is refused by name and place", () => {
  const message = (edge: string) => {
    const [issue] = refusal("a.gexf", graph(`<nodes><node id="a"/></nodes>\n<edges>\n${edge}</edges>`));
    return [issue?.code, issue?.message, issue?.hint, issue?.at?.line];
  };

  test.each([
    ['<edge id="e" source="a"/>', 'The edge "e" has no target.'],
    ['<edge id="e" target="a"/>', 'The edge "e" has no source.'],
    ['<edge id="e"/>', 'The edge "e" has no source and no target.'],
    ["<edge/>", "The edge has no source and no target."],
    ['<edge source="" target="a"/>', "The edge has no source."],
  ])("%s", (edge, said) => {
    expect(message(edge)).toEqual(["edge-end", said, "Name the node at each end.", 4]);
  });
});

describe("times", () => {
  const read = (attributes: string) => {
    const { nodes, findings } = inspect("a.gexf", graph(`<nodes><node id="a" ${attributes}/></nodes>`));
    return { spells: nodes[0]?.spells, told: findings.map(({ message }) => message) };
  };
  const EXCLUDED = "Times that exclude their own bound were read as including it";

  test.each([
    ['startopen="2001" end="2002"', ["2001", "2002"], true],
    ['start="2001" endopen="2002"', ["2001", "2002"], true],
    ['endopen="2002"', [null, "2002"], true],
    ['start="2001" end="2002"', ["2001", "2002"], false],
    ['end="2002"', [null, "2002"], false],
  ])("%s: an excluded bound is told, and only that", (attributes, spell, isTold) => {
    const { spells, told } = read(attributes);
    expect(spells).toEqual([spell]);
    expect(told.some((message) => message.startsWith(EXCLUDED))).toBe(isTold);
  });

  test("no time at all is none, and bounds at infinity are none", () => {
    expect(read("").spells ?? []).toEqual([]);
    expect(read('start="-Infinity" end="inf"').spells ?? []).toEqual([]);
  });

  test("written, an open end is left out, and several intervals become spells", () => {
    const [from, to] = [toDay(2001, 2, 3), toDay(2002, 3, 4)];
    expect(toTimeAttributes([{ from, to }])).toBe(' start="2001-02-03" end="2002-03-04"');
    expect(toTimeAttributes([{ from, to: Infinity }])).toBe(' start="2001-02-03"');
    expect(toTimeAttributes([{ from: -Infinity, to }])).toBe(' end="2002-03-04"');
    const two = [
      { from: -Infinity, to: from },
      { from: to, to: Infinity },
    ];
    for (const none of [[], two]) expect(toTimeAttributes(none)).toBe("");
    for (const none of [[], two.slice(1)]) expect(toSpells(none)).toBe("");
    expect(toSpells(two)).toBe('<spells><spell end="2001-02-03"/><spell start="2002-03-04"/></spells>');
    expect(
      [
        { from, to },
        { from, to: Infinity },
        { from: -Infinity, to },
      ].map(isBounded),
    ).toEqual([true, true, true]);
    expect(isBounded({ from: -Infinity, to: Infinity })).toBe(false);
  });
});

test("a colour is written with its opacity where it is not whole; what is none is not written", () => {
  expect(writeVizColour("#203bb2")).toBe('<viz:color r="32" g="59" b="178"/>');
  expect(writeVizColour("#ff000080")).toMatch(/^<viz:color r="255" g="0" b="0" a="0\.5\d*"\/>$/);
  expect(writeVizColour("#ff0000ff")).toBe('<viz:color r="255" g="0" b="0"/>');
  for (const none of [undefined, "", "no colour"]) expect(writeVizColour(none)).toBe("");
});
