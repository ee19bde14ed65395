import type { Page } from "@playwright/test";
import { findFaults, readWindow } from "../support/window-rules.ts";

/** Something that changes the graph, done as a reader does it: all of a form at once, which random keys would hardly fill. */
export type EditAct =
  | { readonly kind: "addEntity"; readonly name: string; readonly type: number }
  | { readonly kind: "addRelation"; readonly from: string; readonly object: string }
  | { readonly kind: "undoEdit" }
  /** The same graph in a second tab, where an entity is added and both write. */
  | { readonly kind: "secondTab"; readonly name: string };

/** Milliseconds that a control is waited for: what does not come is left out. */
const SHORT = { timeout: 3000 };
const LONG = { timeout: 30_000 };

const waitUntilIdle = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset["idle"] === "true", null, LONG);

/** Focus on the graph; false where something lies over it, or there is none. */
const focusGraph = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const graph = document.querySelector<HTMLElement>("[role=application]");
    if (graph === null || document.querySelector("dialog[open]") !== null) return false;
    graph.focus();
    return document.activeElement === graph;
  });

async function addEntity(page: Page, name: string, type: number): Promise<void> {
  if (!(await focusGraph(page))) return;
  await page.keyboard.press("Shift+a");
  const form = page.getByRole("dialog", { name: "Add an entity" });
  await form.getByRole("textbox", { name: "Name" }).fill(name, SHORT);
  const types = form.getByRole("combobox", { name: "Type" });
  const count = await types.locator("option").count();
  await types.selectOption({ index: count === 0 ? 0 : type % count }, SHORT);
  await form.getByRole("button", { name: "Add", exact: true }).click(SHORT);
}

async function addRelation(page: Page, object: string): Promise<void> {
  if (!(await focusGraph(page))) return;
  await page.keyboard.press("r");
  const form = page.getByRole("dialog", { name: "Add a relation" });
  await form.getByRole("combobox", { name: "Object" }).fill(object, SHORT);
  await page.keyboard.press("Enter");
  await form.getByRole("combobox", { name: "Relation" }).selectOption({ index: 2 }, SHORT);
  await form.getByRole("textbox", { name: "How you know it" }).fill("Seen in the register", SHORT);
  await form.getByRole("textbox", { name: "Your name" }).fill("Ada", SHORT);
  await page.keyboard.press("Control+Enter");
}

async function editInSecondTab(page: Page, name: string): Promise<void> {
  const other = await page.context().newPage();
  try {
    await other.goto(page.url());
    await waitUntilIdle(other);
    // One of the two writes; the other reads, until it takes over.
    const takeOver = other.getByRole("button", { name: /Take over here/ }).first();
    if (await takeOver.isVisible()) await takeOver.click(SHORT).catch(leaveOut);
    await addEntity(other, name, 0).catch(leaveOut);
    await waitUntilIdle(other);
    const faults = findFaults(await readWindow(other));
    if (faults.length > 0) throw new Error(`In the second tab: ${faults.join("; ")}`);
  } finally {
    await other.close();
  }
}

/** A control that is not there now: the form was not opened, or a tab that only reads has none. */
const leaveOut = (error: unknown): void => {
  if (!(error instanceof Error && error.name === "TimeoutError")) throw error;
};

/** Does one change; what there is nothing to do it with is left out. */
export async function doEdit(page: Page, act: EditAct): Promise<void> {
  switch (act.kind) {
    case "addEntity":
      return addEntity(page, act.name, act.type).catch(leaveOut);
    case "addRelation":
      await page.evaluate((hash) => {
        location.hash = hash;
      }, act.from);
      await waitUntilIdle(page);
      return addRelation(page, act.object).catch(leaveOut);
    case "undoEdit":
      if (await focusGraph(page)) await page.keyboard.press("Control+z");
      return;
    case "secondTab":
      return editInSecondTab(page, act.name);
  }
}
