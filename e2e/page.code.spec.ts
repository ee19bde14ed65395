import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

const TEXT = `The port
Since 2016, Azerbaijan has cooperated with Zanzibar Rail. Both signed in Baku.

Israel and Azerbaijan built a port.`;

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([called, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], called, { type: "text/plain" }));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

const reader = (page: Page) => page.getByRole("region", { name: "Article reader" });

test("a text that belongs to no source is coded by keyboard: sentence, ends by digits, claim on the canvas", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await drop(page, "port.txt", TEXT);
  const about = page.getByRole("dialog", { name: "Code this text" });
  await expect(about.getByRole("textbox", { name: "Name of the source" })).toHaveValue("port");
  await expectAccessible(page);
  await about.getByRole("textbox", { name: "Published" }).fill("June 2020");
  await expect(about.getByRole("alert")).toContainText("Write the day");
  await about.getByRole("textbox", { name: "Published" }).fill("15 June 2020");
  await page.keyboard.press("Enter");
  await expect(about).toBeHidden();
  await waitUntilIdle(page);
  await expect(reader(page)).toContainText("built a port");

  const next = reader(page).getByRole("button", { name: /Next without a claim/ });
  await expect(next).toHaveText("Next without a claim (4)");
  await next.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(
    "Since 2016, Azerbaijan has cooperated with Zanzibar Rail.",
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Add a relation" });
  await expect(form).toContainText("Since 2016, Azerbaijan has cooperated with Zanzibar Rail.");
  const offers = form.getByRole("group", { name: "Named in the passage" });
  await expect(offers.getByRole("button")).toHaveText(["1 Azerbaijan", "2 Zanzibar Rail (new)"]);
  await expectAccessible(page);
  await expect(form.getByRole("combobox", { name: "Subject" })).toBeFocused();
  await page.keyboard.press("1");
  await expect(form.getByRole("combobox", { name: "Object" })).toBeFocused();
  await page.keyboard.press("2");
  await expect(form.getByRole("combobox", { name: "Relation" })).toBeFocused();
  await page.keyboard.type("cooperates");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await waitUntilIdle(page);
  const inspector = page.getByRole("region", { name: "Inspector" });
  await expect(inspector).toContainText("Zanzibar Rail");
  await expect(inspector).toContainText("Source 4, paragraph 2");
  await expect(next).toHaveText("Next without a claim (3)");
  await expect(reader(page).locator("mark")).toHaveText(/Since 2016/);
});

test("words that are selected with the pointer become whole words of one passage", async ({ page, site }) => {
  await openPage(page, site.url);
  await drop(page, "port.txt", TEXT);
  await page.getByRole("dialog").getByRole("button", { name: "Code this text" }).click();
  await waitUntilIdle(page);
  await reader(page)
    .getByText("Israel and Azerbaijan built a port.")
    .dblclick({ position: { x: 12, y: 8 } });
  await reader(page).getByRole("button", { name: "Add a claim from the selected words" }).click();
  await expect(page.getByRole("dialog", { name: "Add a relation" }).locator("blockquote")).toHaveText(
    "Israel",
  );
});
