import { expect, test } from "vitest";
import { importFiles } from "../../src/core/importing/import-files.ts";
import { isObject } from "../../src/core/model/parse-part.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { MAKERS } from "../../src/core/runs/makers.ts";
import { MARKDOWN_VAULT } from "../../src/core/runs/vault/markdown-vault.ts";
import { createRandom, mutate } from "../formats/fuzz/mutate.ts";
import { toBytes } from "../formats/write-text.ts";
import { RUNS_BY_MAKER as RUNS } from "./runs-by-maker.ts";
import { type Folder, toFiles } from "./texts.ts";

/** Those of programs, and notes that people wrote. */
const ALL = [...MAKERS, MARKDOWN_VAULT];

test("every maker has a run to be tried with", () => {
  expect(ALL.map(({ id }) => id).filter((id) => RUNS[id] === undefined)).toEqual([]);
});

interface Marked {
  readonly content: string;
  readonly marks: readonly string[];
}

/** A JSON text with a field of its own, under a title that readers may know, in every object that is an element of a list. */
function markJson(text: string, title: string, from: number): Marked {
  const marks: string[] = [];
  const toMark = () => {
    const mark = `w${from + marks.length}q`;
    marks.push(mark);
    return mark;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map((item: unknown) =>
        isObject(item) && !(title in item) ? { ...walkFields(item), [title]: toMark() } : walk(item),
      );
    return isObject(value) ? walkFields(value) : value;
  };
  const walkFields = (item: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, walk(inner)]));
  const lines = /\n\s*\{/.test(text) ? text.trimEnd().split("\n") : [text];
  const written = lines.map((line) => {
    const value: unknown = JSON.parse(line);
    // Each line of JSON lines is such an element.
    const [marked] = lines.length > 1 ? (walk([value]) as readonly unknown[]) : [walk(value)];
    return JSON.stringify(marked);
  });
  if (marks.length > 0) return { content: `${written.join("\n")}\n`, marks };
  // Where no list holds objects, the file is one.
  const whole: unknown = JSON.parse(text);
  const isStore = isObject(whole) && Object.values(whole).every(isObject);
  return isObject(whole) && !isStore
    ? { content: JSON.stringify({ ...whole, [title]: toMark() }), marks }
    : { content: text, marks };
}

/** GraphML and tables with a field of its own in every element. */
function markOther(path: string, text: string, title: string, from: number): Marked {
  const marks: string[] = [];
  const toMark = () => {
    const mark = `w${from + marks.length}q`;
    marks.push(mark);
    return mark;
  };
  if (path.endsWith(".md"))
    return {
      content: text.replace(
        /^(?:---\n)?/,
        (open) => `---\n${title}: ${toMark()}\n${open === "" ? "---\n" : ""}`,
      ),
      marks,
    };
  if (path.endsWith(".graphml"))
    return {
      content: text
        .replace(
          /<graph\b/,
          `<key id="xn" for="node" attr.name="${title}"/><key id="xe" for="edge" attr.name="${title}"/>$&`,
        )
        .replace(/<\/node>/g, () => `<data key="xn">${toMark()}</data></node>`)
        .replace(/<\/edge>/g, () => `<data key="xe">${toMark()}</data></edge>`),
      marks,
    };
  if (!/\b(?:entities|relationships|covariates)\.csv$/.test(path)) return { content: text, marks };
  const [head = "", ...rows] = text.trimEnd().split("\n");
  return { content: [`${head},${title}`, ...rows.map((row) => `${row},${toMark()}`)].join("\n"), marks };
}

const mark = (path: string, text: string, title: string, from: number): Marked =>
  /\.jsonl?$/.test(path) ? markJson(text, title, from) : markOther(path, text, title, from);

const TITLES = ["note", "label", "url", "date", "category", "type_of_source"];

test.each(ALL.map(({ id }) => id))("%s: every field is in the graph or in a finding", async (id) => {
  const lost: string[] = [];
  let marked = 0;
  for (const folder of RUNS[id] ?? [])
    for (const title of TITLES) {
      const marks: string[] = [];
      const changed = Object.fromEntries(
        Object.entries(folder).map(([path, content]) => {
          if (typeof content !== "string" || !/\.(?:jsonl?|graphml|csv|md)$/.test(path))
            return [path, content];
          const { content: text, marks: own } = mark(path, content, title, 1000 + marks.length);
          marks.push(...own);
          return [path, text];
        }),
      );
      const read = await importFiles(toFiles(changed));
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(read.value.format).toBe(ALL.find((maker) => maker.id === id)?.label);
      const found = JSON.stringify([toPlain(read.value.dataset), read.value.findings]);
      marked += marks.length;
      // What nothing is made of is told by the title of the field, or by the record that holds it.
      const isTold = read.value.findings.some(
        ({ message, examples = [] }) =>
          message.endsWith("left out") &&
          examples.some((example) => example === title || example.includes(`"${title}":`)),
      );
      if (!isTold)
        lost.push(...marks.filter((each) => !found.includes(each)).map((each) => `${title}: ${each}`));
    }
  expect(marked).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});

const SEED = Number(process.env["FUZZ_SEED"] ?? 20260131);
const CASES = Number(process.env["FUZZ_CASES"] ?? (process.env["CORRIDOR_FUZZ"] === "long" ? 2000 : 150));

/** A folder in which files are missing, empty, renamed by case, or changed. */
function mutateFolder(folder: Folder, random: (below: number) => number): Folder {
  const files = Object.entries(folder);
  return Object.fromEntries(
    files.flatMap(([path, content]): readonly (readonly [string, Uint8Array])[] => {
      const bytes = typeof content === "string" ? toBytes(content) : content;
      switch (random(5)) {
        case 0:
          return random(3) === 0 ? [] : [[path, bytes]];
        case 1:
          return [[path, mutate(bytes, random)]];
        case 2:
          return random(6) === 0 ? [[path, new Uint8Array()]] : [[path, bytes]];
        default:
          return [[path, bytes]];
      }
    }),
  );
}

test.each(ALL.map(({ id }) => id))(
  `%s: folders with missing and broken files, ${CASES} cases, seed ${SEED}: a whole graph or named issues`,
  async (id) => {
    const random = createRandom(SEED);
    const runs = RUNS[id] ?? [];
    let opened = 0;
    for (let i = 0; i < CASES; i++) {
      const folder = mutateFolder(runs[i % runs.length] ?? {}, random);
      try {
        const read = await importFiles(toFiles(folder));
        if (!read.ok) {
          expect(read.error.length).toBeGreaterThan(0);
          expect(read.error.every(({ code, message }) => code !== "" && message !== "")).toBe(true);
          continue;
        }
        opened++;
        const { entities, relations, claims, documents } = read.value.dataset;
        const known = new Set(entities.map((entity) => entity.id));
        expect(relations.every(({ source, target }) => known.has(source) && known.has(target))).toBe(true);
        const titles = new Set(documents.map((document) => document.id));
        const cited = claims.flatMap(({ evidence, sources = [] }) => [...evidence, ...sources]);
        expect(cited.every(({ document }) => titles.has(document))).toBe(true);
        const lengths = new Map(
          documents.map(({ id: own, sha256 }) => [own, read.value.texts.get(sha256 ?? "")?.length]),
        );
        for (const { document, start, end } of claims.flatMap(({ evidence }) => evidence)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(lengths.get(document) ?? 0);
        }
      } catch (cause) {
        throw new Error(`${id}, seed ${SEED}, case ${i}`, { cause });
      }
    }
    expect(opened).toBeGreaterThan(0);
    // Of notes there is always one that can be read.
    if (id !== MARKDOWN_VAULT.id) expect(opened).toBeLessThan(CASES);
  },
  120_000 + CASES * 100,
);
