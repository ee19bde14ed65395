import { createServer } from "node:http";
import type {} from "../src/script-policy.ts";
import { openPage } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** The policies of the page, as they are served and as the browser keeps to them. */

test("trust 31: header and page state one policy; what only a header can say stands in the header", async ({
  page,
  site,
}) => {
  const response = await page.goto(site.url);
  const stated = await page
    .locator("meta[http-equiv='Content-Security-Policy']")
    .evaluate((meta: HTMLMetaElement) => meta.content);
  const headers = response?.headers() ?? {};
  expect(headers["content-security-policy"]).toBe(`${stated}; frame-ancestors 'none'`);
  expect(headers["x-frame-options"]).toBe("DENY");
  for (const directive of [
    "default-src 'none'",
    "connect-src 'self'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types corridor",
  ])
    expect(stated.split("; ")).toContain(directive);
  expect(stated).not.toMatch(/unsafe|script-src[^;]*(blob:|data:|https?:)/);
});

test("trust 31: the page's worker is under the same policy", async ({ page, site }) => {
  const started = page.waitForEvent("worker");
  await openPage(page, site.url);
  const answer = await page.request.get((await started).url());
  expect(answer.headers()["content-security-policy"]).toContain("connect-src 'self'");
  const reached = await (await started).evaluate(() =>
    fetch("http://127.0.0.1:1/", { mode: "no-cors" }).then(
      () => "sent",
      (error: unknown) => String(error),
    ),
  );
  expect(reached).toContain("Failed to fetch");
});

test("trust 31: no text becomes markup, script address or policy", async ({
  page,
  site,
  faults,
  browserName,
}) => {
  test.skip(browserName === "firefox", "this Firefox has no Trusted Types");
  await openPage(page, site.url);
  const refused = await page.evaluate(() => {
    const attempts: Readonly<Record<string, () => unknown>> = {
      markup: () => {
        document.createElement("div").innerHTML = "<b>bold</b>";
      },
      worker: () => new Worker("./assets/other.js"),
      blob: () => new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }))),
      script: () => {
        document.createElement("script").src = "./assets/other.js";
      },
      evaluation: () => setTimeout("window.planted = true"),
      policy: () => window.trustedTypes?.createPolicy("other", { createScriptURL: (text) => text }),
      "our own policy again": () =>
        window.trustedTypes?.createPolicy("corridor", { createScriptURL: (text) => text }),
    };
    return Object.entries(attempts)
      .filter(([, attempt]) => {
        try {
          attempt();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      })
      .map(([name]) => name);
  });
  expect(refused).toEqual([
    "markup",
    "worker",
    "blob",
    "script",
    "evaluation",
    "policy",
    "our own policy again",
  ]);
  // The refusals are what this test is about.
  faults.length = 0;
});

test("the page is not shown within another one", async ({ page, site, faults }) => {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<h1>Another site</h1><iframe src="${site.url}"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await expect(page.getByRole("heading", { name: "Another site" })).toBeVisible();
  await expect(page.frameLocator("iframe").getByText("Corridor")).toHaveCount(0);
  await expect.poll(() => faults.join()).toMatch(/frame-ancestors|X-Frame-Options/);
  faults.length = 0;
  await page.goto("about:blank");
  server.close();
});
