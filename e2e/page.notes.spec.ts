import type { Page } from "@playwright/test";
import { catchSaved } from "./support/catch-saved.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const note = (page: Page) => page.getByRole("textbox", { name: "Your note" });
const more = async (page: Page, name: RegExp | string) => {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name }).click();
};
const STORED = "Stored on this device only.";

async function writeOn(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Add a note" }).click();
  await note(page).fill(text);
}

test("a note is kept over a reload, marked, found, listed and undone", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=company:elta-systems`);
  await writeOn(page, "Ask the <b>archivist</b>");
  await expect(page.getByText(STORED)).toBeVisible();
  // Work is written a quarter of a second after the last change.
  await page.waitForTimeout(600);
  await page.reload();
  await waitUntilIdle(page);
  await expect(note(page)).toHaveValue("Ask the <b>archivist</b>");

  await page.getByRole("combobox", { name: "Search entities" }).fill("archiv");
  const hit = page.getByRole("group", { name: "Your notes" }).getByRole("option");
  await expect(hit).toContainText("Elta Systems");
  await page.keyboard.press("Escape");
  await more(page, /List of notes/);
  await expect(page.getByRole("dialog", { name: "Your notes" })).toContainText("Ask the <b>archivist</b>");
  await page.keyboard.press("Escape");

  await note(page).fill("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(note(page)).toHaveValue("Ask the <b>archivist</b>");
});

test("paper gets the drawing as it stands, without a ground of its own", async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openPage(page, site.url);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const picture = page.locator(".cx-print-picture");
  await expect(picture).toBeVisible();
  const { ground, colours } = await picture.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return { ground: data[4 * (20 * canvas.width + 20) + 3], colours: seen.size };
  });
  // The paper itself is the ground.
  expect(ground).toBe(0);
  expect(colours).toBeGreaterThan(200);
  const head = page.locator(".cx-print-head");
  await expect(head).toContainText("Israel, Azerbaijan and Nagorno-Karabakh in three articles");
  await expect(head).toContainText(`${new Date().getFullYear()}`);
  // Nothing is selected: the panel would say the title again.
  await expect(
    page.getByRole("heading", { name: "Israel, Azerbaijan and Nagorno-Karabakh in three articles" }),
  ).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Legend of the picture" })).toContainText("Companies");
});

test("trust 37: of two windows one writes, the other reads and takes over without a lost or repeated word", async ({
  context,
  site,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const page of [one, two]) await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await one.getByRole("button", { name: "Add a note" }).click();
  await note(one).pressSequentially("From the first. ");
  // The other window reads along, and cannot write.
  await expect(note(two)).toHaveValue("From the first. ");
  await expect(note(two)).toHaveAttribute("readonly", "");
  // Its view stays free.
  await two.getByRole("button", { name: "Table", exact: true }).click();
  await expect(two.getByRole("grid")).toBeVisible();
  await two.getByRole("button", { name: "Table", exact: true }).click();

  // The first goes on typing while the second takes over.
  const words = Array.from({ length: 30 }, (_, each) => `w${each} `);
  let typed = 0;
  const typing = (async () => {
    for (const word of words) {
      await note(one).press("End");
      await one.keyboard.type(word, { delay: 10 });
      typed++;
    }
  })();
  await expect.poll(() => typed).toBeGreaterThan(3);
  await two.getByRole("button", { name: "Take over here" }).click();
  await expect(note(two)).not.toHaveAttribute("readonly", "");
  await typing;
  await expect(note(one)).toHaveAttribute("readonly", "");
  const taken = await note(one).inputValue();
  expect(taken).toMatch(/^From the first\. w0 w1 w2 w3/);
  await expect(note(two)).toHaveValue(taken);
  await note(two).press("End");
  await two.keyboard.type("From the second.");
  await expect(note(one)).toHaveValue(`${taken}From the second.`);
  // Closing the window that writes lets the other write again.
  await two.close();
  await expect(note(one)).not.toHaveAttribute("readonly", "");
});

test("a project file brings back another file's graph, view and notes", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.locator("input[type=file]").setInputFiles({
    name: "small.csv",
    mimeType: "",
    buffer: Buffer.from("source,target\nAlpha,Beta\nBeta,Gamma\n"),
  });
  await expect(page.locator(".cx-counts")).toContainText("3 entities");
  await waitUntilIdle(page);
  await page.getByRole("combobox", { name: "Search entities" }).fill("beta");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await writeOn(page, "Middle");
  const saved = await catchSaved(page, () => more(page, /Save project/));
  expect(saved.name).toMatch(/\.corridor\.json$/);
  const text = saved.bytes.toString();

  const open = async (name: string, content: string) => {
    await page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
  };
  await openPage(page, site.url);
  await open("newer.json", text.replace('"version": 1', '"version": 2'));
  await expect(page.getByRole("alert")).toContainText("version 2; this program reads up to version 1");
  await expect(page.locator(".cx-counts")).not.toContainText("3 entities");
  await open("p.corridor.json", text);
  await expect(page.locator(".cx-counts")).toContainText("3 entities");
  await expect(page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 })).toHaveText(
    "Beta",
  );
  await expect(note(page)).toHaveValue("Middle");
});

test("trust 34: a browser that refuses storage is named, and the note stays on the page", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await writeOn(page, "Not lost");
  await expect(page.getByRole("alert")).toContainText("Not stored on this device");
  await expect(page.getByRole("alert").getByRole("button", { name: "Save a project file" })).toBeVisible();
  await expect(note(page)).toHaveValue("Not lost");
});

test("everything stored is forgotten when asked, and only then", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await writeOn(page, "Soon gone");
  await expect(page.getByText(STORED)).toBeVisible();
  await more(page, "Stored on this device");
  const dialog = page.getByRole("dialog", { name: "Stored on this device" });
  await expect(dialog).toContainText("1 note");
  await dialog.getByRole("button", { name: "Forget everything" }).click();
  await dialog.getByRole("button", { name: /^Yes, forget/ }).click();
  await expect(dialog).toContainText("No files, notes or views are stored.");
  await page.reload();
  await waitUntilIdle(page);
  await expect(page.getByRole("button", { name: "Add a note" })).toBeVisible();
});

test("the first steps point at real things and stay dismissed", async ({ page, site }) => {
  await openPage(page, site.url);
  const steps = page.getByRole("region", { name: "First steps" });
  await expect(steps.getByRole("listitem")).toHaveCount(3);
  await steps.getByRole("button").nth(1).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/entity=/);
  await page.getByRole("button", { name: "Clear the selection" }).click();
  await steps.getByRole("button", { name: "Dismiss the first steps" }).click();
  await expect(steps).toHaveCount(0);
  await page.reload();
  await waitUntilIdle(page);
  await expect(page.getByRole("heading", { name: "Start with a question" })).toBeVisible();
  await expect(steps).toHaveCount(0);
});

test("on paper stand the picture, what is selected and its sources, without controls", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=company:elta-systems&path=company:elta-systems,state:iran`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Export" })).toBeHidden();
  await expect(page.getByRole("combobox", { name: "Search entities" })).toBeHidden();
  await expect(page.locator(".cx-card").first()).toBeVisible();
  await expect(page.locator("#cx-inspector")).toContainText("Elta Systems");
  const overflow = await page.evaluate(
    () => getComputedStyle(document.querySelector("#cx-inspector") ?? document.body).overflow,
  );
  expect(overflow).toBe("visible");
});
