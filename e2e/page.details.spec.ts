import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" });
const search = (page: Page) => page.getByRole("combobox", { name: "Search entities" });

for (const [words, name] of [
  ["erdogan", "Recep Tayyip Erdogan"],
  ["baku", "Azerbaijan"],
  ["irgc", "Islamic Revolutionary Guard Corps"],
] as const)
  test(`“${words}” finds ${name}`, async ({ page, site }) => {
    await openPage(page, site.url);
    await page.keyboard.press("/");
    await expect(search(page)).toBeFocused();
    await page.keyboard.type(words);
    await expect(page.getByRole("listbox").getByRole("option").first()).toContainText(name);
    await page.keyboard.press("Enter");
    await waitUntilIdle(page);
    await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText(name);
    await expect(search(page)).toHaveValue("");
    await expect(inspector(page)).toBeFocused();
  });

test("arrows choose among suggestions; Escape closes them", async ({ page, site }) => {
  await openPage(page, site.url);
  await search(page).fill("azer");
  // Selects on the page have options as well.
  const second = page.getByRole("listbox").getByRole("option").nth(1);
  const name = (await second.locator("bdi").first().textContent()) ?? "";
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText(name);
  await search(page).fill("isr");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
});

test("an entity shows its names, summary and relations by verb; each opens its claims with figures and sources", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=state:israel`);
  await expect(inspector(page)).toContainText("Tel Aviv");
  await inspector(page)
    .getByRole("link", { name: /^supplied arms to Azerbaijan/ })
    .click();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText(
    "Israel supplied arms to Azerbaijan",
  );
  await expect(inspector(page).getByRole("figure", { name: "Share, %" })).toContainText("69 %");
  await expect(inspector(page)).toContainText(/Article 3, paragraph \d+ characters \d+–\d+/);
  await expect(inspector(page)).toContainText("Reported, with a hedge");
  await inspector(page).getByRole("link", { name: "Azerbaijan" }).first().click();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText("Azerbaijan");
});

test("who denies a claim is named with the claim", async ({ page, site }) => {
  await openPage(page, site.url);
  const denied = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>("#cx-graph-data");
    const data = await (await fetch(link?.href ?? "")).json();
    const claim = data.claims.find((each: { stances: { stance: string }[] }) =>
      each.stances.some(({ stance }) => stance === "denies"),
    );
    return data.relations.find((each: { claims: string[] }) => each.claims.includes(claim.id)).id as string;
  });
  await openPage(page, `${site.url}#v=1&relation=${encodeURIComponent(denied)}`);
  await page.reload();
  await waitUntilIdle(page);
  await expect(inspector(page)).toContainText(/Denied by/);
});

test("with nothing selected, the page says what is open and where to start", async ({ page, site }) => {
  await openPage(page, site.url);
  await expect(inspector(page)).toContainText("Start with a question");
  await expect(inspector(page)).toContainText("Article 1");
  await expect(inspector(page)).toContainText("How to read the picture");
});

test("a selection that the filter hides says so", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&types=!state&entity=state:israel`);
  await expect(inspector(page)).toContainText("Hidden by: without States.");
  await inspector(page).getByRole("button", { name: "Relax “without States”" }).click();
  await waitUntilIdle(page);
  await expect(inspector(page)).not.toContainText("Hidden by:");
});
