import { expect, test } from "vitest";
import { hash } from "../../src/core/model/hash.ts";
import { choosePassages } from "../../src/core/texts/choose-passages.ts";
import { readShipped } from "../fixtures/shipped.ts";

const [SHIPPED] = readShipped().documents;
const TEXT = "Head\nNorth’s rail-way runs 🚂🚂 far.\n\nمارا sells 港町 oil.\nFoot";

function choose(start: number, end: number, body = { start: 5, end: TEXT.length - 5 }) {
  if (SHIPPED === undefined) throw new Error("There is no document.");
  return choosePassages(TEXT, { ...SHIPPED, body }, { start, end }).map((passage) => {
    const words = TEXT.slice(passage.start, passage.end);
    expect(passage.sha256).toBe(hash(words));
    return [passage.paragraph, words];
  });
}

const at = (words: string) => TEXT.indexOf(words);

test("a selection takes whole words, without the space around them", () => {
  expect(choose(at("th’s"), at("way"))).toEqual([[1, "North’s rail-way"]]);
  expect(choose(at(" runs"), at("far"))).toEqual([[1, "runs 🚂🚂"]]);
});

test("no character is cut in two", () => {
  expect(choose(at("🚂🚂") + 1, at("far") + 1)).toEqual([[1, "🚂🚂 far"]]);
});

test("over several paragraphs it is one passage each, and none outside the body", () => {
  expect(choose(0, TEXT.length)).toEqual([
    [1, "North’s rail-way runs 🚂🚂 far."],
    [2, "مارا sells 港町 oil."],
  ]);
  expect(choose(0, 4)).toEqual([]);
  expect(choose(TEXT.length - 4, TEXT.length)).toEqual([]);
  expect(choose(at(" far"), at(" far") + 1)).toEqual([]);
});
