// Our renderer against bare Sigma in one page, script time only: node bench/canvas.mjs [entities relations]
import { chromium } from "playwright";
import { createServer } from "vite";
import { findBrowser, thisMachine } from "../scripts/find-browser.mjs";

const given = process.argv.slice(2).map(Number);
const sizes =
  given.length === 2
    ? [given]
    : [
        [10_000, 30_000],
        [30_000, 90_000],
        [100_000, 500_000],
      ];
const executablePath = await findBrowser(thisMachine());
const server = await createServer({
  configFile: false,
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1", hmr: false },
});
await server.listen();
const [address] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
for (const [entities, relations] of sizes) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(`${address}bench/canvas-page.html`);
  await page.waitForFunction(() => "measure" in window);
  const figures = await page.evaluate(([n = 0, m = 0]) => window.measure(n, m), [entities, relations]);
  console.log(`\n${entities} entities, ${relations} relations (ms of script, median; ours / Sigma)`);
  for (const [name, ours] of Object.entries(figures)) {
    if (!name.startsWith("ours: ")) continue;
    const peer = figures[name.replace("ours", "Sigma")];
    const ratio = peer === undefined ? "" : ` / ${peer.toFixed(1)} = ${(ours / peer).toFixed(3)}`;
    console.log(`${name.slice(6)}: ${ours.toFixed(1)}${ratio}`);
  }
  await page.close();
}
await browser.close();
await server.close();
