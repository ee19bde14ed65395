import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { catchSaved } from "./support/catch-saved.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

const FOLDER = "public/examples";
const EXAMPLE = `${FOLDER}/south-pole.json`;
const SCOTT = `${FOLDER}/texts/south-pole-scott.txt`;
const AMUNDSEN = `${FOLDER}/texts/south-pole-amundsen.txt`;

const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" });
const reader = (page: Page) => page.getByRole("region", { name: "Article reader" });

/** Opens the example whose texts are our own. */
async function openExample(page: Page, url: string): Promise<void> {
  await openPage(page, url);
  await page.locator("input[type=file]").setInputFiles(EXAMPLE);
  await expect(page).toHaveTitle(/South Pole/);
  await waitUntilIdle(page);
}

interface Dropped {
  readonly name: string;
  readonly text: string;
}

async function drop(page: Page, ...files: readonly Dropped[]): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, text } of list) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.locator("body").dispatchEvent("drop", { dataTransfer: transfer });
}
const fileOf = (path: string, name = "any.txt"): Dropped => ({ name, text: readFileSync(path, "utf8") });

async function selectEntity(page: Page, words: string): Promise<void> {
  await page.getByRole("combobox", { name: "Search entities" }).fill(words);
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
}

test("a dropped article shows every passage in place; the reader walks from mention to mention by keyboard", async ({
  page,
  site,
}) => {
  await openExample(page, site.url);
  await drop(page, fileOf(AMUNDSEN), fileOf(SCOTT, "other.txt"));
  await expect(page.getByRole("note")).toContainText("2 of 2 in all");
  await selectEntity(page, "polheim");
  const next = inspector(page).getByRole("button", { name: "Next mention" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(reader(page)).toBeVisible();
  await expect(reader(page).getByText(/^1 of \d+ passages$/)).toBeVisible();
  const current = reader(page).locator("a[aria-current=location]");
  await expect(current.first()).toBeInViewport();
  const first = await current.first().getAttribute("data-start");
  await reader(page).getByRole("button", { name: "Next mention" }).click();
  await expect(reader(page).getByText(/^2 of \d+ passages$/)).toBeVisible();
  await expect(current.first()).not.toHaveAttribute("data-start", first ?? "");
  await reader(page).getByRole("button", { name: "Previous mention" }).click();
  await reader(page).getByRole("button", { name: "Previous mention" }).click();
  await expect(reader(page).getByRole("combobox", { name: "Article" })).toHaveValue("document:scott");

  // The marks are one tab stop; arrow keys go on, Enter selects what was coded.
  await reader(page).locator("article a[tabindex='0']").focus();
  await page.keyboard.press("Home");
  const focused = page.locator("article a:focus");
  await expect(focused).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  const words = (await focused.getAttribute("title"))?.split("\n")[0] ?? "none";
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText(words);
  await expect(page.getByRole("region", { name: "Coded from this passage" })).toContainText(words);
  await expectAccessible(page);
});

test("a claim shows its passage highlighted in the paragraph once the article is attached at its entry", async ({
  page,
  site,
}) => {
  await openExample(page, site.url);
  const chooser = page.waitForEvent("filechooser");
  await inspector(page)
    .getByRole("button", { name: /^Attach the article/ })
    .last()
    .click();
  await (await chooser).setFiles(SCOTT);
  await expect(inspector(page).getByRole("button", { name: /^Read Summary of Scott/ })).toBeVisible();
  await selectEntity(page, "edgar evans");
  await inspector(page)
    .getByRole("link", { name: /died near/ })
    .first()
    .click();
  await waitUntilIdle(page);
  const quote = inspector(page).locator("blockquote").first();
  await expect(quote.locator("mark")).toContainText("Edgar Evans died");
  expect((await quote.textContent())?.length).toBeGreaterThan(
    ((await quote.locator("mark").textContent()) ?? "").length,
  );
  await inspector(page)
    .getByRole("button", { name: /^Read: Article/ })
    .first()
    .click();
  await expect(reader(page).locator("a[aria-current=location]").first()).toContainText("Edgar Evans");
  await reader(page).getByRole("button", { name: "Detach" }).click();
  await expect(reader(page)).toContainText("holds no article text");
  await expect(inspector(page).locator("blockquote")).toHaveCount(0);
  await reader(page).getByRole("button", { name: "Close the article" }).click();
  await expect(reader(page)).toHaveCount(0);
});

test("line ends and a byte order mark do not matter; another text is told apart by its hash", async ({
  page,
  site,
}) => {
  await openExample(page, site.url);
  const { text } = fileOf(SCOTT);
  await drop(page, { name: "windows.txt", text: `\uFEFF${text.replaceAll("\n", "\r\n")}` });
  await expect(page.getByRole("note")).toContainText("line ends were read as in the coded text");
  await drop(page, { name: "wrong.txt", text: text.replace("Scott", "Shackleton") });
  const form = page.getByRole("dialog", { name: "Code this text" });
  await expect(form).toContainText(/it is not that text unchanged\. Its SHA-256 is [0-9a-f]{12}…/);
  await form.getByRole("button", { name: "Close" }).click();
  await expect(form).toBeHidden();
  await expect(page).toHaveTitle(/South Pole/);
});

test("an attached text reaches no export and no storage", async ({ page, site }) => {
  await openExample(page, site.url);
  await drop(page, fileOf(SCOTT));
  await expect(page.getByRole("note")).toContainText("attached");
  const saved = (await saveExport(page, "Corridor JSON")).bytes.toString("utf8");
  expect(saved).toContain("The race to the South Pole");
  // Two sentences side by side, which no claim quotes.
  const words = "after the ponies. In February";
  expect(readFileSync(SCOTT, "utf8")).toContain(words);
  expect(saved).not.toContain(words);
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      databases,
      location.href,
      history.state,
    ]);
  });
  expect(stored).not.toContain("ponies");
});

test("nothing selected: figures, what the data says of itself, and its health with ways to what is concerned", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await expect(inspector(page)).toContainText("Most connected");
  await expect(inspector(page)).toContainText(/\d+ of \d+ relations \d+ %/);
  await inspector(page).getByText("About the data", { exact: true }).click();
  await expect(inspector(page).getByText("How it was coded")).toBeVisible();
  await inspector(page).getByText("Data health", { exact: true }).click();
  await expect(inspector(page)).toContainText(/\d+ errors, \d+ notices/);
  await inspector(page).getByText("Entities in which many relations end").click();
  await inspector(page).locator(".cx-findings").getByRole("link").first().click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/entity=/);
});

test("figures stand on one axis, with their table beside it", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&relation=relation:state:israel/supplied_arms_to/state:azerbaijan`);
  const chart = inspector(page).getByRole("figure", { name: "Share, %" });
  await expect(chart.getByRole("listitem").filter({ hasText: "nearly 70 %" })).toContainText(
    "2016 to 2020 · article 1",
  );
  await expect(chart.locator("svg.cx-scale-bar")).toHaveCount(5);
  await expect(chart).toContainText("differs in what it measures from");
  await inspector(page).getByText("All figures as a table").click();
  await expect(inspector(page).getByRole("table")).toContainText("69 %");
  await expectAccessible(page);
});

test("several selected: relations among them, what they share, paths between them, and a file of them", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=state:israel,state:azerbaijan,state:iran`);
  await expect(inspector(page)).toContainText(/\d+ relations among them/);
  await expect(inspector(page)).toContainText("All of them in articles 1, 2, 3");
  const saved = await catchSaved(page, () =>
    inspector(page).getByRole("button", { name: "Save as GEXF" }).click(),
  );
  const gexf = saved.bytes.toString();
  expect(gexf).toContain('<node id="state:iran"');
  expect(gexf.split("<edge ").length - 1).toBe(
    Number(/(\d+) relations among/.exec((await inspector(page).textContent()) ?? "")?.[1]),
  );
  await inspector(page).getByRole("button", { name: "How are they connected?" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/path=state:israel,state:azerbaijan,state:iran/);
});

test("an office-holder's office comes with its date", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=person:reuven-rivlin`);
  await expect(inspector(page).locator(".cx-roles")).toHaveText("president (2020) · Israel");
  await openPage(page, `${site.url}#v=1&period=2023&entity=person:reuven-rivlin`);
  await page.reload();
  await waitUntilIdle(page);
  await expect(inspector(page).locator(".cx-roles")).toHaveCount(0);
});

const texts = process.env["CORRIDOR_TEXTS"] ?? "";
if (texts !== "")
  test("with the articles at hand, every passage of the shipped data is where it was coded", async ({
    page,
    site,
  }) => {
    expect(existsSync(texts)).toBe(true);
    await openPage(page, site.url);
    const files = readdirSync(texts).filter((name) => name.endsWith(".txt"));
    await drop(page, ...files.map((name) => fileOf(join(texts, name), name)));
    await expect(page.getByRole("note")).toContainText("3 of 3 in all");
    for (const label of ["Article 1", "Article 2", "Article 3"]) {
      await inspector(page)
        .getByRole("button", { name: `Read ${label}`, exact: true })
        .click();
      await waitUntilIdle(page);
      await expect(reader(page).locator("mark").first()).toBeVisible();
      await expect(reader(page)).not.toContainText("not marked");
    }
    await inspector(page).getByText("Data health", { exact: true }).click();
    await expect(inspector(page)).toContainText(/0 errors, \d+ notices/);
    await expect(inspector(page)).not.toContainText("Not verified");
  });
