import { countRequests } from "./support/count-requests.ts";
import { openPage } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

test("trust 31: a script that found its way into the page can send nothing elsewhere", async ({
  page,
  site,
  faults,
}) => {
  const elsewhere = await countRequests();
  await openPage(page, site.url);
  const blocked = await page.evaluate(async (base) => {
    const refusals: string[] = [];
    const add = (name: string, attributes: Readonly<Record<string, string>>) => {
      const element = document.createElement(name);
      try {
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      } catch (error) {
        // Browsers with Trusted Types refuse the address itself.
        if (!(error instanceof TypeError)) throw error;
        refusals.push(name);
      }
      document.body.append(element);
      return element;
    };
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      refusals.push(effectiveDirective),
    );
    await fetch(`${base}/fetch`, { mode: "no-cors" }).catch(() => undefined);
    navigator.sendBeacon(`${base}/beacon`, "x");
    new WebSocket(`${base.replace("http", "ws")}/socket`);
    new EventSource(`${base}/events`);
    add("img", { src: `${base}/img` });
    add("script", { src: `${base}/script` });
    add("link", { rel: "stylesheet", href: `${base}/css` });
    add("link", { rel: "prefetch", href: `${base}/prefetch` });
    add("iframe", { src: `${base}/frame` });
    add("object", { data: `${base}/object` });
    const form = add("form", { action: `${base}/form`, method: "post", target: "_self" });
    if (form instanceof HTMLFormElement) form.submit();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return refusals;
  }, elsewhere.url);

  expect(elsewhere.asked).toEqual([]);
  const hasTrustedTypes = blocked.includes("require-trusted-types-for");
  expect(new Set(blocked)).toEqual(
    new Set([
      "connect-src",
      "default-src",
      "img-src",
      "style-src-elem",
      "frame-src",
      "form-action",
      ...(hasTrustedTypes
        ? ["require-trusted-types-for", "script", "object"]
        : ["script-src-elem", "object-src"]),
    ]),
  );
  // The refusals are what this test is about.
  faults.length = 0;
  await elsewhere.close();
});

test("trust 31: text cannot become code", async ({ page, site, faults }) => {
  await openPage(page, site.url);
  const ran = await page.evaluate(() => {
    const element = document.createElement("div");
    try {
      element.innerHTML = '<img src="data:," onerror="window.planted = true">';
    } catch (error) {
      // Browsers with Trusted Types refuse the text itself, the others what it would run.
      if (!(error instanceof TypeError)) throw error;
    }
    document.body.append(element);
    return new Promise((resolve) => setTimeout(() => resolve("planted" in window), 300));
  });
  expect(ran).toBe(false);
  faults.length = 0;
});
