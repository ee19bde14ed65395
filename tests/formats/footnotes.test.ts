import { expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { citeDocument, NO_CITATIONS } from "../../src/core/evidence/cite-document.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";

const dataset = readShipped();
const engine = createEngine();
await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(dataset)) });

async function write(citations = NO_CITATIONS): Promise<string> {
  const saved = await engine.export({
    format: "footnotes",
    scope: { kind: "all" },
    options: {},
    today: "2024-01-01",
    citations,
  });
  if (!saved.ok) throw new Error(saved.error[0]?.message);
  return saved.value.chunks.join("");
}

test("saved footnotes name an untitled source so that it can be found again, once in full", async () => {
  const text = await write();
  const untitled = dataset.documents.filter(({ title }) => title === null);
  expect(untitled.length).toBeGreaterThan(0);
  for (const document of untitled) {
    const hash = document.sha256?.slice(0, 16) ?? "none";
    expect(citeDocument(document, NO_CITATIONS)).toContain(hash);
    expect(text.split(hash)).toHaveLength(2);
  }
  expect(text).toMatch(/^\[\^1\]: .*paragraph \d+/m);
});

test("they cite a source as the reader would have it cited", async () => {
  const document = dataset.documents.find(({ title }) => title === null);
  if (document === undefined) throw new Error("no documents");
  const text = await write(new Map([[document.id, "Daily News, p. 3"]]));
  expect(text).toContain("Daily News, p. 3");
  expect(text).not.toContain(document.sha256?.slice(0, 16));
});

test("they say what a relation's claims name, where all of them name it", async () => {
  const text = await write();
  expect(text).toContain("**Elta Systems** provided digital mapping of Nagorno\\-Karabakh to **Azerbaijan**");
  expect(text).toContain("**Israel** supplied arms to **Azerbaijan**");
});
