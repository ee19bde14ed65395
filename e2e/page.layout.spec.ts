import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

test("an arrangement is chosen on the canvas, stands in the link and can be undone", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Arrange" }).click();
  await expect(page.getByRole("menuitemradio", { name: "Network" })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("menuitemradio", { name: "In time" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/layout=time/);
  await expect(page.getByText("Arranged: In time.")).toBeAttached();
  await page.getByRole("button", { name: "Undo" }).click();
  await waitUntilIdle(page);
  await expect(page).not.toHaveURL(/layout/);
});

test("the selected entity is what others are arranged around", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await page.getByRole("button", { name: "Arrange" }).click();
  await page.getByRole("menuitemradio", { name: "Around Iran" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/layout=radial&layout.focus=state:iran/);
});

test("a layout that there is not gives a message and the picture as opened", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&layout=nothing`);
  await expect(
    page.getByText("There is no layout “nothing”").or(page.getByText('There is no layout "nothing"')),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/layout/);
});
