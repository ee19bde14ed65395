import { expect, type Page } from "@playwright/test";

/** Waits until nothing is under way on the page: no request, no movement, no redraw to come. */
export async function waitUntilIdle(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-idle", "true", { timeout: 30_000 });
}

/** Opens an address of the page and waits until it stands still. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await waitUntilIdle(page);
}
