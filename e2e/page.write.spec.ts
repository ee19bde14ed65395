import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });
const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" });

test("a relation is added by keyboard alone, in few keys, and undone", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=company:elta-systems`);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await page.getByRole("application").focus();
  await press("r");
  const form = dialog(page, "Add a relation");
  await expect(form.getByRole("combobox", { name: "Subject" })).toHaveValue("Elta Systems");
  await expect(form.getByRole("combobox", { name: "Object" })).toBeFocused();
  // Letters of a name, and of a reason, are not counted.
  await page.keyboard.type("Iran");
  await press("Enter");
  await expect(form.getByRole("combobox", { name: "Relation" })).toBeFocused();
  await page.keyboard.type("threat");
  for (let tab = 0; tab < 3; tab++) await press("Tab");
  await expect(form.getByRole("textbox", { name: "How you know it" })).toBeFocused();
  await page.keyboard.type("Seen in the register");
  await press("Tab");
  await page.keyboard.type("Ada");
  await press("Control+Enter");
  expect(keys).toBeLessThanOrEqual(12);
  await expect(form).toBeHidden();
  await waitUntilIdle(page);
  await expect(inspector(page)).toContainText("Own knowledge");
  await expect(inspector(page)).toContainText("of Ada, without a source");
  await expect(inspector(page)).toContainText("Seen in the register");
  await expect(inspector(page).getByText("attributed or opinion").first()).toBeVisible();

  await page.waitForTimeout(600);
  await page.reload();
  await waitUntilIdle(page);
  await expect(inspector(page)).toContainText("of Ada, without a source");
});

test("an entity is added, edited, joined, taken apart and deleted", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.getByRole("application").focus();
  await page.keyboard.press("Shift+a");
  const form = dialog(page, "Add an entity");
  await form.getByRole("textbox", { name: "Name" }).fill("Elta");
  await expect(form.getByText("Is it one of these?")).toBeVisible();
  await form.getByRole("textbox", { name: "Name" }).fill("Zanzibar Trading");
  await form.getByRole("combobox", { name: "Type" }).selectOption({ label: "Company" });
  await form.getByRole("button", { name: "Add" }).click();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { name: "Zanzibar Trading" })).toBeVisible();
  await expect(inspector(page)).toContainText("Added by you");

  // A question about it is there again after a reload, though its end comes with the changes.
  await page.evaluate(() => {
    location.hash = "#v=1&entity=company:zanzibar-trading&path=company:zanzibar-trading,state:iran";
  });
  await waitUntilIdle(page);
  await page.waitForTimeout(600);
  await page.reload();
  await waitUntilIdle(page);
  await expect(page.getByRole("combobox", { name: "From", exact: true })).toHaveValue("Zanzibar Trading");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = "#v=1&entity=company:zanzibar-trading";
  });
  await waitUntilIdle(page);

  await inspector(page).getByRole("button", { name: "Edit", exact: true }).click();
  const edit = dialog(page, "Edit Zanzibar Trading");
  await edit.getByRole("textbox", { name: "Name", exact: true }).fill("Zanzibar Holding");
  await edit.getByRole("button", { name: "Save" }).click();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { name: "Zanzibar Holding" })).toBeVisible();
  await expect(inspector(page)).toContainText("Zanzibar Trading");

  await openPage(page, `${site.url}#v=1&entity=company:elta-systems,company:zanzibar-trading`);
  await inspector(page).getByRole("button", { name: "They are the same" }).click();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { name: "Elta Systems" })).toBeVisible();
  await expect(inspector(page)).toContainText("Zanzibar Holding");
  await inspector(page).getByRole("button", { name: "Take apart" }).click();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("button", { name: "They are the same" })).toBeVisible();

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: /List of changes/ }).click();
  const changes = dialog(page, "Your changes");
  await expect(changes.getByRole("listitem")).toHaveCount(4);
  await expect(changes).toContainText("Took Zanzibar Holding and Elta Systems apart");
  await expect(changes).toContainText("Renamed Zanzibar Trading to Zanzibar Holding");
  const saved = page.waitForEvent("download");
  await changes.getByRole("button", { name: "Save a data folder (.zip)" }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.zip$/);
});

test("a claim is edited and deleted, and its relation with it", async ({ page, site }) => {
  const relation = "relation:state:israel/supplied_arms_to/state:azerbaijan";
  await openPage(page, `${site.url}#v=1&relation=${encodeURIComponent(relation)}`);
  await inspector(page).getByRole("button", { name: "Edit", exact: true }).first().click();
  const form = dialog(page, "Edit the claim");
  await form.getByRole("textbox", { name: "Date" }).fill("31 Feb 2020");
  await expect(form.getByRole("alert")).toContainText("is not a date");
  await form.getByRole("textbox", { name: "Date" }).fill("Sept 2020");
  await expect(form.getByText("Read as September 2020.")).toBeVisible();
  await form.getByRole("button", { name: "Save claim" }).click();
  await waitUntilIdle(page);
  await expect(inspector(page)).toContainText("Changed on");
  await inspector(page)
    .getByRole("button", { name: /Delete the relation/ })
    .click();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { name: "Israel", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await waitUntilIdle(page);
  await expect(inspector(page)).toContainText("Changed on");
});

test("own knowledge without a reason or a name is not saved, and nothing typed is lost", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=company:elta-systems,state:iran`);
  await inspector(page).getByRole("button", { name: "Add a relation" }).click();
  const form = dialog(page, "Add a relation");
  await form.getByRole("textbox", { name: "Date" }).fill("2020");
  await form.getByRole("button", { name: "Save claim" }).click();
  await expect(form.getByRole("alert")).toContainText("Say how you know it");
  const reason = form.getByRole("textbox", { name: "How you know it" });
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(/Say how you know it/);
  // A click beside the form is no answer to it.
  await page.mouse.click(5, 300);
  await reason.fill("Seen");
  await form.getByRole("button", { name: "Save claim" }).click();
  await expect(form.getByRole("alert")).toContainText("Write your name");
  await expect(form.getByRole("textbox", { name: "Date" })).toHaveValue("2020");
  await expectAccessible(page);
});

test("figures, a denial and a rival are written, and two claims of the same become one", async ({
  page,
  site,
}) => {
  const relation = "relation:state:israel/supplied_arms_to/state:azerbaijan";
  await openPage(page, `${site.url}#v=1&relation=${encodeURIComponent(relation)}`);
  await inspector(page).getByRole("button", { name: "Edit", exact: true }).first().click();
  const form = dialog(page, "Edit the claim");
  const more = form.getByText("Figures, stances, rivals");
  const figures = form.getByRole("textbox", { name: "Figures and details, one a line" });
  await expect(more).toBeVisible();
  if (!(await figures.isVisible())) await more.click();
  await figures.fill("share 60");
  await form.getByRole("button", { name: "Save claim" }).click();
  await expect(form.getByRole("alert")).toContainText("is no detail");
  await figures.fill("share: 66.5 to 70\nof: arms imports");
  await form.getByRole("button", { name: "Add a stance" }).click();
  await form.getByRole("button", { name: "Save claim" }).click();
  await expect(form.getByRole("combobox", { name: "Stance of" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type("Iran");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Save claim" }).click();
  await expect(form).toBeHidden();
  await waitUntilIdle(page);
  await expect(inspector(page)).toContainText("66.5");
  await expect(inspector(page)).toContainText("Denied byIran");
  const claims = inspector(page).getByRole("button", { name: "Edit", exact: true });
  const count = await claims.count();
  expect(count).toBeGreaterThan(1);
  await claims.first().click();
  await form.getByRole("combobox", { name: "Cannot be true together with" }).selectOption({ index: 1 });
  await form.getByRole("button", { name: "Save claim" }).click();
  await waitUntilIdle(page);
  await claims.first().click();
  await expect(form.getByRole("combobox", { name: "Cannot be true together with" })).toHaveValue("+");
  await form.getByRole("combobox", { name: "Cannot be true together with" }).selectOption({ index: 0 });
  await form.getByRole("combobox", { name: "Says the same as" }).selectOption({ index: 1 });
  await form.getByRole("button", { name: "Save claim" }).click();
  await waitUntilIdle(page);
  await expect(claims).toHaveCount(count - 1);
});

test("an exported page has the changes inside, or the graph as it was opened", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.getByRole("application").focus();
  await page.keyboard.press("Shift+a");
  const form = dialog(page, "Add an entity");
  await form.getByRole("textbox", { name: "Name" }).fill("Zanzibar Trading");
  await form.getByRole("button", { name: "Add" }).click();
  await waitUntilIdle(page);
  await page.getByRole("button", { name: "Arrange" }).click();
  await page.getByRole("menuitemradio", { name: "By type" }).click();
  await waitUntilIdle(page);
  const whole = await saveExport(page, "Page (HTML)");
  await expect(page.getByText(/With it: the view, 1 change\./).first()).toBeVisible();
  expect(whole.bytes.includes("Zanzibar Trading")).toBe(true);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const choices = dialog(page, "Export");
  await choices.getByRole("radio", { name: "Page (HTML)" }).check();
  await choices.getByLabel("My changes of the graph").selectOption("out");
  const plain = await saveExport(page, "Page (HTML)");
  await expect(page.getByText(/1 change left out/).first()).toBeVisible();
  expect(plain.bytes.includes("Zanzibar Trading")).toBe(false);
});
