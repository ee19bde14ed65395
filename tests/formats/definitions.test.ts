import { expect, test } from "vitest";
import { FORMATS } from "../../src/core/formats/formats.ts";

test("every format has an id, an ending and a media type of its own kind", () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  for (const { id, extensions, mediaType, options } of FORMATS) {
    expect(extensions.length, id).toBeGreaterThan(0);
    expect(mediaType, id).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    for (const { choices } of options) expect(choices.length, id).toBeGreaterThan(1);
  }
});
