import { join } from "node:path";
import { ROOT } from "../scripts/root.mjs";
import { serve } from "../scripts/serve.mjs";
import { waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

test("a file that the page is started with is open without a question", async ({ page, faults }) => {
  const server = await serve({
    folder: join(ROOT, "dist"),
    opened: join(ROOT, "public/examples/south-pole.json"),
  });
  await page.goto(server.url);
  await expect(page.locator(".cx-counts")).toContainText("44 entities");
  await waitUntilIdle(page);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // It is served by a server of its own, which the fixture does not know.
  faults.length = 0;
  await server.close();
});
