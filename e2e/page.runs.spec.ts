import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LIGHTRAG } from "../tests/runs/lightrag-runs.ts";
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
