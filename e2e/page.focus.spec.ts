import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const PATHS = "#v=1&path=company:elta-systems,state:iran";

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole("button", { name }).first().focus();
  await page.keyboard.press("Enter");
};

/** What goes away under the keyboard, and where the keyboard then is. */
const CASES: readonly {
  readonly name: string;
  readonly hash?: string;
  readonly act: (page: Page) => Promise<unknown>;
  readonly where: string;
}[] = [
  {
    name: "a dialogue opened from the menu",
    act: async (page) => {
      await press(page, "More");
      await page.getByRole("menuitem", { name: /^About/ }).press("Enter");
      await page.getByRole("dialog").press("Escape");
    },
    where: "button More",
  },
  {
    name: "what is selected",
    hash: "#v=1&entity=state:israel",
    act: (page) => press(page, "Clear the selection"),
    where: "#cx-inspector",
  },
  { name: "the paths", hash: PATHS, act: (page) => press(page, "Close the paths"), where: "#cx-graph" },
  {
    name: "a step of the filter",
    hash: "#v=1&types=person",
    act: (page) => press(page, "Remove: only People"),
    where: "#cx-legend",
  },
  { name: "the first steps", act: (page) => press(page, "Dismiss the first steps"), where: "#cx-inspector" },
  {
    name: "a message",
    hash: "#v=1&nonsense=1",
    act: (page) => press(page, "Dismiss message"),
    where: "#cx-graph",
  },
  {
    name: "a condition that was made of a card",
    hash: PATHS,
    act: (page) => press(page, "do not pass through"),
    where: "#cx-answer",
  },
];

for (const { name, hash = "", act, where } of CASES)
  test(`the keyboard keeps its place when ${name} goes away`, async ({ page, site }) => {
    await openPage(page, site.url + hash);
    await act(page);
    await waitUntilIdle(page);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { activeElement } = document;
          return activeElement instanceof HTMLButtonElement
            ? `button ${activeElement.textContent}`
            : `#${activeElement?.id ?? ""}`;
        }),
      )
      .toBe(where);
  });
