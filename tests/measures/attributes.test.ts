import { expect, test } from "vitest";
import { canShowAttribute, type EncodingChannel } from "../../src/app/measures/visual-encoding.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { type AttributeId, toAttributeId } from "../../src/core/measures/mark-attribute.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";

async function openCompanies() {
  const engine = createEngine();
  const nodes = [
    { id: "a", type: "company", sector: "arms", staff: 12.5, founded: "1995-03-01" },
    { id: "b", type: "company", sector: "oil", staff: 400, founded: "2010" },
    { id: "c", type: "company", sector: "arms", staff: 3 },
    { id: "d", type: "person", motto: ["first", "last"] },
  ];
  const text = JSON.stringify({ nodes, links: [{ source: "a", target: "b" }] });
  const opened = await engine.open({ kind: "file", name: "own.json", bytes: new TextEncoder().encode(text) });
  if (!opened.ok) throw new Error(opened.error[0]?.message);
  return engine;
}

async function read(engine: ReturnType<typeof createEngine>, id: AttributeId, lens = {}) {
  const values = await engine.attributeValues(id, lens);
  if (!values.ok) throw new Error(values.error[0]?.message);
  return values.value;
}

test("values of an own file are groups, the largest first, or numbers; what is hidden or has none counts nowhere", async () => {
  const engine = await openCompanies();
  const sector = await read(engine, toAttributeId("sector"));
  expect(sector.groups).toEqual([
    { number: 1, size: 2, label: "arms" },
    { number: 2, size: 1, label: "oil" },
  ]);
  expect([...sector.values]).toEqual([1, 2, 1, Number.NaN]);
  expect([...(await read(engine, toAttributeId("staff"))).values]).toEqual([12.5, 400, 3, Number.NaN]);
  expect((await read(engine, toAttributeId("motto"))).texts).toEqual(["", "", "", "first, last"]);
  const filtered = await read(engine, toAttributeId("sector"), { hidden: "a" });
  expect(filtered.groups.map(({ label, size }) => `${label} ${size}`)).toEqual(["arms 1", "oil 1"]);
  expect(await engine.attributeValues(toAttributeId("nothing"), {})).toMatchObject({
    ok: false,
    error: [{ code: "unknown-attribute", message: "This graph has no attribute “nothing”." }],
  });
});

test("what a mark can show follows from the kind of the values", async () => {
  const marks: readonly EncodingChannel[] = ["colour", "size", "label"];
  const shown = (await (await openCompanies()).markAttributes()).map(
    (attribute) =>
      `${attribute.id} ${attribute.kind}: ${marks.filter((mark) => canShowAttribute(mark, attribute))}`,
  );
  expect(shown).toEqual([
    "attribute:sector group: colour,label",
    "attribute:staff number: colour,size,label",
    expect.stringMatching(/^attribute:founded/),
    expect.stringMatching(/^attribute:motto/),
  ]);
});

test("the shipped graph is marked by subtype, number of sources and dates", async () => {
  const engine = createEngine();
  const opened = await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(readShipped())) });
  expect(opened.ok).toBe(true);
  expect((await engine.markAttributes()).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    "subtype group",
    "documents number",
    "first date",
    "last date",
  ]);
  const subtype = await read(engine, "subtype");
  expect(subtype.groups.reduce((sum, { size }) => sum + size, 0)).toBe(
    readShipped().entities.filter((entity) => entity.subtype !== undefined).length,
  );
  const documents = await read(engine, "documents");
  expect(Math.max(...documents.values)).toBe(3);
});
