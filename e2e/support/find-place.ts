import type { Locator, Page } from "@playwright/test";
import { waitUntilIdle } from "./open-page.ts";
import { expect } from "./test.ts";

/** A point of the window. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export const graph = (page: Page): Locator => page.locator("#cx-graph");

export const inspector = (page: Page): Locator => page.getByRole("region", { name: "Inspector" });

/** Selects an entity by its name and tells where on screen its menu would open: its middle. */
export async function findPlace(page: Page, name: string): Promise<Place> {
  const search = page.getByRole("combobox", { name: "Search entities" });
  await search.fill(name);
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText(name);
  await graph(page).focus();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu", { name })).toBeVisible();
  const place = await page.locator(".cx-menu-anchor").evaluate((anchor: HTMLElement) => ({
    x: parseFloat(anchor.style.left),
    y: parseFloat(anchor.style.top),
  }));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  return place;
}
