import { expect, test } from "vitest";
import { PAGES } from "../../scripts/docs/pages.mjs";
import { renewPage } from "../../scripts/docs.mjs";
import { readText } from "./repo-files.ts";

test.each(PAGES)("$path $part is up to date (else run npm run docs)", async (page) => {
  const text = readText(page.path) ?? "";
  expect(await renewPage(page, text)).toBe(text);
});

test("a part is replaced between its marks, and a page without them is refused", async () => {
  const page = { path: "page.md", part: "rows", make: () => "new" };
  expect(await renewPage(page, "a\n<!-- rows -->\nold\n<!-- /rows -->\nb\n")).toBe(
    "a\n<!-- rows -->\n\nnew\n\n<!-- /rows -->\nb\n",
  );
  await expect(renewPage(page, "no marks")).rejects.toThrow("page.md has no <!-- rows -->");
});
