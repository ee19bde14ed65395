import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { waitUntilIdle } from "./open-page.ts";
import { expect } from "./test.ts";

const EXAMPLES = "public/examples";
const FOLDER_PATH = "#v=1&path=company:elta-systems,state:iran";

interface View {
  readonly name: string;
  /** What the address says. */
  readonly hash?: string;
  /** The panel that it is in, which is a tab of the sheet on a phone. */
  readonly panel?: "Legend" | "Inspector" | "Paths" | "Timeline";
  /** What one does to get there. */
  readonly open?: (page: Page) => Promise<unknown>;
  /** What shows that one is there. */
  readonly sees: (page: Page) => Locator;
}

type Role = Parameters<Page["getByRole"]>[0];

const role = (kind: Role, name: string | RegExp) => (page: Page) =>
  page.getByRole(kind, { name, exact: typeof name === "string" }).first();

const text = (words: string | RegExp) => (page: Page) =>
  page.getByText(words).filter({ visible: true }).first();

const chooseFiles = (page: Page, ...names: readonly string[]) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles(names.map((name) => `${EXAMPLES}/${name}`));

const giveText = (page: Page, name: string, text: string) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });

/** Selects on the page have options as well. */
const suggestions = (page: Page) => page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");

const openMore = (page: Page) => page.getByRole("button", { name: "More", exact: true }).click();

const choose = async (page: Page, name: string | RegExp): Promise<void> => {
  await openMore(page);
  await page.getByRole("menuitem", { name }).click();
};

const readExample = async (page: Page): Promise<void> => {
  await chooseFiles(page, "south-pole.json");
  await expect(page).toHaveTitle(/South Pole/);
  await waitUntilIdle(page);
  await page.locator("body").dispatchEvent("drop", {
    dataTransfer: await page.evaluateHandle(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "text.txt"));
        return data;
      },
      readFileSync(`${EXAMPLES}/texts/south-pole-scott.txt`, "utf8"),
    ),
  });
  await waitUntilIdle(page);
  await page.getByRole("combobox", { name: "Search entities" }).fill("polheim");
  await expect(suggestions(page).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await page.getByRole("region", { name: "Inspector" }).getByRole("button", { name: "Next mention" }).click();
  await expect(page.getByRole("region", { name: "Article reader" })).toBeVisible();
};

const DOUBLED = `<gexf version="1.3"><graph defaultedgetype="directed"><nodes><node id="a" label="Alpha"/>
<node id="a" label="Again"/></nodes><edges><edge id="1" source="a" target="gone" label="knows"/></edges></graph></gexf>`;

const ATTRIBUTED = JSON.stringify({
  directed: true,
  graph: {},
  nodes: Array.from({ length: 24 }, (_, n) => ({
    id: `n${n}`,
    type: "firm",
    country: n % 4 === 0 ? "France" : "Peru",
    year: 1950 + n,
  })),
  links: Array.from({ length: 24 }, (_, n) => ({
    source: `n${n}`,
    target: `n${(n + 1) % 24}`,
    relation: "knows",
  })),
});

/** Every panel, dialogue, menu and state of the page that looks different: a new one is a line here. */
export const VIEWS: readonly View[] = [
  { name: "first screen", sees: role("region", "Graph") },
  { name: "overview", sees: text("Start with a question"), panel: "Inspector" },
  {
    name: "data health",
    sees: text(/\d+ errors, \d+ notices/),
    panel: "Inspector",
    open: (page) => page.getByText("Data health", { exact: true }).click(),
  },
  { name: "legend", sees: role("button", /^States/), panel: "Legend" },
  {
    name: "an entity",
    sees: role("heading", "Israel"),
    hash: "#v=1&entity=state:israel",
    panel: "Inspector",
  },
  {
    name: "a relation",
    sees: role("heading", "Israel supplied arms to Azerbaijan"),
    hash: "#v=1&relation=relation:state:israel/supplied_arms_to/state:azerbaijan",
    panel: "Inspector",
  },
  {
    name: "several selected",
    sees: role("heading", "3 selected"),
    hash: "#v=1&entity=state:israel,state:iran,state:azerbaijan",
    panel: "Inspector",
  },
  {
    name: "a note",
    sees: role("textbox", "Your note"),
    hash: "#v=1&entity=state:israel",
    panel: "Inspector",
    open: (page) => page.getByRole("button", { name: "Add a note" }).click(),
  },
  {
    name: "paths, half asked",
    sees: role("combobox", "To"),
    hash: "#v=1&path=company:elta-systems,",
    panel: "Paths",
  },
  { name: "paths", sees: role("button", "Show path 1 alone"), hash: FOLDER_PATH, panel: "Paths" },
  {
    name: "paths with conditions and scores",
    sees: text(/^Score/),
    hash: FOLDER_PATH,
    panel: "Paths",
    open: async (page) => {
      await page.getByText("Conditions", { exact: true }).click();
      await page.getByText("Details", { exact: true }).first().click();
    },
  },
  { name: "one path", sees: text("shown alone"), hash: `${FOLDER_PATH}&path.card=1`, panel: "Paths" },
  {
    name: "paths in the graph",
    sees: role("button", "Show as diagram"),
    hash: `${FOLDER_PATH}&path.unfolded=0`,
    panel: "Paths",
  },
  {
    name: "no path",
    sees: text(/^No path/),
    hash: `${FOLDER_PATH}&path.avoid=state:israel,state:azerbaijan`,
    panel: "Paths",
  },
  {
    name: "several ends",
    sees: role("heading", "What joins all of them"),
    hash: `${FOLDER_PATH},person:isaac-herzog`,
    panel: "Paths",
  },
  {
    name: "filtered to nothing",
    sees: text("The filter hides everything"),
    hash: "#v=1&types=person&relations=borders&nonsense=1",
    panel: "Legend",
  },
  {
    name: "filters in steps",
    sees: text("only States"),
    hash: "#v=1&types=person&min-documents=2&or.types=state",
    panel: "Legend",
  },
  {
    name: "filters by attribute",
    sees: text("Peru"),
    panel: "Legend",
    open: async (page) => {
      await giveText(page, "many.json", ATTRIBUTED);
      await expect(page).toHaveTitle(/^many/);
      await waitUntilIdle(page);
      const legend = page.getByRole("region", { name: "Legend" });
      await legend.getByText("Attributes", { exact: true }).click();
      await waitUntilIdle(page);
      const attributes = legend.getByRole("region", { name: "Attributes of entities" });
      await attributes.getByText("country", { exact: true }).click();
      await attributes.getByText("year", { exact: true }).click();
    },
  },
  {
    name: "measures",
    sees: role("region", "Meaning of the colours"),
    hash: "#v=1&colour=communities&size=betweenness",
    panel: "Legend",
  },
  {
    name: "timeline, a period",
    sees: role("button", "Move the period on"),
    hash: "#v=1&period=2016/2020:dated-only",
    panel: "Timeline",
  },
  {
    name: "timeline, moved on",
    sees: text("2017 to 2021"),
    hash: "#v=1&period=2016/2020",
    panel: "Timeline",
    open: (page) => page.getByRole("button", { name: "Move the period on" }).click(),
  },
  { name: "table of entities", sees: role("gridcell", "Azerbaijan"), hash: "#v=1&table=entities" },
  {
    name: "table of relations",
    sees: role("grid", /^253 relations/),
    hash: "#v=1&table=relations&entity=state:iran",
  },
  { name: "table of claims", sees: role("gridcell", "asserted"), hash: "#v=1&table=claims" },
  { name: "an article", sees: role("region", "Article reader"), panel: "Inspector", open: readExample },
  {
    name: "search",
    sees: role("listbox", "Suggestions"),
    open: async (page) => {
      await page.getByRole("combobox", { name: "Search entities" }).fill("isr");
      await expect(suggestions(page).first()).toBeVisible();
    },
  },
  {
    name: "search without results",
    sees: text(/^No hit/),
    open: (page) => page.getByRole("combobox", { name: "Search entities" }).fill("zzzzzz"),
  },
  {
    name: "commands",
    sees: role("listbox", "Suggestions"),
    open: async (page) => {
      await page.getByRole("combobox", { name: "Search entities" }).fill(">");
      await expect(suggestions(page).first()).toBeVisible();
    },
  },
  {
    name: "suggestions for an end",
    sees: role("listbox", "Suggestions"),
    hash: "#v=1&path=company:elta-systems,",
    panel: "Paths",
    open: async (page) => {
      await page.getByRole("combobox", { name: "To", exact: true }).fill("isr");
      await expect(suggestions(page).first()).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await expect(suggestions(page).and(page.getByRole("option", { selected: true }))).toBeVisible();
    },
  },
  {
    name: "no suggestion for an end",
    sees: text("No such name"),
    hash: "#v=1&path=company:elta-systems,",
    panel: "Paths",
    open: async (page) => {
      await page.getByRole("combobox", { name: "To", exact: true }).fill("zzzzzz");
      await expect(page.getByText("No such name")).toBeVisible();
    },
  },
  { name: "menu", sees: role("menuitem", /^Save project/), open: openMore },
  {
    name: "arrangements",
    sees: text("What is tied stands near."),
    open: (page) => page.getByRole("button", { name: "Arrange" }).click(),
  },
  {
    name: "menu of an entity",
    sees: role("menuitem", /^Paths? from here/),
    hash: "#v=1&entity=state:israel",
    open: async (page) => {
      await page.locator("#cx-graph").focus();
      await page.keyboard.press("Shift+F10");
    },
  },
  { name: "keys", sees: role("dialog", "Keys"), open: (page) => choose(page, /^Keys|keys/) },
  { name: "about", sees: role("dialog", "About Corridor"), open: (page) => choose(page, /^About/) },
  { name: "notes", sees: role("dialog", "Your notes"), open: (page) => choose(page, /notes/i) },
  {
    name: "a new entity",
    sees: role("dialog", "Add an entity"),
    open: async (page) => {
      await page.locator("#cx-graph").focus();
      await page.keyboard.press("Shift+a");
    },
  },
  {
    name: "a new relation",
    sees: role("dialog", "Add a relation"),
    hash: "#v=1&entity=state:israel",
    open: async (page) => {
      await page.locator("#cx-graph").focus();
      await page.keyboard.press("r");
    },
  },
  {
    name: "list of changes",
    sees: role("dialog", "Your changes"),
    open: (page) => choose(page, /^List of changes/),
  },
  {
    name: "what is kept",
    sees: role("dialog", "Stored on this device"),
    open: (page) => choose(page, /^Stored on this device/),
  },
  {
    name: "open a file",
    sees: role("dialog", "Open a graph"),
    open: (page) => page.keyboard.press("Control+o"),
  },
  {
    name: "columns of a table file",
    sees: role("dialog", "How the file is read"),
    open: (page) => chooseFiles(page, "bakery-nodes.csv", "bakery-edges.csv"),
  },
  {
    name: "report of a file",
    sees: role("dialog", "Import report"),
    open: async (page) => {
      await giveText(page, "doubled.gexf", DOUBLED);
      await page.getByRole("button", { name: "Import report" }).first().click();
    },
  },
  {
    name: "export",
    sees: role("dialog", "Export"),
    open: (page) => page.getByRole("button", { name: "Export", exact: true }).click(),
  },
  {
    name: "an error",
    sees: text(/could not be opened/),
    open: (page) => giveText(page, "broken.gexf", "<gexf><graph><nodes></graph>"),
  },
];

/** Goes to a view; on a phone its panel's tab is pressed first. */
export async function showView(page: Page, { panel, open, sees }: View, isNarrow: boolean): Promise<void> {
  if (isNarrow && panel !== undefined) {
    const tab = page.getByRole("button", { name: panel, exact: true });
    if ((await tab.getAttribute("aria-pressed")) !== "true") await tab.click();
    await waitUntilIdle(page);
    await expect(page.getByRole("region", { name: panel })).toBeVisible();
  }
  await open?.(page);
  await waitUntilIdle(page);
  await expect(sees(page)).toBeVisible();
}
