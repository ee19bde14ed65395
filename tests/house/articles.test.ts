import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/root.mjs";
import { readText, readTexts } from "./repo-files.ts";

const RUN = 8;
const { CORRIDOR_TEXTS = join(ROOT, "graph-data", "texts") } = process.env;

const toWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** All runs of eight words in a text, line breaks and punctuation aside. */
const listRuns = (text: string) => {
  const words = toWords(text);
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) =>
    words.slice(at, at + RUN).join(" "),
  );
};

/** Titles and names are citations: the longest that counts as one, in words. */
const LONGEST_NAME = 16;

/** Runs that the data's own titles and names of works consist of. */
const listNames = () =>
  ["graph-data/documents.json", "graph-data/entities.json"].flatMap((path) =>
    [...(readText(path) ?? "").matchAll(/"(?:title|name|text)": ("(?:[^"\\]|\\.)*")/g)]
      .map(([, name = ""]) => name)
      .filter((name) => toWords(name).length <= LONGEST_NAME),
  );

/** The first run of a text that also stands in the articles, or null. */
const findShared = (text: string, runs: ReadonlySet<string>) =>
  listRuns(text).find((run) => runs.has(run)) ?? null;

const articles = existsSync(CORRIDOR_TEXTS)
  ? readdirSync(CORRIDOR_TEXTS)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(join(CORRIDOR_TEXTS, name), "utf8"))
  : [];

test("CORRIDOR_TEXTS leads to texts when it is set", () => {
  expect(process.env["CORRIDOR_TEXTS"] === undefined || articles.length > 0).toBe(true);
});

describe.skipIf(articles.length === 0)(
  "no file of the project shares eight words in a row with an article",
  () => {
    const runs = new Set(articles.flatMap(listRuns));
    for (const run of listNames().flatMap(listRuns)) runs.delete(run);

    test("in any text file", () => {
      const shared = readTexts().flatMap(({ path, text }) => {
        const run = findShared(text, runs);
        return run === null ? [] : [`${path}: ${run}`];
      });
      expect(shared).toEqual([]);
    });

    test("and the check sees a sentence that was taken over", () => {
      const [article = ""] = articles;
      const taken = toWords(article).slice(20, 20 + RUN);
      expect(findShared(`"says": "${taken.join("\\n, ")}"`, runs)).toBeNull();
      expect(findShared(`"says": "So ${taken.join(" \n - ")} it went."`, runs)).toBe(taken.join(" "));
    });
  },
);
