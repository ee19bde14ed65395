import { STEPS } from "./steps.mjs";
import { summarise } from "./summarise.mjs";

/**
 * `npm test`: every step, whatever the ones before it said. `npm test -- types unit` runs those only, and says of the others
 * that they did not run.
 */
async function test() {
  const wanted = process.argv.slice(2);
  const names = STEPS.map(({ name }) => name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    console.error(`No step is called ${unknown}. Steps: ${names.join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  const entries = [];
  for (const { name, run } of STEPS) {
    if (wanted.length > 0 && !wanted.includes(name)) {
      entries.push({ name, seconds: 0, outcome: null });
      continue;
    }
    console.log(`\n=== ${name}`);
    const start = performance.now();
    const outcome = await run().catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: false };
    });
    entries.push({ name, seconds: (performance.now() - start) / 1000, outcome });
  }
  const { ok, text } = summarise(entries);
  process.stdout.write(text);
  process.exitCode = ok ? 0 : 1;
}

await test();
