import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectGraphFile, readGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { toBytes, writeText } from "./write-text.ts";

/**
 * Mutated real files: whatever the bytes, the answer is a whole data set or named issues; nothing throws, nothing hangs.
 * `FUZZ_SEED` repeats a run, `FUZZ_CASES` sets how many cases each format gets.
 */
const SEED = Number(process.env["FUZZ_SEED"] ?? 20260131);
const CASES = Number(process.env["FUZZ_CASES"] ?? 1500);
/** Long runs on a busy machine must not end as a timeout. */
const PATIENCE = 120_000 + CASES * 100;

function createRandom(seed: number): (below: number) => number {
  let a = seed | 0;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const SPLICES = [
  '"',
  "'",
  "<",
  ">",
  "&",
  "&#0;",
  "&lt",
  "]]>",
  "<!--",
  "<![CDATA[",
  "<!DOCTYPE x [",
  "</node>",
  '<node id="__proto__">',
  "\0",
  "\uFEFF",
  "\uD83D",
  "{",
  "}",
  "[",
  "null",
  "1e999",
  "-",
  ",",
  "\n",
  "constructor",
  "__proto__",
];

function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let current = Uint8Array.from(bytes);
  for (let round = random(4); round >= 0; round--) {
    const at = random(current.length + 1);
    const to = Math.min(current.length, at + random(40));
    const part = (from: number, end?: number) => [...current.subarray(from, end)];
    const splice = toBytes(SPLICES[random(SPLICES.length)] ?? "");
    switch (random(6)) {
      case 0:
        current[at] = random(256);
        break;
      case 1:
        current = Uint8Array.from([...part(0, at), ...splice, ...part(at)]);
        break;
      case 2:
        current = Uint8Array.from([...part(0, at), ...part(to)]);
        break;
      case 3:
        current = Uint8Array.from([...part(0, to), ...part(at, to), ...part(to)]);
        break;
      case 4:
        current = current.slice(0, at);
        break;
      default:
        current = Uint8Array.from([...part(0, at), ...splice, ...part(to)]);
    }
  }
  return current;
}

const folder = join(import.meta.dirname, "files");
const OWN = toDataset(
  "israel -attacked-> iran @2016/2020 share=3\nisrael -allied_with-> azerbaijan #2 !opinion ~r",
);
const own = (id: string, options = {}) => toBytes(writeText(id, OWN, { options }).text);
const files = (ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));

const CORPUS: Readonly<Record<string, readonly Uint8Array[]>> = {
  "x.gexf": [...files(".gexf"), own("gexf", { restore: "no" }), own("gexf")],
  "x.graphml": [...files(".graphml"), own("graphml", { restore: "no" })],
  "x.json": [...files(".json"), own("graphology", { restore: "no" }), own("json")],
  "x.csv": [
    ...files(".csv"),
    own("csv", { part: "nodes" }),
    own("csv"),
    own("claims-csv"),
    own("csv", { delimiter: "tab", bom: "yes" }),
  ],
};

describe.each(Object.entries(CORPUS))("mutated %s files", (name, seeds) => {
  test(
    `${CASES} cases, seed ${SEED}: a whole graph or named issues`,
    () => {
      const random = createRandom(SEED);
      let opened = 0;
      for (let i = 0; i < CASES; i++) {
        const bytes = mutate(seeds[i % seeds.length] ?? new Uint8Array(), random);
        const context = `${name}, seed ${SEED}, case ${i}`;
        let result: ReturnType<typeof readGraphFile>;
        try {
          result = readGraphFile({ name, bytes });
        } catch (error) {
          throw new Error(`${context} threw`, { cause: error });
        }
        if (!result.ok) {
          expect(result.error.length, context).toBeGreaterThan(0);
          expect(
            result.error.every(({ code, message }) => code !== "" && message !== ""),
            context,
          ).toBe(true);
          continue;
        }
        opened++;
        const { dataset } = result.value;
        const graph = buildGraph(dataset);
        expect(graph.entityCount, context).toBe(new Set(dataset.entities.map(({ id }) => id)).size);
        expect(graph.relationCount, context).toBe(new Set(dataset.relations.map(({ id }) => id)).size);
      }
      // Both outcomes must occur, or the mutations test nothing.
      expect(opened).toBeGreaterThan(CASES / 50);
      expect(opened).toBeLessThan(CASES);
    },
    PATIENCE,
  );
});

test("random bytes under every name are answered", () => {
  const random = createRandom(SEED);
  for (let i = 0; i < 500; i++) {
    const bytes = Uint8Array.from({ length: random(300) }, () => random(256));
    for (const name of ["a.gexf", "a.graphml", "a.json", "a.csv", "a"]) {
      const result = inspectGraphFile({ name, bytes });
      if (!result.ok) expect(result.error[0]?.message).not.toBe("");
    }
  }
});
