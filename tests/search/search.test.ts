import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { buildSearch } from "../../src/core/search/build-search.ts";
import { fold } from "../../src/core/search/fold.ts";
import { resolveEntity } from "../../src/core/search/resolve.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const dataset = readShipped();
const search = buildSearch(buildGraph(dataset));

describe("search over the shipped names", () => {
  test.each([
    ["erdogan", "person:recep-tayyip-erdogan"],
    ["Erdoğan", "person:recep-tayyip-erdogan"],
    ["ERDOGAN tayyip", "person:recep-tayyip-erdogan"],
    ["baku", "state:azerbaijan"],
    ["Баку", "state:azerbaijan"],
    ["azerbijan", "state:azerbaijan"],
    ["tehran", "state:iran"],
    ["irgc", "armed-force:islamic-revolutionary-guard-corps"],
    ["elta", "company:elta-systems"],
    ["əliyev", "person:ilham-aliyev"],
  ])("%s finds %s first", (query, id) => expect(search(query, 5)[0]?.id).toBe(id));

  test("artsakh finds Nagorno-Karabakh", () => {
    expect(search("artsakh", 5).map(({ matched }) => fold(matched))).toContain("artsakh");
  });

  test("nothing is found for nothing", () => {
    expect(search("", 5)).toEqual([]);
    expect(search("  - ", 5)).toEqual([]);
    expect(search("zzzzqqqq", 5)).toEqual([]);
    expect(search("baku", 0)).toEqual([]);
  });

  test("every entity is found by its own name among the first five, best first", () => {
    for (const { id, name } of dataset.entities) {
      const hits = search(name, 5);
      expect(
        hits.map((hit) => hit.id),
        name,
      ).toContain(id);
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    }
  });
});

describe("folding", () => {
  test("of plain letters is that of all letters", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        expect(fold(`${text} ß`)).toBe(`${fold(text)} ss`.trim());
      }),
    ));

  test("is idempotent and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test.each([
    ["Naxçıvan", "naxcivan"],
    ["Şuşa", "susa"],
    ["Gəncə", "ganca"],
    ["Heydər Əliyev", "heydar aliyev"],
    ["Ստեփանակերտ", "stepanakert"],
    ["თბილისი", "tbilisi"],
    ["Ереван", "erevan"],
    ["  Nagorno–Karabakh ", "nagorno karabakh"],
  ])("%s becomes %s", (text, folded) => expect(fold(text)).toBe(folded));
});

describe("references", () => {
  const two = toDataset("state:elta -borders-> company:elta\nbaku -borders-> state:elta");
  const resolve = (reference: string) => {
    const entity = resolveEntity(two, reference, "from");
    return entity.ok ? entity.value.id : entity.error[0]?.message;
  };

  test("an id or a whole name names one entity", () => {
    expect(resolve("company:elta")).toBe("company:elta");
    expect(resolve("BAKU")).toBe("state:baku");
  });
  test("an ambiguous name lists the candidates", () => {
    expect(resolve("Elta")).toBe('"Elta" names 2 entities: state:elta (elta), company:elta (elta).');
  });
  test("no prefixes", () => expect(resolve("bak")).toBe('There is no entity "bak".'));
});

test("trust 29: a pattern is searched for as the text that it is", () => {
  const pattern = "(a+)+$";
  const names = [`${"a".repeat(40)}!`, `${pattern} Ltd`, "Ida"];
  const base = toDataset("israel -attacked-> iran\nturkey -attacked-> israel");
  const entities = base.entities.map((entity, at) => ({
    ...entity,
    name: names[at] ?? entity.name,
    names: [],
  }));
  const find = buildSearch(buildGraph({ ...base, entities }));
  expect(find(`${pattern} Ltd`, 5).map(({ matched }) => matched)).toEqual([`${pattern} Ltd`]);
  expect(find(".*", 5)).toEqual([]);
});
