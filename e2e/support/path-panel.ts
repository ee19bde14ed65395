import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { waitUntilIdle } from "./open-page.ts";

/** A question of the shipped graph. */
export const ELTA_TO_IRAN = "#v=1&path=company:elta-systems,state:iran";

/** The panel of paths, its cards, a field by its label. */
export const paths = (page: Page) => page.getByRole("region", { name: "Paths" });
export const cards = (page: Page) => paths(page).locator(".cx-card");
export const field = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });

/** The chips of the conditions in force. */
export const conditions = (page: Page) => paths(page).getByRole("list", { name: "Conditions in force" });
export const openConditions = (page: Page) => paths(page).getByText("Conditions", { exact: true }).click();

const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules whose outcome depends on colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Requires that axe finds nothing on the page as it stands; of `colours` alone where all else was looked at before. */
export async function expectAccessible(page: Page, what: "all" | "colours" = "all"): Promise<void> {
  // The page has no frames, so one pass in the page itself is enough; what is well is not listed.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await (what === "all"
    ? axe.withTags(AXE_TAGS)
    : axe.withRules(COLOUR_RULES)
  ).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** Types into a field, enters, and waits for what follows. */
export async function choose(page: Page, name: string, words: string): Promise<void> {
  await field(page, name).fill(words);
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
}
