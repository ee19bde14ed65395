import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LIGHTRAG } from "../tests/runs/lightrag-runs.ts";
import { VAULT } from "../tests/runs/vault-runs.ts";
import { openPage } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

test("a folder of LightRAG opens as one thing, and a path shows the passages that its steps were read from", async ({
  page,
  site,
}) => {
  const folder = test.info().outputPath("run");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(LIGHTRAG)) writeFileSync(join(folder, name), content);
  await openPage(page, site.url);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Open/ }).first().click();
  await expect(page.getByRole("button", { name: "Choose a folder" })).toBeVisible();
  await page.locator("input[webkitdirectory]").setInputFiles(folder);
  await expect(page.locator(".cx-counts")).toContainText("5 entities");
  await expect(
    page.getByText(/is open as a run of LightRAG, with the texts of 2 of its 2 sources/),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Legend" })).toContainText("Machine-made");

  await page.getByRole("button", { name: "Find path" }).click();
  for (const [end, name] of [
    ["From", "Brusk"],
    ["To", "Kessel"],
  ] as const) {
    await page.getByRole("combobox", { name: end }).fill(name);
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Enter");
  }
  const paths = page.getByRole("region", { name: "Paths" });
  await expect(paths).toContainText("read by LightRAG");
  await expect(paths.locator("mark")).toHaveText([
    "Three years later the quay was leased to Brusk Freight. Brusk Freight pays Orlan a yearly rent.",
    "Orlan Shipping Company bought the eastern quay of Vellin in March 2018, the council said. Its director, Mara Teles",
    "Mara Teles also sits on the board of Kessel Power",
  ]);
});

test("a folder that is dropped opens as one thing, and what was too large in it is said", async ({
  page,
  site,
}) => {
  const folder = test.info().outputPath("dropped run");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(LIGHTRAG)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, "long.txt"), "");
  truncateSync(join(folder, "long.txt"), 65_000_000);
  await openPage(page, site.url);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 500, y: 300, data });
  await expect(page.locator(".cx-counts")).toContainText("5 entities");
  await expect(page).toHaveTitle("dropped run – Corridor");
  await expect(
    page.getByText(/One file is too large or one too many and was not read: .*long\.txt/),
  ).toBeVisible();
});

test("a folder of notes opens as a graph, and a link leads to the paragraph in which it stands", async ({
  page,
  site,
}) => {
  const folder = test.info().outputPath("notes");
  for (const [name, content] of Object.entries(VAULT)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  await openPage(page, site.url);
  await page.keyboard.press("Control+o");
  await page.locator("input[webkitdirectory]").setInputFiles(folder);
  await expect(
    page.getByText(/notes is open as a folder of notes, with the texts of 6 of its 6 sources/),
  ).toBeVisible();
  await expect(page.locator(".cx-counts")).toContainText("8 entities");
  await page.getByRole("combobox", { name: "Search entities" }).fill("Kessel");
  await page.keyboard.press("Enter");
  const inspector = page.getByRole("region", { name: "Inspector" });
  await inspector.getByRole("link", { name: /^links to Orlan/ }).click();
  await expect(inspector).toContainText("Supplies [[Orlan Shipping Company]] with power");
});
