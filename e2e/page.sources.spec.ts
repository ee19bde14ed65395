import type { Page } from "@playwright/test";
import { catchSaved } from "./support/catch-saved.ts";
import { chooseFiles, toFile } from "./support/choose-files.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible, paths } from "./support/path-panel.ts";
import { saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

const MIXED = `Source,Target,Relation,Named in
Ada,Bo,owns,Ledger
Bo,Cy,supplies,
Ada,Dee,chairs,https://example.org/a?b=1;c=2
Dee,Cy,pays,Register
`;

const legend = (page: Page) => page.getByRole("region", { name: "Legend" });
const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" });
const row = (page: Page, name: string) => legend(page).getByRole("button", { name, exact: true });

/** Opens the table, with its last column as that of the sources. */
async function openMixed(page: Page, url: string): Promise<void> {
  await openPage(page, url);
  await chooseFiles(page, toFile("mixed.csv", MIXED));
  const dialog = page.getByRole("dialog");
  if (!(await dialog.isVisible())) await page.getByRole("button", { name: "Change how it was read" }).click();
  await dialog
    .getByLabel("Source document")
    .selectOption({ label: "Named in: Ledger, https://example.org/a?b=1;c=2, Register" });
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await waitUntilIdle(page);
}

test("a line of a table without a source is told from those with one, from opening to reopening", async ({
  page,
  site,
}) => {
  await openMixed(page, site.url);
  await expect(row(page, "Stated, 3")).toBeVisible();
  await expect(row(page, "Unsourced, 1")).toBeVisible();
  await expect(page.locator(".cx-counts")).toContainText("3 sources");
  await expect(inspector(page)).not.toContainText(/article/i);
  await expect(inspector(page).getByRole("link", { name: "example.org/a?b=1;c=2" })).toHaveAttribute(
    "href",
    "https://example.org/a?b=1;c=2",
  );
  await expectAccessible(page);

  await page.goto(`${page.url().split("#")[0]}#v=1&path=Ada,Cy`);
  await waitUntilIdle(page);
  await expect(paths(page)).toContainText("Bo supplies Cy (the file gives no source).");
  await expect(paths(page).getByRole("link", { name: "example.org/a?b=1;c=2" })).toBeVisible();
  await expect(paths(page)).not.toContainText(/article/i);

  const { bytes } = await saveExport(page, "GEXF (Gephi)");
  expect(bytes.toString()).toContain('<attvalue for="status" value="unsourced"/>');
  await page.keyboard.press("Escape");

  const saved = await catchSaved(page, async () => {
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: /Save project/ }).click();
  });
  const text = saved.bytes.toString();
  // The same address with another fragment would keep the open graph.
  await page.goto("about:blank");
  await openPage(page, `${site.url}#v=1&certainty=soft`);
  await expect(row(page, "Attributed or opinion, 62")).toHaveAttribute("aria-pressed", "true");
  await expect(row(page, "Stated, 0 of 181")).toHaveAttribute("aria-pressed", "false");
  await chooseFiles(page, toFile("mixed.corridor.json", text));
  await expect(row(page, "Stated, 3")).toBeVisible();
  await expect(row(page, "Unsourced, 1")).toBeVisible();
});

test("a table without any source is drawn solid and says so", async ({ page, site }) => {
  await openPage(page, site.url);
  await chooseFiles(page, toFile("bare.csv", "Source,Target,Relation\nAda,Bo,knows\nBo,Cy,owes\n"));
  const unsourced = row(page, "Unsourced: all, 2");
  await expect(unsourced).toBeVisible();
  await expect(unsourced.locator("path").first()).toHaveAttribute("stroke-dasharray", "");
  await page.goto(`${page.url().split("#")[0]}#v=1&path=Ada,Cy&path.no-soft=1`);
  await waitUntilIdle(page);
  await expect(paths(page)).toContainText("Allow steps that rest on opinion, on hearsay or on no source");
});
