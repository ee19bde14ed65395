import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { expect, test } from "vitest";
import { type Format, isReadable } from "../../../src/core/formats/format.ts";
import { FORMATS } from "../../../src/core/formats/formats.ts";
import { detectFormat, readGraphFile } from "../../../src/core/formats/read-graph-file.ts";
import { buildGraph } from "../../../src/core/graph/build.ts";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { toDataset } from "../../fixtures/text-graph.ts";
import { toBytes, writeText } from "../write-text.ts";
import { createRandom, mutate } from "./mutate.ts";
import { usualCases } from "./usual-cases.ts";

/**
 * Mutated real files: whatever the bytes, the answer is a whole data set or named issues; nothing throws, nothing hangs.
 * `FUZZ_SEED` repeats a run, `CORRIDOR_FUZZ=long` makes it ten times as long, `FUZZ_CASES` says how many cases each gets.
 */
const SEED = Number(process.env["FUZZ_SEED"] ?? 20260131);
const IS_LONG = process.env["CORRIDOR_FUZZ"] === "long";

const countCases = (id: string): number =>
  Number(process.env["FUZZ_CASES"] ?? usualCases(id) * (IS_LONG ? 10 : 1));

/**
 * A guard against hanging, far above what a case takes. One that was only held up, as the little that it computed meanwhile shows, is
 * tried again.
 */
const LIMIT_MS = 2000;
const MOST_TRIES = 20;
const ATTEMPT = new Script("attempt()");
const box: { attempt: () => void } = { attempt: () => undefined };
const context = createContext(box);

function runWithin<T>(run: () => T): T {
  for (let tries = 0; ; tries++) {
    const answers: T[] = [];
    const start = process.cpuUsage();
    try {
      box.attempt = () => void answers.push(run());
      ATTEMPT.runInContext(context, { timeout: LIMIT_MS });
    } catch (error) {
      const isLate =
        error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
      const { user, system } = process.cpuUsage(start);
      if (isLate && (user + system) / 1000 < LIMIT_MS / 2 && tries < MOST_TRIES) continue;
      throw error;
    }
    for (const answer of answers) return answer;
  }
}

const FOLDER = join(import.meta.dirname, "../files");
const OWN = keepUsedTypes(
  toDataset("israel -attacked-> iran @2016/2020 share=3\nisrael -allied_with-> azerbaijan #2 !opinion ~r"),
);

/** As little vocabulary as the graph needs: changes are to meet its entities and relations, and a case is to be quick. */
function keepUsedTypes({ ontology, ...dataset }: Dataset): Dataset {
  const entityTypes = ontology.entityTypes.filter(({ id }) =>
    dataset.entities.some(({ type }) => type === id),
  );
  const isKept = (type: string) => entityTypes.some(({ id }) => id === type);
  const relationTypes = ontology.relationTypes
    .filter(({ id }) => dataset.claims.some(({ relation }) => relation === id))
    .map((type) => ({
      ...type,
      domain: type.domain === "*" ? type.domain : type.domain.filter(isKept),
      range: type.range === "*" ? type.range : type.range.filter(isKept),
    }));
  const families = ontology.families.filter(({ id }) => relationTypes.some(({ family }) => family === id));
  return { ...dataset, ontology: { entityTypes, families, relationTypes } };
}

/** Files of a format: what the program writes, in each of its ways, and those of other programs that lie in the folder. */
function listSeeds(format: Format): readonly Uint8Array[] {
  const choices = format.options.flatMap(({ id, choices }) => choices.map(({ value }) => ({ [id]: value })));
  const parts = (format.parts ?? []).map(({ id }) => ({ part: id }));
  const own =
    format.write === undefined
      ? []
      : [{}, ...choices, ...parts].map((options) => toBytes(writeText(format.id, OWN, { options }).text));
  const foreign = readdirSync(FOLDER)
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }))
    .filter((file) => detectFormat(file)?.id === format.id)
    .map(({ bytes }) => bytes);
  return [...own, ...foreign];
}

function judge(name: string, bytes: Uint8Array): boolean {
  const result = readGraphFile({ name, bytes });
  if (!result.ok) {
    expect(result.error.length).toBeGreaterThan(0);
    expect(result.error.every(({ code, message }) => code !== "" && message !== "")).toBe(true);
    return false;
  }
  const { dataset } = result.value;
  const graph = buildGraph(dataset);
  expect(graph.entityCount).toBe(new Set(dataset.entities.map(({ id }) => id)).size);
  expect(graph.relationCount).toBe(new Set(dataset.relations.map(({ id }) => id)).size);
  return true;
}

/** The formats that are opened, by whether `isWanted` takes them. */
export const listFuzzed = (isWanted: (id: string) => boolean): readonly Format[] =>
  FORMATS.filter((format) => isReadable(format) && isWanted(format.id));

/** One test: the mutated files of a format are opened or refused by name. */
export function fuzzFormat(format: Format): void {
  const cases = countCases(format.id);
  test(
    `trust 23: mutated files of ${format.id}, ${cases} cases, seed ${SEED}: a whole graph or named issues`,
    () => {
      const name = `x.${format.extensions[0] ?? format.id}`;
      const seeds = listSeeds(format);
      expect(seeds.length, `no file in this format: put one into ${FOLDER}`).toBeGreaterThan(0);
      expect(seeds.filter((bytes) => !judge(name, bytes)).length, "whole files that are refused").toBe(0);
      const random = createRandom(SEED);
      let opened = 0;
      for (let i = 0; i < cases; i++) {
        const bytes = mutate(seeds[i % seeds.length] ?? new Uint8Array(), random);
        try {
          if (runWithin(() => judge(name, bytes))) opened++;
        } catch (cause) {
          const shown = JSON.stringify(new TextDecoder("latin1").decode(bytes.subarray(0, 4000)));
          throw new Error(`${name}, seed ${SEED}, case ${i}: ${shown}`, { cause });
        }
      }
      // Both outcomes must occur, or the mutations test nothing.
      expect(opened).toBeGreaterThan(0);
      expect(opened).toBeLessThan(cases);
    },
    // Long runs on a busy machine must not end as a timeout.
    120_000 + cases * 100,
  );
}
