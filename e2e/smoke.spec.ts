import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

test("the page opens with the graph, its legend and what one can do", async ({ page, site }) => {
  await openPage(page, site.url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Graph" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Search entities" })).toBeVisible();
});

test("it works below a sub-path as well", async ({ page, site }) => {
  await openPage(page, site.subPathUrl);
  await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
});

test("a question is answered with ranked, cited paths", async ({ page, site }) => {
  await openPage(page, site.url);
  const open = page.getByRole("button", { name: "Find path" });
  if (!(await page.getByRole("combobox", { name: "From" }).isVisible())) await open.first().click();
  for (const [field, words, name] of [
    ["From", "elta", "Elta Systems"],
    ["To", "iran", "Iran"],
  ] as const) {
    await page.getByRole("combobox", { name: field, exact: true }).fill(words);
    await page.getByRole("option", { name }).first().click();
  }
  await open.last().click();
  await waitUntilIdle(page);
  const paths = page.getByRole("region", { name: "Paths" });
  await expect(paths).toContainText("Elta Systems");
  await expect(paths).toContainText("Article 2, paragraph 4");
});

test.fail("an error on the console fails a test that does not ask for it", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.evaluate(() => console.error("planted"));
});
