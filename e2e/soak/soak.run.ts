import { expect, test } from "../support/test.ts";
import { runSoak } from "./run-soak.ts";

const { CORRIDOR_SOAK_SEED: seed = "1", CORRIDOR_SOAK_MINUTES: minutes = "10" } = process.env;

test("random actions leave the page whole", async ({ browser, site }) => {
  test.setTimeout(0);
  const report = await runSoak(browser, site.url, {
    seed: Number(seed),
    minutes: Number(minutes),
    picture: test.info().outputPath("wrong.png"),
    say: (line) => console.log(line),
  });
  const toMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`Seed ${seed}: ${report.acts} actions in ${report.minutes.toFixed(1)} min`);
  if (report.heap.late > 0)
    console.log(
      `Heap ${toMegabytes(report.heap.early)} at first, ${toMegabytes(report.heap.late)} at the end`,
    );
  for (const act of report.failure?.acts ?? []) console.log(`  ${JSON.stringify(act)}`);
  expect(report.failure?.wrong ?? []).toEqual([]);
});
