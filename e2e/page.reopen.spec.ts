import type { Page } from "@playwright/test";
import { openFiles, toFile } from "./support/choose-files.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { createRestartable } from "./support/restart.ts";
import { expect, test } from "./support/test.ts";

const EDGES = `Source,Target,Relation,Since
Alpha,Beta,supplies,2016
Beta,Gamma,owns,2018
Gamma,Delta,supplies,
Delta,Alpha,owns,2020
`;

const counts = (page: Page) => page.locator(".cx-counts");
const offer = (page: Page) => page.getByRole("note", { name: "Your file" });
const yourFiles = (page: Page) => page.getByRole("region", { name: "Your files" });
const note = (page: Page) => page.getByRole("textbox", { name: "Your note" });
const title = (page: Page) =>
  page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 });

async function select(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Search entities" }).fill(name);
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(title(page)).toHaveText(name);
}

/** A graph of the reader's with a filter and a note. */
async function work(page: Page): Promise<void> {
  await openFiles(page, toFile("edges.csv", EDGES));
  await expect(counts(page)).toContainText("4 entities · 4 relations");
  await page
    .getByRole("region", { name: "Legend" })
    .getByRole("button", { name: /^supplies/ })
    .click();
  await select(page, "Beta");
  await page.getByRole("button", { name: "Add a note" }).click();
  await note(page).fill("Ask the archivist");
  // Work is written 150 ms after a change.
  await page.waitForTimeout(700);
}

/** Everything that `work` has made. */
async function expectWork(page: Page): Promise<void> {
  await expect(page).toHaveTitle("edges – Corridor");
  await expect(counts(page)).toContainText("2 of 4 relations");
  await expect(title(page)).toHaveText("Beta");
  await expect(note(page)).toHaveValue("Ask the archivist");
}

async function reopen(page: Page): Promise<void> {
  await expect(offer(page)).toContainText("edges.csv, just now");
  await offer(page).getByRole("button", { name: "Reopen" }).click();
  await waitUntilIdle(page);
}

test("a file is offered after a reload, with its view, filter and notes", async ({ page, site }) => {
  await openPage(page, site.url);
  await work(page);
  await page.reload();
  await waitUntilIdle(page);
  await expect(page.getByText("is not in this graph")).toHaveCount(0);
  await expect(offer(page)).toContainText("stored on this device only");
  await expectAccessible(page);
  await reopen(page);
  await expectWork(page);
  await expect(offer(page)).toHaveCount(0);
});

test("trust 33: a file is offered after the browser was killed", async ({ site }) => {
  const browser = await createRestartable();
  try {
    const first = (await browser.start()).pages()[0];
    if (first === undefined) throw new Error("The browser has no page.");
    await openPage(first, site.url);
    await work(first);
    await browser.kill();
    const second = await (await browser.start()).newPage();
    await openPage(second, site.url);
    await reopen(second);
    await expectWork(second);
  } finally {
    await browser.remove();
  }
});

test("a link to a view of a file offers the file, and says when it is not stored", async ({
  page,
  browser,
  site,
}) => {
  await openPage(page, site.url);
  await work(page);
  const link = page.url();
  await openPage(page, `${site.url}?elsewhere${new URL(link).hash}`);
  await reopen(page);
  await expectWork(page);

  const stranger = await (await browser.newContext()).newPage();
  await openPage(stranger, link);
  await expect(offer(stranger)).toContainText("This link is for a file that is not open");
  await expect(counts(stranger)).toContainText("124 entities");
  // It can be reloaded, kept and passed on as it is.
  await expect(stranger).toHaveURL(link);
  await openFiles(stranger, toFile("edges.csv", EDGES));
  // What the link shows is there, without what only the reader has.
  await expect(counts(stranger)).toContainText("2 of 4 relations");
  await expect(title(stranger)).toHaveText("Beta");
  await stranger.context().close();
});

test("what was added to a graph, and how its columns were read, is there again", async ({ page, site }) => {
  await openPage(page, site.url);
  await openFiles(page, toFile("edges.csv", EDGES));
  await page.keyboard.press("Control+o");
  await page.getByRole("dialog").getByRole("radio", { name: "Add to the open graph" }).check();
  await page
    .getByRole("textbox", { name: "Paste a table, GEXF or JSON" })
    .fill("Source,Target,Relation\nDelta,Epsilon,owns\n");
  await page.getByRole("button", { name: "Open the text" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("5 entities · 5 relations");
  await page.reload();
  await waitUntilIdle(page);
  await expect(offer(page)).toContainText("edges.csv and pasted.csv");
  await offer(page).getByRole("button", { name: "Reopen" }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("5 entities · 5 relations");
});

test("earlier files are listed and removed with their notes, here and in the other window", async ({
  context,
  site,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openPage(one, site.url);
  await openPage(two, site.url);
  await work(one);
  await two.keyboard.press("Control+o");
  const row = yourFiles(two).getByRole("listitem");
  await expect(row).toContainText("edges.csv");
  await expect(row).toContainText("1 note");
  await row.getByRole("button", { name: "Remove edges.csv" }).click();
  await row.getByRole("button", { name: "Remove edges.csv and its 1 note" }).click();
  await expect(row).toHaveCount(0);
  await expect(yourFiles(two)).toContainText("stored on this device only");
  // What is open stays, and leaving it asks.
  await expect(note(one)).toHaveValue("Ask the archivist");
  const asked = one.waitForEvent("dialog");
  const leaving = one.reload();
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.accept();
  await leaving;
});

test("one switch forgets everything and stores nothing, in every window", async ({ context, site }) => {
  const [page, other] = [await context.newPage(), await context.newPage()];
  await openPage(page, site.url);
  await openPage(other, site.url);
  await work(page);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Stored on this device" }).click();
  const dialog = page.getByRole("dialog", { name: "Stored on this device" });
  await expectAccessible(page);
  await dialog.getByRole("checkbox", { name: /^Store the files/ }).click();
  await dialog.getByRole("button", { name: /^Yes, forget everything and store nothing/ }).click();
  await expect(dialog.getByRole("checkbox", { name: /^Store the files/ })).not.toBeChecked();
  await page.keyboard.press("Escape");
  await note(page).fill("Nowhere but here");
  await other.bringToFront();
  await select(other, "Iran");
  await other.getByRole("button", { name: "Add a note" }).click();
  await note(other).fill("Nor this");
  await other.waitForTimeout(700);
  const stored = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("corridor");
      request.onsuccess = () => resolve(request.result);
    });
    const sizes = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise<number>((resolve) => {
            const request = database.transaction(name).objectStore(name).count();
            request.onsuccess = () => resolve(request.result);
          }),
      ),
    );
    database.close();
    return { records: sizes.reduce((sum, size) => sum + size, 0), settings: { ...localStorage } };
  });
  expect(stored).toEqual({ records: 0, settings: { "corridor.storing": "off" } });
  for (const each of [page, other]) {
    each.once("dialog", (question) => question.accept());
    await each.reload();
    await waitUntilIdle(each);
  }
  await expect(offer(page)).toContainText("no copy of it is stored on this device");
  await expect(offer(other)).toHaveCount(0);
});

test("trust 34: a full disk is said, nothing is lost, and leaving asks", async ({ page, site }) => {
  await openPage(page, site.url);
  const client = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await client.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await openFiles(page, toFile("edges.csv", EDGES));
  await expect(page.getByRole("alert")).toContainText(
    "edges is open but could not be stored on this device: The browser's storage is full.",
  );
  await expect(counts(page)).toContainText("4 entities · 4 relations");
  await page
    .getByRole("region", { name: "Legend" })
    .getByRole("button", { name: /^supplies/ })
    .click();
  await waitUntilIdle(page);
  const asked = page.waitForEvent("dialog");
  const leaving = page.reload();
  await (await asked).accept();
  await leaving;
});

test("nothing asks where nothing would be lost", async ({ page, site }) => {
  await openPage(page, site.url);
  await work(page);
  page.on("dialog", () => {
    throw new Error("The page asked before it was left.");
  });
  await page.goto("about:blank");
});

test("the texts of articles are stored only when asked", async ({ page, site }) => {
  const countTexts = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("corridor");
        request.onsuccess = () => resolve(request.result);
      });
      const count = await new Promise<number>((resolve) => {
        const request = database.transaction("texts").objectStore("texts").count();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return count;
    });
  const detach = page.getByRole("button", { name: /^Detach/ });
  await openPage(page, site.url);
  const examples = "public/examples";
  await page.locator("input[type=file]").setInputFiles(`${examples}/south-pole.json`);
  await expect(page).toHaveTitle(/South Pole/);
  await waitUntilIdle(page);
  await page.locator("input[type=file]").setInputFiles(`${examples}/texts/south-pole-scott.txt`);
  await expect(detach).toHaveCount(1);
  expect(await countTexts()).toBe(0);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Stored on this device" }).click();
  await page.getByRole("checkbox", { name: /^Store the texts of attached articles/ }).check();
  await expect.poll(countTexts).toBe(1);
  await page.reload();
  await waitUntilIdle(page);
  await offer(page).getByRole("button", { name: "Reopen" }).click();
  await waitUntilIdle(page);
  await expect(detach).toHaveCount(1);
});
