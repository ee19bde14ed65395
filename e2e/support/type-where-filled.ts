import type { Page } from "@playwright/test";

/**
 * Lets `fill` of every field type the text by keys. The driver of Firefox sets the value of a field in a way of which the page never
 * learns.
 */
export function typeWhereFilled(page: Page): void {
  const fields = Object.getPrototypeOf(page.locator("input"));
  fields.fill = async function fill(this: ReturnType<Page["locator"]>, text: string) {
    await this.focus();
    await this.press("Control+a");
    // Not emptied first: some fields go away once there is nothing in them.
    if (text === "") await this.press("Delete");
    else await this.pressSequentially(text);
  };
}
