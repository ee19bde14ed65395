import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hash } from "../../src/core/model/hash.ts";
import { toDocumentId } from "../../src/core/model/ids.ts";
import { attachTexts } from "../../src/core/texts/attach-texts.ts";
import { recogniseText } from "../../src/core/texts/recognise-text.ts";
import { segmentText } from "../../src/core/texts/segment-text.ts";
import { showPassage } from "../../src/core/texts/show-passage.ts";
import { documentFixture } from "../fixtures/document-fixture.ts";

const toBytes = (text: string) => new TextEncoder().encode(text);
const documentOf = (text: string, number = 1) => ({ ...documentFixture(number), sha256: hash(text) });

describe("a text is recognised", () => {
  const text = "First line.\n\nSecond line: ə ş ğ.";
  const documents = [documentOf(text)];

  test("by its bytes, whatever else the graph has", () => {
    expect(recogniseText([documentOf("Another."), ...documents], toBytes(text))).toMatchObject({
      text,
      wasRepaired: false,
    });
  });

  test.each([
    ["a byte order mark", `\uFEFF${text}`],
    ["line ends of Windows", text.replaceAll("\n", "\r\n")],
    ["line ends of old", text.replaceAll("\n", "\r")],
    ["a line end more", `${text}\n`],
    ["all of it", `\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`],
  ])("although it has %s; offsets count in the coded text", (_, changed) => {
    expect(recogniseText(documents, toBytes(changed))).toEqual({
      sha256: hash(text),
      text,
      documents: [toDocumentId("document:1")],
      wasRepaired: true,
    });
  });

  test("also when the coded text itself has a byte order mark or line ends of Windows", () => {
    const odd = "\uFEFFOne.\r\nTwo.\r\n";
    expect(recogniseText([documentOf(odd)], toBytes(odd))?.text).toBe(odd);
    const windows = "One.\r\nTwo.\r\n";
    expect(recogniseText([documentOf(windows)], toBytes("One.\nTwo."))?.text).toBe(windows);
  });

  test("and not when a word differs, or when it is no text at all", () => {
    expect(recogniseText(documents, toBytes(`${text} `))).toBeNull();
    expect(recogniseText(documents, new Uint8Array([0xff, 0xfe, 0x00]))).toBeNull();
    expect(recogniseText([], toBytes(text))).toBeNull();
  });

  test("one file may be the text of two documents; a file that is none is passed over", () => {
    const two = [documentOf(text, 1), documentOf(text, 2)];
    const texts = attachTexts({ documents: two }, [toBytes("None."), toBytes(text)]);
    expect([...texts]).toEqual([
      [toDocumentId("document:1"), text],
      [toDocumentId("document:2"), text],
    ]);
  });
});

describe("a passage in its paragraph", () => {
  const text = "Furniture\nOne two three four five.\nOther paragraph.";
  const document = { body: { start: 10, end: text.length } };
  const passage = (words: string, sha256 = hash(words)) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, sha256 };
  };

  test("stands between what is before and after it, up to the ends of the paragraph", () => {
    expect(showPassage(text, document, passage("three"))).toEqual({
      before: "One two ",
      passage: "three",
      after: " four five.",
      isIntact: true,
    });
  });

  test("is cut between words where there is no room", () => {
    const { before, after } = showPassage(text, document, passage("three"), 6);
    expect([before, after]).toEqual(["… two ", " four …"]);
  });

  test("says when the text has other words there", () => {
    expect(showPassage(text, document, passage("three", hash("tree"))).isIntact).toBe(false);
  });
});

test("a text is cut into runs of equal passages, without gaps or overlaps", () => {
  const spans = fc.array(
    fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.nat(10), fc.integer({ min: 11, max: 25 }), spans, (start, end, passages) => {
      const segments = segmentText({ start, end }, passages);
      expect(segments[0]?.start).toBe(start);
      expect(segments.at(-1)?.end).toBe(end);
      segments.forEach((segment, i) => {
        expect(segment.end).toBeGreaterThan(segment.start);
        expect(segments[i + 1]?.start ?? end).toBe(segment.end);
        for (let offset = segment.start; offset < segment.end; offset++)
          expect(segment.passages).toEqual(
            passages.flatMap((each, index) => (each.start <= offset && offset < each.end ? [index] : [])),
          );
      });
    }),
  );
});
