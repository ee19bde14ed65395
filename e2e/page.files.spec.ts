import type { Page } from "@playwright/test";
import { chooseFiles, toFile } from "./support/choose-files.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { exportDialog, saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

const SMALL_GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<nodes><node id="a" label="Alpha"/><node id="b" label="Beta &lt;b&gt;bold&lt;/b&gt;"/><node id="__proto__" label="Gamma"/></nodes>
<edges><edge id="1" source="a" target="b" label="knows"/><edge id="2" source="b" target="__proto__" label="knows"/></edges>
</graph></gexf>`;

async function exportGexf(page: Page, what?: RegExp): Promise<string> {
  const { name, bytes } = await saveExport(page, "GEXF", what);
  expect(name).toMatch(/\.gexf$/);
  return bytes.toString("utf8");
}

const countOf = (text: string, tag: string) => text.split(`<${tag} `).length - 1;

test("everything is exported as GEXF, every entity and relation of the page", async ({ page, site }) => {
  await openPage(page, site.url);
  const [entities = 0, relations = 0] =
    ((await page.locator(".cx-counts").textContent()) ?? "").match(/\d+/g)?.map(Number) ?? [];
  const text = await exportGexf(page);
  expect(countOf(text, "node")).toBe(entities);
  expect(countOf(text, "edge")).toBe(relations);
  await expect(page.getByRole("status")).toContainText(`${entities} entities`);
});

test("what is visible, and the shown paths, are exported on their own", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&types=state&path=company:elta-systems,state:iran`);
  const visible = await exportGexf(page);
  // Entities that only claims mention are no nodes.
  expect(visible.match(/<node id="state:/g)).toHaveLength(8);
  expect(visible).not.toContain('<node id="company:');
  const shown = await exportGexf(page, /^Paths: Elta Systems/);
  expect(countOf(shown, "node")).toBeGreaterThan(3);
  expect(countOf(shown, "node")).toBeLessThan(60);
  expect(shown).toContain('label="Elta Systems"');
});

test("a file holds as many entities and relations as the dialog says", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&types=state,company,good`);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const choice = exportDialog(page).getByText(/^What is visible: /);
  const [entities = 0, relations = 0] = ((await choice.textContent()) ?? "").match(/\d+/g)?.map(Number) ?? [];
  expect(entities).toBeGreaterThan(10);
  expect(relations).toBeGreaterThan(10);
  const text = await exportGexf(page, /^What is visible: /);
  expect(countOf(text, "node")).toBe(entities);
  expect(countOf(text, "edge")).toBe(relations);
});

test("the older GEXF is an option", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await exportDialog(page).getByRole("combobox", { name: "Version" }).selectOption({ index: 1 });
  expect(await exportGexf(page)).toContain('version="1.2"');
});

test("the dialog says what each format keeps before anything is written", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.keyboard.press("Control+Shift+e");
  const dialog = exportDialog(page);
  await expect(dialog.getByRole("radio", { name: "GEXF" })).toBeChecked();
  const kept = dialog.locator(".cx-kept");
  await expect(kept).toContainText("Comes back when the file is opened here again");
  await expect(kept).toContainText("Everything");
  await dialog.getByRole("combobox", { name: "Reopening in Corridor" }).selectOption({ index: 1 });
  await expect(kept).toContainText("Can be read in the file");
  await dialog.getByRole("radio", { name: "BibTeX" }).check();
  await expect(kept).toContainText("Is not in the file");
  await expect(kept).toContainText("claims with evidence and status");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("what is selected is exported with the relations among it", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:israel,state:azerbaijan,company:elta-systems`);
  const text = await exportGexf(page, /^Selected: /);
  for (const id of ["state:israel", "state:azerbaijan", "company:elta-systems"])
    expect(text).toContain(`<node id="${id}"`);
  const ends = [...text.matchAll(/<edge [^>]*source="([^"]+)" target="([^"]+)"/g)].flatMap((m) => [
    m[1],
    m[2],
  ]);
  expect(ends.length).toBeGreaterThan(4);
  expect(new Set(ends)).toEqual(new Set(["state:israel", "state:azerbaijan", "company:elta-systems"]));
});

test("a file opens in place of the graph, with its names as text", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await chooseFiles(page, toFile("small.gexf", SMALL_GEXF));
  await expect(page.locator(".cx-counts")).toContainText("3 entities · 2 relations");
  await expect(page).not.toHaveURL(/iran/);
  await page.getByRole("combobox", { name: "Search entities" }).fill("beta");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 })).toHaveText(
    "Beta <b>bold</b>",
  );
  await page.getByRole("button", { name: "Find path" }).click();
  await page.getByRole("combobox", { name: "To", exact: true }).fill("gamma");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(page.getByRole("region", { name: "Paths" }).locator(".cx-card")).toHaveCount(1);
});

test("a broken file gives one message with its line, and everything else stays as it was", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&types=!person&entity=state:iran`);
  const url = page.url();
  const counts = await page.locator(".cx-counts").textContent();
  await chooseFiles(page, toFile("broken.gexf", SMALL_GEXF.replace("</nodes>", "")));
  const alert = page.getByRole("alert");
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText(/broken\.gexf:\d+:\d+/);
  expect(page.url()).toBe(url);
  await expect(page.locator(".cx-counts")).toHaveText(counts ?? "");
  await expect(page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 })).toHaveText(
    "Iran",
  );
});

test("a file can be dropped anywhere on the page", async ({ page, site }) => {
  await openPage(page, site.url);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.gexf"));
    return data;
  }, SMALL_GEXF);
  await page.locator("body").dispatchEvent("dragover", { dataTransfer: transfer });
  await expect(page.getByText("Drop to open this graph")).toBeVisible();
  await page.locator("body").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.locator(".cx-counts")).toContainText("3 entities");
  await expect(page.getByText("Drop to open this graph")).toHaveCount(0);
});
