import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drain } from "../../src/core/base/drain.ts";
import { fold } from "../../src/core/search/fold.ts";
import { markText } from "../../src/core/search/mark-text.ts";
import { indexTerms, noMatches, splitTerms } from "../../src/core/search/term-index.ts";
import { allowedTypos, countBits, isNear, toLetterBits } from "../../src/core/search/typos.ts";

const letters = fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 1, maxLength: 6 });
const texts = fc.array(
  fc.array(letters, { maxLength: 5 }).map((words) => words.join(" ")),
  { maxLength: 30 },
);

/** Distance by the definition: every way of making one word of the other, mistake by mistake. */
function measureNear(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  const swapped =
    a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
      ? 1 + measureNear(a.slice(2), b.slice(2))
      : Number.POSITIVE_INFINITY;
  return Math.min(
    measureNear(x, y) + (a[0] === b[0] ? 0 : 1),
    measureNear(x, b) + 1,
    measureNear(a, y) + 1,
    swapped,
  );
}

describe("mistakes that a word is forgiven", () => {
  test.each([
    [1, 0],
    [3, 0],
    [4, 1],
    [5, 1],
    [7, 1],
    [8, 2],
    [12, 2],
    [13, 3],
  ])("%i letters: %i", (letters, mistakes) => expect(allowedTypos(letters)).toBe(mistakes));
});

describe("nearness of words", () => {
  test("is the least number of mistakes", () => {
    const short = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(isNear(a, b, most, [[], [], []])).toBe(measureNear(a, b) <= most);
      }),
    );
  });

  test("never passes over a near word by its letters", () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const mistakes = measureNear(a, b);
        expect(countBits(toLetterBits(a) ^ toLetterBits(b))).toBeLessThanOrEqual(2 * mistakes);
      }),
    );
  });
});

describe("an index of words", () => {
  test("finds every text with a word that begins so, and tells whole words from beginnings", () => {
    fc.assert(
      fc.property(texts, letters, (list, word) => {
        const index = drain(indexTerms(list.length, (item) => list[item] ?? ""));
        const matches = noMatches(index);
        const isFound = index.mark(matches, 2, word, false);
        const wanted = list.map((text) => splitTerms(text).some((each) => each.startsWith(word)));
        expect([...matches.found].map((bits) => bits === 4)).toEqual(wanted);
        expect([...matches.whole].map((bits) => bits === 4)).toEqual(
          list.map((text) => splitTerms(text).includes(word)),
        );
        expect(isFound).toBe(wanted.includes(true));
      }),
    );
  });

  test("with mistakes forgiven finds just the texts with a near word besides", () => {
    fc.assert(
      fc.property(texts, letters, (list, word) => {
        const index = drain(indexTerms(list.length, (item) => list[item] ?? ""));
        const matches = noMatches(index);
        index.mark(matches, 0, word, true);
        expect([...matches.found].map(Boolean)).toEqual(
          list.map((text) =>
            splitTerms(text).some(
              (each) => each.startsWith(word) || measureNear(each, word) <= allowedTypos(word.length),
            ),
          ),
        );
      }),
    );
  });
});

describe("marks in a text", () => {
  test("stand on whole words of the text, in order and apart", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), letters, (text, word) => {
        let end = 0;
        for (const [from, to] of markText(text, [fold(word)])) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("follow the folding", () => {
    const text = "Əliyev met Erdoğan in Şuşa.";
    const marked = markText(text, splitTerms("aliev erdogan susa")).map(([from, to]) => text.slice(from, to));
    expect(marked).toEqual(["Əliyev", "Erdoğan", "Şuşa"]);
  });
});
