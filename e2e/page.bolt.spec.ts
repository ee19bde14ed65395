import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../scripts/root.mjs";
import { serve } from "../scripts/serve.mjs";
import { createCypherTarget } from "../src/core/publish/cypher-target.ts";
import { toPublished } from "../src/core/publish/published.ts";
import { parseEngineAddress } from "../src/core/source/engine-address.ts";
import { createBoltRunner } from "../src/runners/bolt.ts";
import { type BoltServer, isBoltMissing, openBoltServer } from "../tests/engines/bolt-server.ts";
import { publishStatements } from "../tests/engines/publish-to.ts";
import { readShipped } from "../tests/fixtures/shipped.ts";
import { type BoltRelay, startBoltRelay } from "./support/bolt-relay.ts";
import { addFromSearch, addNeighbours, connectDatabase, signIn } from "./support/connect-database.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** The page over a real server that speaks Bolt, from the browser over WebSocket. `npm test` names it where there is none. */

test.skip(isBoltMissing, "no server that speaks Bolt, nor what is needed to start one");
test.describe.configure({ mode: "serial", timeout: 180_000 });

let server: BoltServer;
let relay: BoltRelay;
let site: Awaited<ReturnType<typeof serve>>;
let database: { readonly pageUrl: string; readonly typed: string };

const openRunner = () => {
  const parsed = parseEngineAddress(server.address);
  if (!parsed.ok || parsed.value.kind !== "bolt") throw new Error(server.address);
  return createBoltRunner(parsed.value, server);
};

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await openBoltServer();
  const runner = await openRunner();
  await publishStatements(readShipped(), runner);
  await runner.close();
  relay = await startBoltRelay(server.address);
  site = await serve({ folder: join(ROOT, "dist"), connect: [`ws://localhost:${relay.port}`] });
  database = { pageUrl: site.url, typed: `bolt://localhost:${relay.port}` };
});

test.afterAll(async () => {
  relay.stop();
  await site.close();
  const runner = await openRunner();
  await createCypherTarget(await toPublished(readShipped()), runner).clear();
  await runner.write("MATCH (d:CorridorDataset) DELETE d", {});
  await runner.close();
  await server.stop();
});

/** The page comes from a server of this file, and the browser tells of broken connections by itself. */
const allow = (faults: string[]) => {
  const { origin } = new URL(site.url);
  const others = faults.filter(
    (fault) =>
      !fault.startsWith(`request to ${origin}`) && !fault.startsWith("console: WebSocket connection to"),
  );
  faults.splice(0, faults.length, ...others);
};

const counts = (page: Page) => page.locator(".cx-counts");

async function askPaths(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole("button", { name: "Find path" }).click();
  for (const [field, name] of [
    ["From", from],
    ["To", to],
  ] as const) {
    const box = page.getByRole("combobox", { name: field, exact: true });
    if ((await box.inputValue()) === name) continue;
    await box.fill(name);
    await page.getByRole("listbox").getByRole("option", { name }).first().click();
  }
  await waitUntilIdle(page);
}

const listCards = (page: Page): Promise<readonly string[]> =>
  page.getByRole("region", { name: "Paths" }).locator(".cx-card").allInnerTexts();

test("over Bolt the page finds, expands and answers what the whole graph answers", async ({
  page,
  site: shipped,
  faults,
}) => {
  await openPage(page, shipped.url);
  await askPaths(page, "Elta Systems", "Iran");
  const expected = await listCards(page);
  expect(expected.length).toBeGreaterThan(1);
  await connectDatabase(page, database, server);
  await expect(counts(page)).toContainText("0 of 124 entities");
  await addFromSearch(page, "Israel");
  await expect(counts(page)).toContainText("1 of 124 entities");
  await addNeighbours(page);
  await expect(counts(page)).toContainText("26 of 124 entities");
  await askPaths(page, "Elta Systems", "Iran");
  // Cards come one by one, each as soon as it is certain.
  await expect.poll(() => listCards(page)).toEqual(expected);
  expect(page.url()).not.toContain(server.password);
  allow(faults);
});

test("over Bolt a wrong password, a server that stalls and a drop are said, and the picture stays", async ({
  page,
  faults,
}) => {
  await openPage(page, database.pageUrl);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByLabel("A graph database").fill(database.typed);
  const refused = page.getByRole("dialog").getByRole("alert");
  await signIn(page, { ...server, password: "guessed" });
  await expect(refused).toContainText("refuses the user or the password");
  relay.setMode("silent");
  await signIn(page, server);
  await page.getByRole("dialog").getByRole("button", { name: "Stop" }).click();
  await expect(refused).toHaveCount(0);
  await signIn(page, server);
  await expect(refused).toContainText("Nothing that speaks Bolt answers");
  relay.setMode("pass");
  await signIn(page, server);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await addFromSearch(page, "Israel");
  const inspector = page.getByRole("region", { name: "Inspector" });
  await inspector.getByRole("button", { name: "Expand" }).click();
  const add = inspector.getByRole("button", { name: "Add the next 25", exact: true });
  await expect(add).toBeEnabled();
  relay.setMode("silent");
  await add.click();
  await expect(page.getByRole("alert")).toContainText("needed too long");
  relay.setMode("down");
  await add.click();
  await expect(page.getByRole("alert")).toContainText("Nothing that speaks Bolt answers");
  await expect(counts(page)).toContainText("1 of 124 entities");
  relay.setMode("pass");
  await add.click();
  await expect(counts(page)).toContainText("26 of 124 entities");
  await waitUntilIdle(page);
  allow(faults);
});
