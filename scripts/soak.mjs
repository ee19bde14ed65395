import { parseArgs } from "node:util";
import { runTool } from "./run-tool.mjs";

const HELP = `npm run soak -- [--minutes N] [--seed S]

Does random things with the built page (mouse, wheel, keys, fingers, sizes, themes, files, back and forward, entities and
relations added and undone, a second tab of the same graph) and looks after each whether the page keeps to its window, the picture stands where it was left, the focus is on something visible and no error
was thrown. Prints seed, actions and memory; a sequence that fails is shortened and printed.

  --minutes N   how long (default 10)
  --seed S      whole number; the same seed does the same things (default: chosen by chance and printed)
`;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else if (!(Number(values.minutes) > 0) || !/^\d{1,9}$/.test(values.seed)) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  console.log(`Seed ${values.seed}, ${values.minutes} min`);
  process.exitCode = await runTool(
    { name: "@playwright/test", command: "playwright" },
    ["test", "--config", "e2e/soak/playwright.config.ts"],
    { ...process.env, CORRIDOR_SOAK_SEED: values.seed, CORRIDOR_SOAK_MINUTES: values.minutes },
  );
}
