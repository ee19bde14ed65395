import type { BrowserContext, Locator, Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { createRestartable } from "./support/restart.ts";
import { expect, test } from "./support/test.ts";

/** Faults of the browser under work that is being written. `KILLS=20` kills it twenty times, and says how much each kill lost. */

const KILLS = Number(process.env["KILLS"] ?? 2);

/** What is typed, letter by letter. */
const letterAt = (each: number) => (each % 6 === 5 ? " " : String.fromCharCode(97 + (each % 26)));

const note = (page: Page) => page.getByRole("textbox", { name: "Your note" });
const IRAN = "#v=1&entity=state:iran";

/** Hears of every text that the browser says it has stored, a note or the reason in a form, with its length, as soon as it says so. */
async function listenStored(context: BrowserContext, hear: (length: number) => void): Promise<void> {
  await context.exposeBinding("tellStored", (_, length: number) => hear(length));
  await context.addInitScript(() => {
    IDBObjectStore.prototype.put = new Proxy(IDBObjectStore.prototype.put, {
      apply(put, table: IDBObjectStore, given) {
        const fields: unknown = given[0]?.draft?.fields;
        const text: unknown =
          typeof fields === "string" ? JSON.parse(fields).note : given[0]?.notes?.[0]?.text;
        if (typeof text === "string")
          table.transaction.addEventListener("complete", () =>
            Reflect.get(window, "tellStored")(text.length),
          );
        return Reflect.apply(put, table, given);
      },
    });
  });
}

/** Where one types: how that is begun, and the field. */
interface Writing {
  readonly begin: (page: Page) => Promise<void>;
  readonly field: (page: Page) => Locator;
}

async function expectKeptThroughKills(
  site: { readonly url: string },
  { begin, field }: Writing,
): Promise<void> {
  test.setTimeout(60_000 + KILLS * 60_000);
  const browser = await createRestartable();
  /** Characters of the note that the browser has said are stored. */
  let told = 0;
  const start = async () => {
    const context = await browser.start();
    await listenStored(context, (length) => {
      told = length;
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await openPage(page, `${site.url}${IRAN}`);
    return page;
  };
  const losses: number[] = [];
  try {
    let page = await start();
    await begin(page);
    for (let kill = 0; kill < KILLS; kill++) {
      await field(page).focus();
      await page.keyboard.press("Control+End");
      const before = await field(page).inputValue();
      /** When each character had arrived on the page. */
      const typed: number[] = [];
      let isTyping = true;
      const typing = (async (on: Page) => {
        for (let each = 0; isTyping; each++) {
          await on.keyboard.type(letterAt(each));
          typed.push(Date.now());
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      })(page).catch(() => undefined);
      // Written while one types, without a pause.
      await expect.poll(() => told).toBeGreaterThan(before.length);
      await page.waitForTimeout(Math.random() * 2500);
      const when = await browser.kill();
      isTyping = false;
      await typing;
      const [kept, whole] = [told, typed.filter((at) => at <= when)];
      page = await start();
      await expect(field(page)).toHaveValue(new RegExp(`^${before.slice(0, 20)}`));
      const stored = await field(page).inputValue();
      // What is there is what was typed, up to some point; the last letter may have arrived without word of it.
      const text = before + Array.from({ length: typed.length + 1 }, (_, each) => letterAt(each)).join("");
      expect(text.startsWith(stored) ? stored : text).toBe(stored);
      expect(stored.length).toBeGreaterThanOrEqual(kept);
      const lost = whole[Math.max(0, stored.length - before.length)];
      losses.push(lost === undefined ? 0 : when - lost);
    }
  } finally {
    await browser.remove();
  }
  // How long before the kill the first lost letter was typed depends on the machine: it is told, and nothing is asked of it.
  test.info().annotations.push({ type: "milliseconds lost", description: losses.join(", ") });
  console.log(`Milliseconds lost at each kill: ${losses.join(", ")}`);
}

test(`trust 33: a browser killed while one types has kept all that it said was stored (${KILLS} times)`, async ({
  site,
}) =>
  expectKeptThroughKills(site, {
    begin: (page) => page.getByRole("button", { name: "Add a note" }).click(),
    field: note,
  }));

test(`a browser killed over a half-filled form opens it again with all that it said was stored (${KILLS} times)`, async ({
  site,
}) =>
  expectKeptThroughKills(site, {
    begin: (page) => page.getByRole("button", { name: "Add a relation" }).click(),
    field: (page) => page.getByRole("dialog").getByRole("textbox", { name: "How you know it" }),
  }));

test("a form is there again after a reload, for what it was about, and gone once it was closed", async ({
  page,
  site,
}) => {
  const relation = "relation:state:israel/supplied_arms_to/state:azerbaijan";
  await openPage(page, `${site.url}#v=1&relation=${encodeURIComponent(relation)}`);
  await page.getByRole("button", { name: "Edit", exact: true }).first().click();
  const form = page.getByRole("dialog", { name: "Edit the claim" });
  const date = form.getByRole("textbox", { name: "Date" });
  await date.fill("June 2020");
  await page.waitForTimeout(600);
  // What is selected comes back with it.
  await page.goto(`${site.url}#v=1`);
  await page.reload();
  await expect(date).toHaveValue("June 2020");
  await form.getByRole("button", { name: "Close" }).click();
  await page.waitForTimeout(600);
  await page.reload();
  await waitUntilIdle(page);
  await expect(form).toBeHidden();
});

test("trust 39: undo and redo go on after a reload", async ({ page, site }) => {
  await openPage(page, `${site.url}${IRAN}`);
  const search = page.getByRole("combobox", { name: "Search entities" });
  const title = page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 });
  for (const name of ["Israel", "Armenia"]) {
    await search.fill(name);
    await page.keyboard.press("Enter");
    await waitUntilIdle(page);
  }
  await page.getByRole("button", { name: "Add a note" }).click();
  await note(page).fill("Written before");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForTimeout(400);
  await page.reload();
  await waitUntilIdle(page);
  await expect(title).toHaveText("Armenia");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(note(page)).toHaveValue("Written before");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(title).toHaveText("Israel");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(title).toHaveText("Iran");
});

test("trust 35: a storage that never answers is said, with the reason, and the note stays", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () =>
      Object.create(IDBOpenDBRequest.prototype, {
        onsuccess: { writable: true },
        onerror: { writable: true },
        onblocked: { writable: true },
        onupgradeneeded: { writable: true },
      });
  });
  await openPage(page, `${site.url}${IRAN}`);
  await page.getByRole("button", { name: "Add a note" }).click();
  await note(page).fill("Not lost");
  const alert = page.getByRole("alert").filter({ hasText: "Not stored on this device" });
  await expect(alert).toContainText("The storage of this browser does not answer");
  await expect(page.getByText("you have switched that off")).toHaveCount(0);
  await expect(alert.getByRole("button", { name: "Save a project file" })).toBeVisible();
  await expect(note(page)).toHaveValue("Not lost");
});

test("trust 38: an old page stops writing when a newer version takes the storage over, and says reload", async ({
  page,
  context,
  site,
}) => {
  await openPage(page, `${site.url}${IRAN}`);
  await page.getByRole("button", { name: "Add a note" }).click();
  await note(page).fill("Before");
  const newer = await context.newPage();
  await newer.goto(`${site.url}assets/`);
  /** Opens the storage as a later version of the page would, and reads what it finds. */
  const read = (version: number) =>
    newer.evaluate(
      (wanted) =>
        new Promise<string>((resolve, reject) => {
          const request = indexedDB.open("corridor", wanted);
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const asked = request.result.transaction("work").objectStore("work").getAll();
            asked.onsuccess = () => {
              request.result.close();
              resolve(JSON.stringify(asked.result));
            };
          };
        }),
      version,
    );
  expect(await read(99)).toContain("Before");
  await expect(page.getByRole("alert")).toContainText(
    "A newer version of this page stores its work here. Reload",
  );
  await note(page).fill("After");
  await page.waitForTimeout(800);
  const found = await read(99);
  expect(found).toContain("Before");
  expect(found).not.toContain("After");
  await expect(note(page)).toHaveValue("After");
});
