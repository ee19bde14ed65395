import { catchSaved } from "./support/catch-saved.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import {
  cards,
  choose,
  conditions,
  ELTA_TO_IRAN,
  expectAccessible,
  field,
  openConditions,
  paths,
} from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

test("every condition shows as a chip in plain words, stands in the link, and goes with one click", async ({
  page,
  site,
}) => {
  await openPage(
    page,
    `${site.url}${ELTA_TO_IRAN}&path.avoid=state:azerbaijan&path.deny=entity:person&path.period=2016/2020&path.no-contested=1`,
  );
  await expect(conditions(page).locator(".cx-chip")).toHaveText([
    "without Azerbaijan",
    "without People",
    "in 2016 to 2020, undated too",
    "without Contested",
  ]);
  await openConditions(page);
  await paths(page).getByLabel("Direction").selectOption("along the arrows");
  await paths(page).getByLabel("Relations: only").selectOption("all of Affiliation");
  await paths(page).getByLabel("Undated relations too").uncheck();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(
    /path\.direction=forward&.*path\.period=2016\/2020:dated-only&.*path\.relations=affiliation/,
  );
  await expect(conditions(page)).toContainText("along the arrows");
  await expectAccessible(page);
  await conditions(page).getByRole("button", { name: "Remove: without People" }).click();
  await expect(page).not.toHaveURL(/path\.types/);
  await conditions(page).getByRole("button", { name: "Drop all conditions" }).click();
  await waitUntilIdle(page);
  await expect(conditions(page)).toHaveCount(0);
  expect(await cards(page).count()).toBeGreaterThan(3);
});

test("the filter of the legend can be taken over for the paths, all of it", async ({ page, site }) => {
  await openPage(
    page,
    `${site.url}${ELTA_TO_IRAN.replace("#v=1", "#v=1&types=!person&or.min-documents=2&or.certainty=!soft")}`,
  );
  await expect(conditions(page)).toHaveCount(0);
  await openConditions(page);
  await paths(page).getByRole("button", { name: "Use the filter of the legend" }).click();
  await waitUntilIdle(page);
  await expect(conditions(page).locator(".cx-chip")).toHaveText([
    "without People",
    "or at least 2 sources",
    "or without Attributed or opinion",
  ]);
  await expect(page).toHaveURL(
    /path\.types=!person&path\.or\.min-documents=2&path\.or\.certainty=!(soft|weak)/,
  );
  expect(await cards(page).count()).toBeGreaterThan(3);
});

test("a condition that cannot be read is named in one line at its field, and nothing else changes", async ({
  page,
  site,
}) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  const before = page.url();
  await openConditions(page);
  const alert = paths(page).getByRole("alert");
  await paths(page).getByLabel("Steps at most").fill("0");
  await page.keyboard.press("Enter");
  await expect(alert).toHaveText("Give a whole number from 1 to 1000.");
  await paths(page).getByLabel("Steps at most").fill("");
  await paths(page).getByLabel("Paths shown").fill("101");
  await page.keyboard.press("Enter");
  await expect(alert).toHaveText("Give a whole number from 1 to 100.");
  await paths(page).getByLabel("Paths shown").fill("8");
  await paths(page).getByLabel("Period", { exact: true }).fill("recently");
  await page.keyboard.press("Enter");
  await expect(alert).toContainText("“recently” is not a date".replaceAll(/[“”]/g, '"'));
  expect(page.url()).toBe(before);
  await page.goto(`${site.url}${ELTA_TO_IRAN}&path.avoid=state:iran&path.max-steps=2000`);
  await page.reload();
  await waitUntilIdle(page);
  await expect(alert).toHaveText([
    /^End 2 \(Iran\) is among the entities to leave out\./,
    /^2000 is out of range/,
  ]);
});

test("rankings are tabs with one sentence each, worked with the arrow keys", async ({ page, site }) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await page.getByRole("radio", { name: "Most telling" }).focus();
  await page.keyboard.press("ArrowRight");
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/path\.rank=steps/);
  await expect(paths(page)).toContainText("The shortest connections first.");
});

test("three ends are joined by a network in words; ends are added, moved and taken away", async ({
  page,
  site,
}) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await page.getByRole("button", { name: "Add end" }).click();
  await choose(page, "And 3", "turkey");
  const tree = paths(page).locator(".cx-tree");
  await expect(tree).toContainText("What joins all of them");
  await expect(tree).toContainText("Turkey");
  await expect(tree).toContainText("Weakest is step");
  await tree
    .getByRole("link", { name: /^Note / })
    .first()
    .click();
  await expect(paths(page).locator(".cx-notes li:focus")).toHaveCount(1);
  await expect(page).toHaveURL(/path=company:elta-systems,state:iran,state:turkey/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Move end 3 up" }).click();
  await waitUntilIdle(page);
  await expect(field(page, "To")).toHaveValue("Turkey");
  await page.getByRole("button", { name: "Remove end 2" }).click();
  await waitUntilIdle(page);
  await expect(tree).toHaveCount(0);
  await expect(field(page, "To")).toHaveValue("Iran");
});

test("what nothing joins is named as a gap, never as a bare failure", async ({ page, site }) => {
  await openPage(
    page,
    `${site.url}#v=1&path=company:elta-systems,state:iran,state:turkey&path.avoid=state:israel,state:azerbaijan`,
  );
  const tree = paths(page).locator(".cx-tree");
  await expect(tree).toContainText("Under these conditions nothing joins:");
  await expect(tree.locator(".cx-gaps li").filter({ hasText: "Elta Systems" })).toHaveCount(1);
});

test("an end may be any entity of a type", async ({ page, site }) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await field(page, "From").fill("any comp");
  await page.getByRole("option", { name: /any Company/ }).click();
  await waitUntilIdle(page);
  await expect(field(page, "From")).toHaveValue("any Company");
  await expect(page).toHaveURL(/path=entity:company,state:iran/);
  await expect(paths(page)).toContainText("between any Company and Iran");
});

test("an end is picked on the graph by keyboard, and Escape leaves everything as it was", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=state:turkey&path=company:elta-systems,`);
  const pick = page.getByRole("button", { name: "Choose “To” on the graph" });
  const graph = page.getByRole("application");
  await pick.click();
  await expect(graph).toBeFocused();
  await expect(page.getByRole("region", { name: "Graph" })).toContainText("Choose an entity for “To”.");
  await page.keyboard.press("Escape");
  await expect(pick).toHaveAttribute("aria-pressed", "false");
  await pick.click();
  await expect(graph).toBeFocused();
  await waitUntilIdle(page);
  await page.keyboard.press(" ");
  await waitUntilIdle(page);
  await expect(field(page, "To")).toHaveValue("Turkey");
  await expect(pick).toHaveAttribute("aria-pressed", "false");
  expect(await cards(page).count()).toBeGreaterThan(0);
});

test("an end is picked on the graph by a click", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:turkey&path=company:elta-systems,`);
  // The menu of an entity opens where it stands.
  await page.getByRole("application").focus();
  await waitUntilIdle(page);
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu", { name: "Turkey" })).toBeVisible();
  const place = await page.locator(".cx-menu-anchor").boundingBox();
  if (place === null) throw new Error("the menu has no place");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Choose “To” on the graph" }).click();
  await page.mouse.click(place.x, place.y);
  await waitUntilIdle(page);
  await expect(field(page, "To")).toHaveValue("Turkey");
  await expect(page.locator(".cx-pick-hint")).toHaveCount(0);
});

test("the menu of an entity opens by keyboard on the graph and in lists, and by right click", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await page.getByRole("application").focus();
  await waitUntilIdle(page);
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu");
  await expect(menu.getByRole("menuitem")).toHaveText([
    "Path from here",
    "Path to here",
    "Pass through",
    "Do not pass through",
    "Add a relation",
    "Show only what is around it",
    "Select it with its neighbours",
    "Move with the arrow keys",
    "Pin where it stands",
    "Hide",
    "Hide all others",
  ]);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(menu).toHaveCount(0);
  await expect(field(page, "From")).toHaveValue("Iran");

  await page.goto(site.url + ELTA_TO_IRAN);
  await waitUntilIdle(page);
  const israel = cards(page).first().locator(".cx-sentence").getByRole("link", { name: "Israel" }).first();
  await israel.focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Do not pass through" }).press("Enter");
  await waitUntilIdle(page);
  await expect(conditions(page)).toContainText("without Israel");

  await paths(page)
    .locator(".cx-sentence")
    .getByRole("link", { name: "Iran" })
    .first()
    .click({ button: "right" });
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/hidden=state:iran/);
});

test("an end that the filter hides is named, and brought back with one click", async ({ page, site }) => {
  const note = page.getByRole("region", { name: "Paths" }).locator(".cx-note");
  await openPage(page, `${site.url}#v=1&types=person&path=company:elta-systems,state:iran`);
  await expect(note).toContainText("Your filter hides everything on these paths");
  await openPage(page, `${site.url}#v=1&types=concept&path=company:elta-systems,state:iran`);
  await expect(note).toContainText("including From (Elta Systems) and To (Iran)");
  await note.getByRole("button", { name: "Show them" }).click();
  await expect(note).toHaveCount(0);
});

test("surroundings are a filter with its own row in the legend", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await page.getByRole("button", { name: "Show around" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/around=state:iran~1/);
  const legend = page.getByRole("region", { name: "Legend" });
  const row = legend.getByRole("group", { name: "Around Iran" });
  const counts = await page.locator(".cx-counts").textContent();
  await row.getByRole("radio", { name: "2" }).check();
  await waitUntilIdle(page);
  await expect(legend).toContainText("around Iran, 2 steps");
  expect(await page.locator(".cx-counts").textContent()).not.toBe(counts);
  await expectAccessible(page);
  await legend.getByRole("button", { name: "Remove: Around Iran", exact: true }).click();
  await expect(page).not.toHaveURL(/around=/);
});

test("several paths stand as a diagram; the graph is one click away, and the union is saved as GEXF", async ({
  page,
  site,
}) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await page.getByRole("button", { name: "Back to the graph" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/path\.unfolded=0/);
  await page.getByRole("button", { name: "Show as diagram" }).click();
  await expect(page).not.toHaveURL(/path\.unfolded/);
  // What the diagram has no place for is shown in the graph.
  const search = page.getByRole("combobox", { name: "Search entities" });
  await search.fill("Turkey");
  await expect(page.getByRole("option", { name: /^Turkey/ }).first()).toBeVisible();
  await search.press("Enter");
  await waitUntilIdle(page);
  await page.getByRole("button", { name: "Paths", exact: true }).click();
  await expect(page.getByRole("button", { name: "Show as diagram" })).toBeVisible();
  const saved = await catchSaved(page, () => page.getByRole("button", { name: "Save as GEXF" }).click());
  expect(saved.name).toMatch(/\.gexf$/);
});

test("common neighbours are listed with their relations to both", async ({ page, site }) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await paths(page).getByText("tied to both").click();
  const list = paths(page).locator(".cx-common > ul > li");
  await expect(list.filter({ hasText: "Israel" }).first()).toContainText("Iran");
  await expectAccessible(page);
});

test("on a phone, the question and its cards stand in the sheet, dark and light, and nothing overflows", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, `${site.url}${ELTA_TO_IRAN}&path.avoid=state:azerbaijan&path.no-soft=1`);
  await page.getByRole("button", { name: "Paths", exact: true }).click();
  await page.getByRole("button", { name: "Make the panel larger" }).click();
  await openConditions(page);
  await waitUntilIdle(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectAccessible(page);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

/** A large random graph, the same every time, as a list of edges. */
function drawEdges(entities: number, edges: number): string {
  let seed = 7;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return `n${Math.floor((seed / 2147483647) * entities)}`;
  };
  return ["source,target", ...Array.from({ length: edges }, () => `${next()},${next()}`)].join("\n");
}

test("a long search tells how far it is and can be stopped", async ({ page, site }) => {
  await openPage(page, site.url);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "large.csv", mimeType: "", buffer: Buffer.from(drawEdges(3000, 9000)) });
  await expect(page.locator(".cx-counts")).toContainText("9,000 relations");
  await waitUntilIdle(page);
  // n38 has one neighbour only, so that nothing passes through it and everything has to be looked at.
  const via = Array.from({ length: 8 }, (_, i) => `n${i * 7 + 10}`).join(",");
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#v=1&path=n1,n2&path.via=${via}`);
  await expect(paths(page)).toContainText("0 found, searching …");
  await paths(page).getByRole("button", { name: "Cancel" }).click();
  await expect(paths(page)).toContainText("Stopped before anything was found.");
  await expect(paths(page).getByRole("button", { name: "Search again" })).toBeVisible();
});
