import { defineConfig } from "vitest/config";

/** The tests that `npm run mutants` asks of the folder that it changes. */
const wanted = process.env["CORRIDOR_MUTANTS_TESTS"]?.split(" ") ?? [];

export default defineConfig({
  test: {
    setupFiles: ["tests/house/prototypes.setup.ts", "tests/house/mutants.setup.ts"],
    testTimeout: 300_000,
    // One page of modules for all test files: each change runs many of them.
    isolate: false,
    include: wanted,
    exclude: ["**/*.browser.test.ts"],
  },
});
