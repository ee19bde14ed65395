import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { inspectGraphFile } from "../../../src/core/formats/read-graph-file.ts";
import { fuzzFormat, listFuzzed } from "./fuzz-format.ts";
import { createRandom } from "./mutate.ts";

/** Test files run side by side: the formats that take longest have one of their own, `fuzz-ID.test.ts`, and all others are here. */
const files = readdirSync(import.meta.dirname);
for (const format of listFuzzed((id) => !files.includes(`fuzz-${id}.test.ts`))) fuzzFormat(format);

test("random bytes under every name are answered", () => {
  const random = createRandom(1);
  for (let i = 0; i < 500; i++) {
    const bytes = Uint8Array.from({ length: random(300) }, () => random(256));
    for (const name of ["a.gexf", "a.graphml", "a.json", "a.csv", "a"]) {
      const result = inspectGraphFile({ name, bytes });
      if (!result.ok) expect(result.error[0]?.message).not.toBe("");
    }
  }
});
