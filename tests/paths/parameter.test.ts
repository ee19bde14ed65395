import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toEntityId } from "../../src/core/model/ids.ts";
import { choiceOf, entityList, onOff, wholeNumber } from "../../src/core/paths/parameter.ts";

const number = wholeNumber(1, 8);
const choice = choiceOf([
  ["any", "Any"],
  ["forward", "Forward"],
]);

describe("a value in the words of links and flags", () => {
  test("is read back as it was, and asks for nothing by no word", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(number.fromWords(number.toWords(value))).toBe(value);
      }),
    );
    expect(number.toWords(null)).toEqual([]);
    expect(number.fromWords([])).toBe(null);
    for (const isOn of [true, false]) expect(onOff.fromWords(onOff.toWords(isOn))).toBe(isOn);
    expect(onOff.toWords(false)).toEqual([]);
    for (const word of ["any", "forward"] as const) expect(choice.fromWords(choice.toWords(word))).toBe(word);
    const ids = ["state:a", "1", ""].map(toEntityId);
    expect(entityList(5).fromWords(entityList(5).toWords(ids))).toEqual(ids);
  });

  test.each<[string, (words: readonly string[]) => unknown, readonly (readonly string[])[]]>([
    [
      "a whole number",
      number.fromWords,
      [["0"], ["-1"], ["10000"], ["1.5"], ["1e2"], [" 2"], ["2 "], ["0x2"], [""], ["2", "3"], ["two"]],
    ],
    ["a choice", choice.fromWords, [[], ["backward"], ["Any"], ["any", "forward"], ["any", "any"], [""]]],
    ["a switch", onOff.fromWords, [["0"], ["yes"], [""], ["1", "1"]]],
  ])("%s takes no other words", (_, fromWords, refused) => {
    for (const words of refused) expect(fromWords(words), JSON.stringify(words)).toBe(null);
  });

  test("a number may be above its bound, so that the constraint can say so, never below", () => {
    expect(number.fromWords(["9"])).toBe(9);
    expect(number.fromWords(["1"])).toBe(1);
    expect(number.fromWords(["0012"])).toBe(12);
  });
});
