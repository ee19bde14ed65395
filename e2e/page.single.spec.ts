import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { fillShell } from "../scripts/build-single.mjs";
import { ROOT } from "../scripts/root.mjs";
import { chooseFiles, toFile } from "./support/choose-files.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

/** The page as one file, opened from disk without a network, and pages that were exported. */

const folder = mkdtempSync(join(tmpdir(), "corridor-single-"));
const MOST_BYTES = 2_500_000;

/** The page as one file, as `npm run build:single` writes it. */
async function writeSingle(): Promise<string> {
  const dist = join(ROOT, "dist");
  const data = readdirSync(join(dist, "assets")).find((name) => /^graph-data-.*\.json$/.test(name)) ?? "";
  const page = await fillShell(
    readFileSync(join(dist, "page-shell.html"), "utf8"),
    readFileSync(join(dist, "assets", data), "utf8"),
  );
  const file = join(folder, "corridor.html");
  writeFileSync(file, page);
  expect(Buffer.byteLength(page)).toBeLessThan(MOST_BYTES);
  return file;
}

/** Opens a file from disk, with no network at hand; what it asks for besides itself comes back. */
async function openFromDisk(page: Page, file: string): Promise<readonly string[]> {
  const asked: string[] = [];
  const { href } = pathToFileURL(file);
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && url !== href) asked.push(url);
  });
  await page.context().setOffline(true);
  await page.goto(href);
  return asked;
}

/** The watch over requests takes the file itself for one to another site; half a style sheet is none that the policy knows. */
const forgiveFile = (faults: string[]) => {
  const rest = faults.filter(
    (fault) => !/^request to file:\/\/\/|Applying inline style|blocked an inline style/.test(fault),
  );
  faults.splice(0, faults.length, ...rest);
};

test("trust 51: one file opens from disk without a network and asks for nothing", async ({
  page,
  faults,
}) => {
  const file = await writeSingle();
  const asked = await openFromDisk(page, file);
  await waitUntilIdle(page);
  await expect(page.locator(".cx-counts")).toContainText("46 of 124 entities");
  await page.getByRole("button", { name: "Find path" }).click();
  await page.getByRole("combobox", { name: "From" }).fill("Elta Systems");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "To" }).fill("Iran");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Paths" })).toContainText("Elta Systems");
  expect(asked).toEqual([]);
  forgiveFile(faults);
});

test("trust 28: an exported page opens from disk with view and notes, whatever these hold", async ({
  context,
  page,
  site,
  faults,
}) => {
  const note = '</script><script>window.planted = true</script><!-- "quoted" & \u2028 end';
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill(note);
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    location.hash = "#v=1&entity=state:iran&path=company:elta-systems,state:iran";
  });
  await expect(page.getByRole("region", { name: "Paths" })).toContainText("Elta Systems");
  await waitUntilIdle(page);
  const saved = await saveExport(page, "Page (HTML)");
  await expect(page.getByText("With it: the view, the question about paths, 1 note.")).toBeVisible();
  const file = join(folder, "exported.html");
  writeFileSync(file, saved.bytes);

  const sent = await context.newPage();
  const asked = await openFromDisk(sent, file);
  await waitUntilIdle(sent);
  await expect(sent.locator(".cx-counts")).toContainText("124 entities");
  await expect(sent.getByRole("region", { name: "Paths" })).toContainText("Elta Systems");
  expect(sent.url()).toContain("path=company:elta-systems,state:iran");
  await sent.evaluate(() => {
    location.hash = location.hash.replace(/&path=[^&]*/, "");
  });
  await expect(sent.getByRole("region", { name: "Inspector" })).toContainText("Iran");
  await expect(sent.getByRole("textbox", { name: "Your note" })).toHaveValue(note);
  expect(await sent.evaluate(() => "planted" in window)).toBe(false);
  expect(asked).toEqual([]);

  // It makes such a page of itself, too; with the notes left out it says so.
  await sent.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = sent.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: "Page (HTML)" }).check();
  await dialog.getByLabel("My notes").selectOption("out");
  const again = await saveExport(sent, "Page (HTML)");
  await expect(sent.getByText("1 note left out").first()).toBeVisible();
  expect(again.bytes.includes("window.planted")).toBe(false);
  expect(saved.bytes.includes("window.planted")).toBe(true);

  // Corridor opens both as what they are.
  await page.context().setOffline(false);
  await openPage(page, site.url);
  await chooseFiles(page, toFile("exported.html", saved.bytes));
  await waitUntilIdle(page);
  await expect(page.getByRole("region", { name: "Paths" })).toContainText("Elta Systems");
  expect(await page.evaluate(() => document.body.textContent)).not.toContain("could not be opened");
  forgiveFile(faults);
});

test("trust 4: an exported page that is cut off says so, by itself and when it is opened here", async ({
  page,
  site,
  faults,
}) => {
  const whole = readFileSync(await writeSingle(), "utf8");
  for (const part of [0.02, 0.3, 0.9]) {
    const file = join(folder, `cut-${part}.html`);
    writeFileSync(file, whole.slice(0, Math.floor(whole.length * part)));
    await openFromDisk(page, file);
    await expect(page.getByRole("alert")).toContainText("This file is cut off: its end is missing.");
  }
  await page.context().setOffline(false);
  await openPage(page, site.url);
  await chooseFiles(page, toFile("cut.html", whole.slice(0, 1_000_000)));
  await expect(page.getByRole("alert")).toContainText("This page is cut off: its end is missing.");
  await expect(page.locator(".cx-counts")).toContainText("124 entities");
  forgiveFile(faults);
});

test("a build of many files opened from disk says what to do", async ({ page, faults }) => {
  await openFromDisk(page, join(ROOT, "dist", "index.html"));
  await expect(page.getByRole("alert")).toContainText("browsers do not load from disk");
  await expect(page.getByText("Run npm start")).toBeVisible();
  // The browser itself says that it did not load them.
  faults.length = 0;
});
