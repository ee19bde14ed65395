import type { Page } from "@playwright/test";
import { openFiles, toFile } from "./support/choose-files.ts";
import { countRequests } from "./support/count-requests.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

/** Attacks and faults that concern the whole page; the table of all of them is `docs/trust.md`. */

const counts = (page: Page) => page.locator(".cx-counts");

async function select(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Search entities" }).fill(name);
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
}

/** A graph of XML with this before its root and this name of its node. */
const toGexf = (head: string, name: string) =>
  `<?xml version="1.0"?>\n${head}<gexf version="1.3"><graph><nodes><node id="a" label="${name}"/></nodes></graph></gexf>`;

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join("");

test("trust 1, 2, 3: entities of XML are refused at once, and nothing that a file names is asked for", async ({
  page,
  site,
}) => {
  const elsewhere = await countRequests();
  const base = elsewhere.url;
  await openPage(page, site.url);
  for (const [name, head, label] of [
    ["laughs.gexf", `<!DOCTYPE gexf [<!ENTITY l0 "ha">${laughs}]>\n`, "&l9;"],
    ["quadratic.gexf", `<!DOCTYPE gexf [<!ENTITY a "${"a".repeat(50_000)}">]>\n`, "&a;".repeat(50_000)],
    ["external.gexf", `<!DOCTYPE gexf [<!ENTITY a SYSTEM "${base}/entity">]>\n`, "&a;"],
    ["parameter.gexf", `<!DOCTYPE gexf [<!ENTITY % a SYSTEM "${base}/parameter"> %a;]>\n`, "x"],
  ] as const) {
    await page.locator("input[type=file]").setInputFiles(toFile(name, toGexf(head, label)));
    const alert = page.getByRole("alert").filter({ hasText: name });
    await expect(alert).toContainText("This file declares XML entities; not opened.");
    await page.getByRole("button", { name: "Dismiss message" }).click();
    await expect(counts(page)).toContainText("124 entities");
  }
  const named = toGexf(
    `<?xml-stylesheet href="${base}/style.css"?>\n<!DOCTYPE gexf PUBLIC "-//x" "${base}/gexf.dtd">\n`,
    `&lt;img src='${base}/picture'&gt;`,
  );
  await openFiles(page, toFile("named.gexf", named));
  await expect(counts(page)).toContainText("1 entity");
  expect(elsewhere.asked).toEqual([]);
  await elsewhere.close();
});

const PAYLOADS = [
  "<img src=x onerror=window.__xss=1>",
  "<script>window.__xss=1</script>",
  "</title></text></script><svg onload=window.__xss=1>",
  "]]><x:script xmlns:x='http://www.w3.org/1999/xhtml'>window.__xss=1</x:script>",
  "<!-- --><iframe srcdoc='<script>parent.__xss=1</script>'>",
  "[x](javascript:window.__xss=1)",
  "javascript:window.__xss=1",
];

test("trust 24: markup in any field is text, on the page and in every file that it saves", async ({
  page,
  context,
  site,
}) => {
  const nodes = PAYLOADS.map((text, at) => ({ id: `${text}${at}`, label: text, type: text, [text]: text }));
  const links = PAYLOADS.map((text, at) => ({
    source: nodes[at]?.id,
    target: nodes[(at + 1) % nodes.length]?.id,
    relation: text,
    [text]: text,
    date: "2020",
  }));
  await openPage(page, site.url);
  await openFiles(page, toFile("<img src=x onerror=window.__xss=1>.json", JSON.stringify({ nodes, links })));
  await expect(counts(page)).toContainText(`${PAYLOADS.length} entities`);
  await select(page, "srcdoc");
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill(PAYLOADS.join("\n"));
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await waitUntilIdle(page);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await waitUntilIdle(page);
  expect(await page.evaluate(() => "__xss" in window)).toBe(false);

  for (const [format, contentType] of [
    ["GEXF", "application/xml"],
    ["GraphML", "application/xml"],
    ["Picture (SVG)", "image/svg+xml"],
  ] as const) {
    const { name, bytes } = await saveExport(page, format);
    const reader = await context.newPage();
    await reader.route("**/saved", (route) => route.fulfill({ body: bytes, contentType }));
    await reader.goto(`${site.url}saved`);
    // It was read as what it is, whole, and nothing in it has run.
    expect(await reader.evaluate(() => document.querySelector("parsererror") === null), name).toBe(true);
    expect(await reader.evaluate(() => document.documentElement.textContent ?? ""), name).not.toBe("");
    expect(await reader.evaluate(() => "__xss" in window), name).toBe(false);
    await reader.close();
  }
});

test("trust 36: the browser is asked to keep what is stored, once there is something of the reader's", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { __asked: 0 });
    navigator.storage.persist = async () => {
      Object.assign(window, { __asked: 1 });
      return true;
    };
  });
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  const wasAsked = () => page.evaluate(() => Reflect.get(window, "__asked"));
  expect(await wasAsked()).toBe(0);
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("Keep this");
  await expect(page.getByText("Stored on this device only.")).toBeVisible();
  await expect.poll(wasAsked).toBe(1);
});

for (const [title, missing] of [
  ["trust 47: the page does its job without memory shared between threads", ["SharedArrayBuffer", "Atomics"]],
  [
    "trust 48: the page does its job without pickers, lasting storage, channels, locks and clipboard",
    [
      "showOpenFilePicker",
      "showSaveFilePicker",
      "BroadcastChannel",
      "navigator.storage",
      "navigator.locks",
      "navigator.clipboard",
    ],
  ],
] as const)
  test(title, async ({ page, site }) => {
    await page.addInitScript((names) => {
      for (const name of names) {
        if (name.startsWith("navigator.")) Reflect.deleteProperty(Navigator.prototype, name.slice(10));
        else Reflect.deleteProperty(window, name);
      }
    }, missing);
    await openPage(page, site.url);
    expect(
      await page.evaluate(
        (names) =>
          names.filter((name) =>
            name.startsWith("navigator.") ? name.slice(10) in navigator : name in window,
          ),
        missing,
      ),
    ).toEqual([]);
    await select(page, "Elta Systems");
    await expect(page.locator("#cx-inspector").getByRole("heading", { level: 2 })).toHaveText("Elta Systems");
    await page.getByRole("button", { name: "Add a note" }).click();
    await page.getByRole("textbox", { name: "Your note" }).fill("Still here");
    await page.goto(`${site.url}#v=1&path=company:elta-systems,state:iran`);
    await waitUntilIdle(page);
    await expect(page.getByRole("region", { name: "Paths" }).locator(".cx-card").first()).toBeVisible();
    const { bytes } = await saveExport(page, "GEXF");
    expect(bytes.toString()).toContain("</gexf>");
    await openFiles(page, toFile("ties.csv", "source,target\nAlpha,Beta\n"));
    await expect(counts(page)).toContainText("2 entities");
  });

test("trust 51: with no other server in reach the page opens, finds paths and saves files", async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  await page.route(
    (url) => url.origin !== new URL(site.url).origin && /^https?:$/.test(url.protocol),
    (route) => {
      asked.push(route.request().url());
      return route.abort("internetdisconnected");
    },
  );
  await openPage(page, `${site.url}#v=1&path=company:elta-systems,state:iran`);
  await expect(page.getByRole("region", { name: "Paths" }).locator(".cx-card").first()).toBeVisible();
  await select(page, "Elta Systems");
  const { bytes } = await saveExport(page, "GEXF");
  expect(bytes.toString()).toContain("</gexf>");
  expect(asked).toEqual([]);
});

test("trust 53: an error that no test asked for is a fault of the test that saw it", async ({
  page,
  site,
  faults,
}) => {
  await openPage(page, site.url);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("thrown");
    });
    void Promise.reject(new Error("rejected"));
    console.error("said");
  });
  await expect.poll(() => faults.length).toBeGreaterThanOrEqual(3);
  const seen = faults.splice(0, faults.length).join("\n");
  for (const word of ["thrown", "rejected", "said"]) expect(seen).toContain(word);
});
