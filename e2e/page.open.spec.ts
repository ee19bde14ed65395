import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../scripts/root.mjs";
import { chooseFiles, toFile } from "./support/choose-files.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

const FILES = join(ROOT, "tests/formats/files");
const counts = (page: Page) => page.locator(".cx-counts");
const dialog = (page: Page) => page.getByRole("dialog");

async function showOpenDialog(page: Page): Promise<void> {
  await page.keyboard.press("Control+o");
  await expect(dialog(page)).toBeVisible();
}

async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
  await waitUntilIdle(page);
}

const NODES = "Id,Label,Trade\na,Alpha,mill\nb,Beta,mill\nc,Gamma,shop\nd,Delta,shop\n";
const EDGES =
  "Source,Target,Tie,Since,Named in\na,c,supplies,2016,Ledger\nb,c,supplies,2018,Ledger\na,b,owns,,Register\nb,d,supplies,,\na,d,owns,,\n";

for (const name of [
  "networkx.gexf",
  "graphology-1.3.gexf",
  "graphology-1.2.gexf",
  "networkx.graphml",
  "yed.graphml",
  "networkx.json",
  "graphology.json",
])
  test(`${name} of another program opens on the page`, async ({ page, site }) => {
    await openPage(page, site.url);
    await chooseFiles(page, toFile(name, await readFile(join(FILES, name))));
    // A file that leaves something open shows what it would be; the rest opens at once.
    if (await dialog(page).isVisible()) {
      await dialog(page).getByRole("button", { name: "Open", exact: true }).click();
      await waitUntilIdle(page);
    }
    await expect(page).toHaveTitle(`${name.replace(/\.\w+$/, "")} – Corridor`);
    await expect(counts(page)).toContainText(/[1-9]\d* (entities|relations)/);
    expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  });

test("two tables open together, with what their columns mean chosen and shown", async ({ page, site }) => {
  await openPage(page, site.url);
  const before = await counts(page).textContent();
  await chooseFiles(page, toFile("nodes.csv", NODES), toFile("edges.csv", EDGES));
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("Alpha — is tied to → Gamma, since 2016");
  await page.getByLabel("Kind of relation").selectOption({ index: 1 });
  await expect(preview).toContainText("Alpha — supplies → Gamma, since 2016");
  await page.getByLabel("Kind of entity").selectOption({ index: 1 });
  await expect(preview).toContainText("mill");
  const source = page.getByLabel("Source document");
  await source.selectOption({ index: 4 - 1 });
  await expect(preview).toContainText("[Ledger]");
  await expectAccessible(page);
  expect(await counts(page).textContent()).toBe(before);
  await dialog(page).getByRole("button", { name: "Open", exact: true }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("4 entities · 5 relations · 2 sources");

  // The same columns are read in the same way from now on, and can be changed.
  await chooseFiles(page, toFile("nodes.csv", NODES), toFile("edges.csv", EDGES.replace("a,d,owns,,\n", "")));
  await expect(counts(page)).toContainText("4 entities · 4 relations · 2 sources");
  await page.getByRole("button", { name: "Change how the file was read" }).click();
  await expect(page.getByLabel("Kind of entity")).toHaveValue("0");
  await page.getByLabel("Kind of entity").selectOption({ index: 0 });
  await dialog(page).getByRole("button", { name: "Open", exact: true }).click();
  await waitUntilIdle(page);
  await expect(page.locator(".cx-left, .cx-legend, [aria-label='Legend']").first()).toContainText("untyped");
});

test("the address of a source is chosen beside its name, and nothing of the choice is cut on a phone", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, site.url);
  const table =
    "Source,Target,Tie,Named in,Found at\na,b,owns,Ledger,https://example.org/1\nb,c,owns,Register,https://example.org/2\nc,d,runs,Ledger,https://example.org/1\na,d,runs,Ledger,\n";
  await chooseFiles(page, toFile("ties.csv", table));
  await page.getByLabel("Source document").selectOption({ label: "Named in: Ledger, Register" });
  await page.getByLabel("Address of the source").selectOption({ index: 3 });
  for (const choice of await dialog(page).locator(".cx-segments span").all())
    expect(await choice.evaluate((span) => span.scrollWidth - span.clientWidth)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: test.info().outputPath("phone.png") });
  await dialog(page).getByRole("button", { name: "Open", exact: true }).click();
  await waitUntilIdle(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(
    page.getByRole("region", { name: "Inspector" }).getByRole("link", { name: "Ledger" }).first(),
  ).toHaveAttribute("href", "https://example.org/1");
});

test("leaving the choice changes nothing", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  const before = await counts(page).textContent();
  await chooseFiles(page, toFile("nodes.csv", NODES), toFile("edges.csv", EDGES));
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(counts(page)).toHaveText(before ?? "");
  await expect(page).toHaveURL(/entity=state:iran/);
});

test("a pasted table opens, in the dialogue and straight on the page", async ({ page, site }) => {
  await openPage(page, site.url);
  await pasteText(page, "Source\tTarget\tRelation\nAlpha\tBeta\tsupplies\n");
  await expect(counts(page)).toContainText("2 entities · 1 relation");
  await showOpenDialog(page);
  await expectAccessible(page);
  await page.getByLabel("Paste a table").fill("Source,Target\na,b\nb,c\n");
  await page.getByRole("button", { name: "Open the text" }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("3 entities · 2 relations");
  await pasteText(page, "just words");
  await expect(page.getByText("looks like no graph")).toBeVisible();
  // What was pasted is stored, and removed on demand.
  await showOpenDialog(page);
  const files = page.getByRole("region", { name: "Your files" });
  await files.getByRole("button", { name: "pasted.tsv", exact: true }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("2 entities · 1 relation");
  await showOpenDialog(page);
  await files.getByRole("button", { name: "Remove pasted.csv" }).click();
  await expect(files.getByRole("listitem")).toHaveCount(1);
});

test("trust 30: a link asks before it fetches, names the host and the size, and keeps its view", async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (
      request.method() === "GET" &&
      request.url().endsWith("south-pole.json") &&
      !request.url().includes("?")
    )
      asked.push(request.url());
  });
  await page.goto(`${site.url}?data=./examples/south-pole.json#v=1&types=!traveller`);
  await expect(dialog(page)).toContainText(new URL(site.url).host);
  await expect(dialog(page)).toContainText(/It has \d+ kB/);
  await expectAccessible(page);
  expect(asked).toEqual([]);
  await dialog(page)
    .getByRole("button", { name: /^Fetch from/ })
    .click();
  await waitUntilIdle(page);
  await expect(page).toHaveTitle(/South Pole/);
  await expect(counts(page)).toContainText(/\d+ of \d+ entities/);
  expect(asked).toHaveLength(1);
});

test("a link that is declined opens the shipped graph; other schemes are refused by name", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}?data=javascript:alert(1)`);
  await expect(dialog(page)).toContainText("Addresses that begin with javascript: are not fetched.");
  await page.keyboard.press("Escape");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("3 articles");
  await page.goto(`${site.url}?data=https://elsewhere.example/graph.gexf`);
  await dialog(page)
    .getByRole("button", { name: /^Fetch from elsewhere\.example/ })
    .click();
  await expect(page.getByRole("alert")).toContainText("This page may not fetch from elsewhere.example.");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("3 articles");
});

test("an address that is not there is worded", async ({ page, site, faults }) => {
  await openPage(page, site.url);
  await showOpenDialog(page);
  await page.getByLabel("From an address").fill(`${site.url}nothing.gexf`);
  await page.getByRole("button", { name: /^Fetch from/ }).click();
  await expect(page.getByRole("alert")).toContainText(/answered 404 for nothing\.gexf/);
  faults.length = 0;
});

test("a table is added to the open graph: what is the same is shown, and undo takes it back", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  const before = await counts(page).textContent();
  await showOpenDialog(page);
  await page.getByRole("radio", { name: "Add to the open graph" }).check();
  await page
    .getByLabel("Paste a table")
    .fill("Source,Target,Relation\nErdogan,Iran,visited\nNowhere,Iran,visited\n");
  await page.getByRole("button", { name: "Open the text" }).click();
  const merge = page.getByRole("region", { name: "Adding to the open graph" });
  await expect(merge.getByRole("row", { name: /entities/ })).toContainText(/124\s*3\s*125/);
  const match = merge.getByRole("checkbox", { name: /Recep Tayyip Erdogan = Erdogan/ });
  await expect(match).toBeChecked();
  await expectAccessible(page);
  // The box follows the new preview, which the worker makes.
  await match.click();
  await expect(match).not.toBeChecked();
  await expect(merge.getByRole("row", { name: /entities/ })).toContainText(/124\s*3\s*126/);
  await match.click();
  await expect(match).toBeChecked();
  await dialog(page).getByRole("button", { name: "Add", exact: true }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).not.toHaveText(before ?? "");
  await expect(page).toHaveURL(/entity=state:iran/);
  await page.keyboard.press("Control+z");
  await waitUntilIdle(page);
  await expect(counts(page)).toHaveText(before ?? "");
});

test("trust 8: a file in another encoding is refused with its place, and read in the one that the reader picks", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const before = await counts(page).textContent();
  const table = "Id,Label\n1,Zoé\n2,Bruno\n";
  await chooseFiles(page, toFile("old.csv", Buffer.from(table, "latin1")));
  await expect(page.getByRole("alert")).toContainText(/old\.csv:2:5: .* from byte 13 on/);
  await expect(counts(page)).toHaveText(before ?? "");
  await page.getByRole("button", { name: "Choose its encoding" }).click();
  await expect(dialog(page).getByRole("radio", { name: /^Western European.*Zoé/ })).toBeVisible();
  await expectAccessible(page);
  await dialog(page)
    .getByRole("radio", { name: /^Western European/ })
    .check();
  await dialog(page).getByRole("button", { name: "Read it so" }).click();
  await waitUntilIdle(page);
  if (await dialog(page).isVisible()) {
    await expect(dialog(page)).toContainText("windows-1252");
    await dialog(page).getByRole("button", { name: "Open", exact: true }).click();
    await waitUntilIdle(page);
  }
  await expect(counts(page)).toContainText("2 entities");
  await page.keyboard.press("/");
  await page.keyboard.type("Zoé");
  await expect(page.getByRole("option", { name: /Zoé/ })).toBeVisible();
});

const DOUBLED = `<gexf version="1.3"><graph defaultedgetype="directed">
<nodes><node id="a" label="Alpha"/>
<node id="a" label="Again"/></nodes>
<edges><edge id="1" source="a" target="gone" label="knows"/></edges></graph></gexf>`;

test("trust 14, 21: the import report counts what was changed, names lines and repairs otherwise", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await chooseFiles(page, toFile("doubled.gexf", DOUBLED));
  await expect(counts(page)).toContainText("3 entities");
  await page.getByRole("button", { name: "Import report" }).first().click();
  await page.getByText("Several nodes have the same id").click();
  await expect(dialog(page)).toContainText("Line 3");
  await expectAccessible(page);
  await dialog(page).getByLabel("Several nodes with the same id").selectOption("first");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("2 entities");
  await dialog(page).getByLabel("Edges to nodes that the file does not have").selectOption("drop");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("1 entity · 0 relations");
});

test("trust 4: the readable part of a broken file is a second choice, and marked wherever it goes", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const before = await counts(page).textContent();
  const whole = DOUBLED.replace('id="a" label="Again"', 'id="b" label="Again"');
  await chooseFiles(page, toFile("cut.gexf", whole.slice(0, whole.indexOf("<edges>"))));
  await expect(page.getByRole("alert")).toContainText(/cut\.gexf:\d+:\d+/);
  await expect(counts(page)).toHaveText(before ?? "");
  await page.getByRole("button", { name: "Open the readable part" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveTitle("cut (incomplete) – Corridor");
  await expect(counts(page)).toContainText("2 entities");
  await expect(page.getByRole("alert")).toContainText("marked as incomplete");
  const { bytes } = await saveExport(page, "GEXF");
  expect(bytes.toString("utf8")).toContain("<description>cut (incomplete).");
});

/** A file that takes a while to read. */
const toLarge = (nodes: number) => {
  const rows = Array.from({ length: nodes }, (_, index) => `n${index},n${(index * 7919) % nodes},met`);
  return `Source,Target,Relation\n${rows.join("\n")}\n`;
};

test("trust 10: opening can be cancelled at once, and the open graph answers all the while", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const before = await counts(page).textContent();
  await page.locator("input[type=file]").setInputFiles(toFile("large.csv", toLarge(120_000)));
  const cancel = page.getByRole("note").getByRole("button", { name: "Cancel" });
  await expect(cancel).toBeVisible();
  await page.getByRole("combobox", { name: "Search entities" }).fill("iran");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cancel).toBeVisible();
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  await waitUntilIdle(page);
  await expect(counts(page)).toHaveText(before ?? "");
});

/** A table of so many bytes on the disk. */
function writeLarge(path: string, bytes: number): void {
  const rows = Buffer.from("a place,another place,lies beside\n".repeat(30_000));
  const file = openSync(path, "w");
  for (let at = writeSync(file, "Source,Target,Relation\n"); at < bytes; ) at += writeSync(file, rows);
  closeSync(file);
}

test("trust 10: a file of 500 MB is asked about first; reading it can be cancelled, and nothing is lost", async ({
  page,
  site,
}, info) => {
  const path = info.outputPath("large.csv");
  writeLarge(path, 500_000_000);
  await openPage(page, site.url);
  const before = (await counts(page).textContent()) ?? "";
  const choose = () => page.locator("input[type=file]").setInputFiles(path);
  await choose();
  await expect(dialog(page)).toContainText(/large\.csv has 50\d MB/);
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(counts(page)).toHaveText(before);
  await choose();
  await dialog(page).getByRole("button", { name: "Open anyway" }).click();
  const cancel = page.getByRole("note").getByRole("button", { name: "Cancel" });
  await expect(cancel).toBeVisible();
  await page.getByRole("combobox", { name: "Search entities" }).fill("iran");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  await waitUntilIdle(page);
  await expect(counts(page)).toHaveText(before);
  rmSync(path);
});

test("trust 24, 25: names and links of a hostile file stay text", async ({ page, site }) => {
  const hostile = [
    "Source,Target,Relation,homepage",
    '"<img src=x onerror=window.__hit=1>",__proto__,"javascript:window.__hit=1","javascript:window.__hit=1"',
    'constructor,__proto__,"=HYPERLINK(""http://127.0.0.1:9"")","data:text/html,x"',
  ].join("\n");
  await openPage(page, site.url);
  await chooseFiles(page, toFile("hostile.csv", hostile));
  await expect(counts(page)).toContainText("3 entities · 2 relations");
  await page.getByRole("combobox", { name: "Search entities" }).fill("proto");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 })).toHaveText(
    "__proto__",
  );
  expect(await page.locator("a[href^='javascript:'], a[href^='data:'], img[src='x']").count()).toBe(0);
  expect(await page.evaluate(() => "__hit" in window)).toBe(false);
});

for (const width of [1440, 390])
  test(`dialogues fit a page of ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 844 });
    await openPage(page, site.url);
    await showOpenDialog(page);
    await page.getByRole("button", { name: "A bakery and its suppliers" }).click();
    await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
    const overflow = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await expect(dialog(page).getByRole("button", { name: "Open", exact: true })).toBeInViewport();
  });
