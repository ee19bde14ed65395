import { expect, test } from "vitest";
import { hash } from "../../src/core/model/hash.ts";
import { toDocumentId } from "../../src/core/model/ids.ts";
import { attachTexts } from "../../src/core/texts/attach-texts.ts";
import { locate } from "../../src/core/texts/locate.ts";
import { paragraphAt } from "../../src/core/texts/paragraphs.ts";
import { splitSentences } from "../../src/core/texts/sentences.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const sentences = (text: string) =>
  splitSentences(text, { body: { start: 0, end: text.length } }).map(({ start, end }) =>
    text.slice(start, end),
  );

test("abbreviations and initials end no sentence; quotes belong to theirs", () => {
  expect(
    sentences("The Sept. 19 attack came. Dr. A. Smith asked: “Why now?” Nobody knew!\n\nA new paragraph"),
  ).toEqual([
    "The Sept. 19 attack came.",
    "Dr. A. Smith asked: “Why now?”",
    "Nobody knew!",
    "A new paragraph",
  ]);
});

test("paragraphs are the body's lines that are not blank", () => {
  const text = "Ticker\nFirst\n\n  \nSecond\nLink";
  const document = { body: { start: 7, end: 24 } };
  expect(paragraphAt(text, document, text.indexOf("Second"))).toBe(2);
  expect(paragraphAt(text, document, 0)).toBeNull();
});

test("a hash is SHA-256 of the UTF-8 bytes", () => {
  expect(hash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(hash("é")).toBe(hash(new Uint8Array([0xc3, 0xa9])));
});

test("a text is recognised by its bytes, and a passage is found in it", () => {
  const text = "Alpha attacked Beta. Alpha attacked Beta.";
  const bytes = new TextEncoder().encode(text);
  const base = toDataset("alpha -attacked-> beta");
  const dataset = {
    ...base,
    documents: base.documents.map((document) => ({
      ...document,
      sha256: hash(bytes),
      body: { start: 0, end: text.length },
    })),
  };
  const texts = attachTexts(dataset, [bytes]);
  expect([...texts.keys()]).toEqual([toDocumentId("document:1")]);
  expect(
    locate(dataset, texts, "attacked Beta").map(({ start, end, paragraph }) => [start, end, paragraph]),
  ).toEqual([
    [6, 19, 1],
    [27, 40, 1],
  ]);
});
