import type { Page } from "@playwright/test";
import { catchSaved, type Saved } from "./catch-saved.ts";

export const exportDialog = (page: Page) => page.getByRole("dialog", { name: "Export" });

/** Saves through the export dialog: a format by its label, and what to save; yields the file's name and bytes. */
export async function saveExport(page: Page, format: string, what?: RegExp): Promise<Saved> {
  const dialog = exportDialog(page);
  if (!(await dialog.isVisible())) await page.getByRole("button", { name: "Export", exact: true }).click();
  await dialog.getByRole("radio", { name: format }).check();
  if (what !== undefined) await dialog.getByRole("radio", { name: what }).check();
  return catchSaved(page, () => dialog.getByRole("button", { name: "Save file" }).click());
}
