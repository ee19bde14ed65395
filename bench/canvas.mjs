// Our renderer against bare Sigma in one page, script time only: node bench/canvas.mjs [entities relations]
import { startBrowser } from "./browser.mjs";

const given = process.argv.slice(2).map(Number);
const sizes =
  given.length === 2
    ? [given]
    : [
        [10_000, 30_000],
        [30_000, 90_000],
        [100_000, 500_000],
      ];
const { address, newPage, close } = await startBrowser();
for (const [entities, relations] of sizes) {
  const page = await newPage();
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
await close();
