import { expect, test } from "vitest";
import { agree, toPlural } from "../../src/core/evidence/agree.ts";

test.each([
  ["sees a threat in", "see a threat in"],
  ["is allied with", "are allied with"],
  ["was attacked by", "were attacked by"],
  ["has as party", "have as party"],
  ["relies on", "rely on"],
  ["passes through", "pass through"],
  ["reaches", "reach"],
  ["attacked", "attacked"],
  ["led to", "led to"],
])("%s becomes %s", (phrase, plural) => {
  expect(toPlural(phrase)).toBe(plural);
  expect(agree(phrase, {})).toBe(phrase);
  expect(agree(phrase, { plural: true })).toBe(plural);
});
