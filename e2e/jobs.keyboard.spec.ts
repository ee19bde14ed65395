import type { Page } from "@playwright/test";
import { catchSaved } from "./support/catch-saved.ts";
import { willPick, writeFile } from "./support/disk.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { cards, field, paths } from "./support/path-panel.ts";
import { exportDialog } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

/** The jobs the program is for, each done without a pointer: the tests press keys and look, nothing else. */

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await waitUntilIdle(page);
  }
}

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await waitUntilIdle(page);
}

/** Presses Tab until what has focus bears the name; a reader who has to go further than this is lost. */
async function tabTo(page: Page, name: RegExp, limit = 60): Promise<void> {
  for (let i = 0; i < limit; i++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return "";
      const isField = at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
      const labels = isField ? [...(at.labels ?? [])].map((l) => l.textContent) : [];
      return [at.getAttribute("aria-label"), ...labels, at.textContent].filter(Boolean).join(" ").trim();
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Nothing called ${name} was reached in ${limit} steps.`);
}

const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" });

test("explore: find an actor, read a relation's evidence, narrow the graph, list what is left, take it back", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await press(page, "/");
  await type(page, "elta");
  await press(page, "Enter");
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText("Elta Systems");

  await press(page, "Escape", "Control+k", "Tab", "g", "ArrowDown", " ");
  await expect(page).toHaveURL(/relation=/);
  await expect(inspector(page)).toContainText(/paragraph \d/);

  await openPage(page, site.url);
  const counts = page.locator(".cx-counts");
  await expect(counts).toContainText("124 entities");
  await tabTo(page, /^States, /);
  await press(page, "ArrowDown", "Enter");
  await expect(counts).toContainText("118 of 124 entities");
  await press(page, "g", "t");
  await expect(page.getByRole("grid")).toBeVisible();
  await press(page, "Control+z", "Control+z");
  await expect(counts).toContainText(/^124 entities/);
});

/** A keyboard that counts: every letter and every key, and each key of a chord. */
function countKeys(page: Page) {
  let pressed = 0;
  return {
    pressed: () => pressed,
    press: async (...keys: readonly string[]) => {
      pressed += keys.flatMap((key) => key.split("+")).length;
      await press(page, ...keys);
    },
    type: async (words: string) => {
      pressed += words.length;
      await type(page, words);
    },
  };
}

test("find paths: Elta to Iran without Israel and Azerbaijan, copied with sources, in 25 keys", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(site.url);
  await waitUntilIdle(page);
  const keys = countKeys(page);
  await keys.press("Control+Shift+p");
  await expect(field(page, "From")).toBeFocused();
  await keys.type("elt");
  await keys.press("Enter");
  await expect(field(page, "From")).toHaveValue("Elta Systems");
  await expect(field(page, "To")).toBeFocused();
  await keys.type("iran");
  await keys.press("Enter");
  await expect(field(page, "To")).toHaveValue("Iran");
  await expect(cards(page).first()).toContainText("Israel");
  await expect(field(page, "Leave out")).toBeFocused();
  await keys.type("isr");
  await keys.press("Enter");
  await keys.type("aze");
  await keys.press("Enter");
  await expect(page).toHaveURL(/path\.hidden=state:israel(,|%2C)state:azerbaijan/);
  await keys.press("Tab", "Tab");
  const copy = paths(page).getByRole("button", { name: "Copy with footnotes" });
  await expect(copy).toBeFocused();
  await keys.press("Enter");
  await expect(paths(page).getByRole("button", { name: "Copied" })).toBeFocused();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Elta Systems and Iran (without Israel; without Azerbaijan)");
  expect(copied).toMatch(/^\[1\] .+/m);
  expect(keys.pressed()).toBeLessThanOrEqual(25);
});

test("find paths: read a card, forbid its hub, copy one card as Markdown", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page, `${site.url}#v=1&path=company:elta-systems,state:iran`);
  await press(page, "Control+Shift+p");
  await tabTo(page, /^do not pass through/i);
  await press(page, "Enter");
  await expect(page).toHaveURL(/path\.hidden=/);
  await expect(paths(page).getByRole("list", { name: "Conditions in force" })).toBeVisible();
  await tabTo(page, /^Details/);
  await press(page, "Enter");
  await tabTo(page, /^Copy as Markdown/);
  await press(page, "Enter");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Elta Systems");
  expect(copied).toContain("[^1]:");
});

test("a new end takes the cursor, and Enter goes on to the field that is still empty", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Find path" }).click();
  await field(page, "To").click();
  await type(page, "iran");
  await press(page, "Enter");
  await expect(field(page, "From")).toBeFocused();
  await type(page, "no such name");
  await press(page, "Enter");
  await expect(field(page, "From")).toBeFocused();
  await expect(paths(page).getByRole("alert")).toContainText("Nothing here is called");
  await field(page, "From").fill("elta");
  await press(page, "Enter");
  await expect(field(page, "Leave out")).toBeFocused();
  await paths(page).getByRole("button", { name: "Add end" }).click();
  await expect(page.locator(":focus")).toHaveAttribute("role", "combobox");
  await expect(page.locator(":focus")).toHaveValue("");
  await type(page, "turkey");
  await press(page, "Enter");
  await expect(field(page, "Leave out")).toBeFocused();
  await press(page, "Enter");
  await expect(page.locator("#cx-answer")).toBeFocused();
});

test("bring own data: choose two tables, say what their columns mean, read the report, find an entity", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await writeFile(
    page,
    "people.csv",
    "Id,Label,Trade\na,Alpha,mill\nb,Beta,mill\nb,Beta again,shop\nc,Gamma,shop\n",
  );
  await writeFile(page, "ties.csv", "Source,Target,Tie\na,b,supplies\nb,c,supplies\na,c,owns\nc,a,owns\n");
  await willPick(page, "people.csv", "ties.csv");
  await press(page, "Control+o");
  await tabTo(page, /^Choose files/);
  await press(page, "Enter");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("Alpha — is tied to → Beta");
  await tabTo(page, /^Kind of entity/);
  await press(page, "ArrowDown");
  await tabTo(page, /^Kind of relation/);
  await press(page, "ArrowDown");
  await expect(preview).toContainText("Alpha — supplies → Beta");
  await tabTo(page, /^Open$/);
  await press(page, "Enter");
  await expect(page.locator(".cx-counts")).toContainText("4 entities · 4 relations");
  await tabTo(page, /^Import report/);
  await press(page, "Enter");
  await expect(page.getByRole("dialog")).toContainText("Several nodes have the same id");
  await press(page, "Escape", "/");
  await type(page, "gamma");
  await press(page, "Enter");
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText("Gamma");
});

test("hand over: the shown paths leave as GEXF", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&path=company:elta-systems,state:iran`);
  await press(page, "Control+Shift+e");
  const dialog = exportDialog(page);
  await expect(dialog).toBeVisible();
  await tabTo(page, /^GEXF/);
  await expect(dialog.getByRole("radio", { name: /^Paths: / })).toBeChecked();
  await tabTo(page, /^Save file/);
  const saved = await catchSaved(page, () => page.keyboard.press("Enter"));
  const text = saved.bytes.toString();
  expect(text).toContain('label="Elta Systems"');
  expect(text).not.toContain('label="Hamas"');
});
