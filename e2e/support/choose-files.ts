import type { Page } from "@playwright/test";
import { waitUntilIdle } from "./open-page.ts";

/** A file as the file field of the page gets it. */
export const toFile = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "",
  buffer: Buffer.from(content),
});

/** Chooses files as the file field of the page would give them. */
export async function chooseFiles(page: Page, ...files: readonly ReturnType<typeof toFile>[]): Promise<void> {
  await page.locator("input[type=file]").setInputFiles([...files]);
  await waitUntilIdle(page);
}

/** Opens files; what they leave to decide is left as it is suggested. */
export async function openFiles(page: Page, ...files: readonly ReturnType<typeof toFile>[]): Promise<void> {
  await chooseFiles(page, ...files);
  const dialog = page.getByRole("dialog", { name: "How the file is read" });
  if (await dialog.isVisible()) await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await waitUntilIdle(page);
}
