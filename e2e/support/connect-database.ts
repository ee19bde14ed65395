import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./open-page.ts";
import { expect } from "./test.ts";

export interface SignIn {
  readonly user: string;
  readonly password: string;
}

/** Fills in who one is where the page asks for it, and connects. */
export async function signIn(page: Page, { user, password }: SignIn): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Open a graph" });
  await dialog.getByLabel("User").fill(user);
  await dialog.getByLabel("Password").fill(password);
  await dialog.getByRole("button", { name: "Connect" }).click();
}

/** Opens the page and the database of that address on it. */
export async function connectDatabase(
  page: Page,
  { pageUrl, typed }: { readonly pageUrl: string; readonly typed: string },
  reader: SignIn,
): Promise<void> {
  await openPage(page, pageUrl);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByLabel("A graph database").fill(typed);
  await signIn(page, reader);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await waitUntilIdle(page);
}

/** Adds what the search finds first under that name. */
export async function addFromSearch(page: Page, name: string): Promise<void> {
  const field = page.getByRole("combobox", { name: /^Search/ });
  await field.fill(name);
  await page.getByRole("option", { name }).first().click();
  await waitUntilIdle(page);
}

/** Adds the first neighbours of what is selected, once its ties are counted. */
export async function addNeighbours(page: Page): Promise<void> {
  const inspector = page.getByRole("region", { name: "Inspector" });
  await inspector.getByRole("button", { name: "Expand" }).click();
  await expect(inspector.getByText(/^to .*States?/).first()).toBeVisible();
  await inspector.getByRole("button", { name: "Add the next 25", exact: true }).click();
  await waitUntilIdle(page);
}
