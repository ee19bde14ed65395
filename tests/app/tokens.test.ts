import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHROME } from "../../src/core/appearance/chrome.ts";

const css = readFileSync(join(import.meta.dirname, "../../src/ui/styles/tokens.css"), "utf8");

test.each(Object.entries(CHROME))("the style sheet has the %s of the appearance table", (token, colours) => {
  expect(css).toContain(`--cx-${token}: light-dark(${colours.light}, ${colours.dark});`);
});
