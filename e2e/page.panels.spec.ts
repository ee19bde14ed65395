import type { Page } from "@playwright/test";
import { findPlace, graph, inspector } from "./support/find-place.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { cards, paths } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

/** A point on the line between two entities that stands for all that ties them: the pointer finds it as a reader does. */
async function findBand(page: Page, from: string, to: string) {
  const [a, b] = [await findPlace(page, from), await findPlace(page, to)];
  await graph(page).focus();
  await page.keyboard.press("Escape");
  await waitUntilIdle(page);
  for (const aside of [0, 6, -6, 14, -14, 24, -24])
    for (const share of [0.5, 0.42, 0.58, 0.34, 0.66]) {
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      const x = a.x + (b.x - a.x) * share - ((b.y - a.y) / length) * aside;
      const y = a.y + (b.y - a.y) * share + ((b.x - a.x) / length) * aside;
      await page.mouse.move(x, y);
      await page.waitForTimeout(700);
      if (await page.locator(".cx-pair-words").isVisible()) return { x, y };
    }
  throw new Error(`No line with a number was found between ${from} and ${to}.`);
}

const sourcesOf = (lines: readonly string[]) =>
  lines.map((line) => Number(/(\d+) articles?/.exec(line)?.[1]));

test("the number on a line lists what it stands for under the pointer, and a click opens the list, best sourced first", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await waitUntilIdle(page);
  const { x, y } = await findBand(page, "Azerbaijan", "Iran");
  const card = page.locator(".cx-pair-words");
  await expect(card.locator("strong")).toContainText(/^\d+ relations between /);
  const count = Number(/^\d+/.exec((await card.locator("strong").textContent()) ?? "")?.[0]);
  await expect(card.getByRole("listitem")).toHaveCount(count);
  await page.mouse.click(x, y);
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toContainText(" and ");
  const shown = inspector(page).locator(".cx-among li:not([data-hidden='true'])");
  await expect(shown).toHaveCount(count);
  const sources = sourcesOf(await shown.allTextContents());
  expect(sources).toEqual(sources.toSorted((one, other) => other - one));
  expect(sources[0]).toBeGreaterThan(sources.at(-1) ?? 0);
});

test("paths and what is selected take turns in the whole panel, each as it was left", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&path=company:elta-systems,state:iran`);
  await expect(inspector(page)).toHaveCount(0);
  await cards(page).nth(3).getByText("Details", { exact: true }).click();
  await cards(page).nth(3).getByRole("link", { name: "Iran", exact: true }).first().click();
  await waitUntilIdle(page);
  await expect(paths(page)).toHaveCount(0);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText("Iran");
  await expect(inspector(page)).toBeFocused();
  const panel = await page.locator(".cx-side").boundingBox();
  const region = await inspector(page).boundingBox();
  expect(region?.height).toBeGreaterThan((panel?.height ?? 0) * 0.9);
  await page.getByRole("button", { name: "Paths", exact: true }).click();
  await expect(paths(page)).toBeVisible();
  await expect(cards(page).nth(3).locator("details")).toHaveAttribute("open", "");
  await expect(cards(page).nth(3)).toBeInViewport();
  await page.getByRole("button", { name: "Iran", exact: true }).click();
  await inspector(page).getByRole("button", { name: "Clear the selection" }).click();
  await expect(paths(page)).toBeVisible();
  await expect(page.locator(".cx-side-tabs")).toHaveCount(0);
});

test("a message leaves the corner by itself, an error stays", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page, site.url);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Copy link to this view" }).click();
  const notice = page.locator(".cx-notice");
  await expect(notice).toContainText("Copied the link");
  const [box, canvas] = [await notice.boundingBox(), await page.locator(".cx-graph").boundingBox()];
  if (box === null || canvas === null) throw new Error("nothing is shown");
  expect(canvas.x + canvas.width - (box.x + box.width)).toBeLessThan(20);
  await expect(notice).toHaveCount(0, { timeout: 15_000 });
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("no")) });
  });
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Copy link to this view" }).click();
  await expect(page.getByRole("alert")).toContainText("does not let the page copy");
  await page.waitForTimeout(8000);
  await expect(page.getByRole("alert")).toContainText("does not let the page copy");
});

test("the overview never lies on what is selected", async ({ page, site }) => {
  await openPage(page, site.url);
  for (let i = 0; i < 3; i++) {
    await page.getByRole("button", { name: "Zoom in" }).click();
    await waitUntilIdle(page);
  }
  const map = page.locator(".cx-mini-map");
  const from = await findPlace(page, "Azerbaijan");
  const box = await map.boundingBox();
  if (box === null) throw new Error("There is no overview");
  const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText("Azerbaijan");
  await expect
    .poll(async () => {
      const now = await map.boundingBox();
      return (await map.isVisible()) && now !== null && Math.abs(now.y + now.height / 2 - to.y) < now.height;
    })
    .toBe(false);
});

test("every button that shows a picture alone says its word when pointed at", async ({ page, site }) => {
  for (const fragment of ["", "#v=1&entity=state:iran&path=company:elta-systems,state:iran,state:turkey"]) {
    await openPage(page, site.url + fragment);
    const wordless = await page
      .locator("button:visible")
      .evaluateAll((buttons) =>
        buttons
          .filter(
            (button) => (button.textContent ?? "").trim() === "" && button.getAttribute("title") === null,
          )
          .map((button) => button.getAttribute("aria-label") ?? button.outerHTML),
      );
    expect(wordless).toEqual([]);
  }
});

test("no path: goods and places named in a claim open some, their number said, their ties drawn and told", async ({
  page,
  site,
}) => {
  await openPage(
    page,
    `${site.url}#v=1&path=company:elta-systems,state:iran&path.hidden=state:israel,state:azerbaijan`,
  );
  const offer = paths(page).getByRole("button", {
    name: /^Allow goods and places named in a claim .*\d+ paths/,
  });
  await offer.click();
  await waitUntilIdle(page);
  await expect(cards(page).first()).toContainText("Elta Systems → Nagorno-Karabakh");
  await expect(cards(page).first()).toContainText("full set of digital maps of Nagorno-Karabakh");
  await expect(paths(page).getByRole("radio", { name: "As the sources tell it" })).toBeChecked();
  await paths(page).getByRole("radio", { name: "As relations" }).check();
  await expect(cards(page).first()).toContainText(
    "provided digital mapping of Nagorno-Karabakh to Azerbaijan",
  );
});

test("a starting question on a figure opens the figure", async ({ page, site }) => {
  await page.goto(site.url);
  await waitUntilIdle(page);
  await page.locator(".cx-question", { hasText: "arms came from Israel" }).click();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toContainText(
    "supplied arms to Azerbaijan",
  );
  await expect(inspector(page)).toContainText("share");
});
