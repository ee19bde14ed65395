import { describe, expect, test } from "vitest";
import { importFiles } from "../../src/core/importing/import-files.ts";
import { selectFiles } from "../../src/core/runs/select-files.ts";
import { blankCode } from "../../src/core/runs/vault/blank-code.ts";
import { findLinks } from "../../src/core/runs/vault/find-links.ts";
import { readFrontMatter } from "../../src/core/runs/vault/read-front-matter.ts";
import { type Folder, toFiles } from "./texts.ts";
import { VAULT } from "./vault-runs.ts";

async function read(folder: Folder) {
  const result = await importFiles(toFiles(folder));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { dataset, texts, findings, format } = result.value;
  const names = new Map(dataset.entities.map(({ id, name }) => [id, name]));
  const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const hashes = new Map(dataset.documents.map(({ id, sha256 }) => [id, sha256]));
  return {
    dataset,
    findings,
    format,
    ties: dataset.relations.map(
      ({ source, type, target }) => `${names.get(source)} | ${type} | ${names.get(target)}`,
    ),
    passages: (tie: string) => {
      const [from, type, to] = tie.split(" | ");
      const relation = dataset.relations.find(
        (each) => names.get(each.source) === from && each.type === type && names.get(each.target) === to,
      );
      const [claim] = (relation?.claims ?? []).map((id) => claims.get(id));
      return (claim?.evidence ?? []).map(({ document, start, end }) =>
        texts.get(hashes.get(document) ?? "")?.slice(start, end),
      );
    },
  };
}

describe("a folder of notes", () => {
  test("links are relations, by the word before them where there is one, and fields above a note are, too", async () => {
    const { ties, format } = await read(VAULT);
    expect(format).toBe("Markdown");
    expect(ties.toSorted()).toEqual([
      "Kessel Power | its rent | Vellin",
      "Kessel Power | links to | Orlan Shipping Company",
      "Mara Teles | boards | Kessel Power",
      "Mara Teles | boards | Water Board",
      "Mara Teles | bought | Eastern quay",
      "Mara Teles | bought | Western quay",
      "Mara Teles | employer | Orlan Shipping Company",
      "Mara Teles | links to | Vellin",
      "Mara Teles | links to | minutes of 2018",
      "Orlan Shipping Company | embeds | minutes of 2018",
      "Orlan Shipping Company | links to | Vellin",
      "minutes of 2018 | links to | Mara Teles",
    ]);
  });

  test("the paragraph in which a link stands is its passage, and a note is the document", async () => {
    const { passages, dataset } = await read(VAULT);
    expect(passages("Mara Teles | links to | Vellin")).toEqual([
      "Mara Teles runs a shipping company, and **much** of [[Vellin]] with it.\nShe grew up there. #harbour",
    ]);
    expect(passages("Mara Teles | boards | Water Board")).toEqual([
      "boards:\n  - \"[[Kessel Power|Kessel]]\"\n  - '[[Water Board]]'",
    ]);
    expect(passages("Mara Teles | bought | Western quay")).toEqual([
      "- bought:: [[Eastern quay]], [[Western quay]]",
    ]);
    expect(passages("Orlan Shipping Company | links to | Vellin")).toEqual([
      "Orlan owns the quay of [[vellin]]. Its seat is in [[Vellin#Harbour|the town]].",
    ]);
    expect(dataset.documents.map(({ title }) => title)).toContain("minutes of 2018");
    expect(dataset.relations.every(({ certainty }) => certainty === "stated")).toBe(true);
    expect(dataset.claims.every(({ ground }) => ground === undefined)).toBe(true);
  });

  test("fields above a note are the entity's: name, aliases, kind, attributes; else the folder is the kind", async () => {
    const { dataset } = await read(VAULT);
    const entity = (name: string) => dataset.entities.find((each) => each.name === name);
    const mara = entity("Mara Teles");
    expect(mara?.type).toBe("person");
    expect(mara?.names.map(({ text }) => text)).toEqual(["Teles", "M. Teles"]);
    expect(mara?.summary).toBe(
      "Mara Teles runs a shipping company, and much of Vellin with it. She grew up there. #harbour",
    );
    expect([...(mara?.attributes ?? [])]).toEqual([
      ["born", 1971],
      ["tags", ["harbour"]],
    ]);
    expect(entity("Orlan Shipping Company")?.type).toBe("Companies");
    expect(entity("Vellin")?.type).toBe("town");
    expect(entity("Vellin")?.attributes?.get("note")).toBe("Two lines\nof it.");
  });

  test("notes that are not there are entities, and that is told; so are links to pictures", async () => {
    const { findings, dataset } = await read(VAULT);
    expect(dataset.entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Water Board", "Western quay"]),
    );
    expect(findings.find(({ repair }) => repair === "dangling")?.count).toBe(2);
    expect(findings).toContainEqual(
      expect.objectContaining({
        message: "Links to files that are not notes were left out",
        examples: ["quay.png"],
      }),
    );
  });

  test("of notes with one name the nearest is meant, and that is told", async () => {
    const { ties, findings } = await read({
      "v/a/x.md": "[[y]]",
      "v/a/y.md": "one",
      "v/b/y.md": "two",
      "v/b/x.md": "[[y]] [[a/y]]",
      "v/b/c/z.md": "[[y]]",
    });
    expect(ties.toSorted()).toEqual([
      "x | links to | y",
      "x | links to | y",
      "x | links to | y",
      "z | links to | y",
    ]);
    expect(findings.map(({ message }) => message)).toContain(
      "Links fit several notes; the nearest one was taken",
    );
  });

  test("a folder with data beside a few notes stays one of data, and notes without links are no graph", async () => {
    const table = { "v/t.csv": "source,target\na,b\n", "v/README.md": "See [[b]].", "v/NOTES.md": "x" };
    expect([...selectFiles(Object.keys(table).map((path) => ({ path, size: 9 }))).paths]).toEqual([
      "v/t.csv",
    ]);
    expect((await importFiles(toFiles({ "v/a.md": "one", "v/b.md": "two" }))).ok).toBe(false);
  });
});

describe("parts of notes", () => {
  test("code and comments are blanked out in place, also where they never end", () => {
    const text =
      "a `[[b]]` c %%[[d]]%% e <!-- [[f]] --> g ``x`[[h]]`` %% i [[j]]\n~~~\n[[k]]\n~~~\n[[l]]\n```\n[[m]]";
    const plain = blankCode(text);
    expect(plain).toHaveLength(text.length);
    expect(plain.match(/\[\[\w\]\]/g)).toEqual(["[[j]]", "[[l]]"]);
  });

  test("front matter that is none, is broken, or is deeper than usual", () => {
    expect(readFrontMatter("---\na line\n")).toEqual({ fields: [], end: 0, unread: [] });
    const text =
      "---\na: 1 # one\nb:\n  c: 'it''s'\n  d: [x, \"y, z\"]\n- stray\ng: [\n  p,\n  \"q, r\",\n]\n{x}\ne: >\n  one\n  two\nf: null\n---\nNote";
    const { fields, end, unread } = readFrontMatter(text);
    expect(fields.map(({ key, values }) => [key, values])).toEqual([
      ["a", ["1"]],
      ["b", []],
      ["b.c", ["it's"]],
      ["b.d", ["x", "y, z"]],
      ["g", ["p", "q, r"]],
      ["e", ["one two"]],
      ["f", []],
    ]);
    expect(unread).toEqual(["- stray", "{x}"]);
    expect(text.slice(end)).toBe("Note");
  });

  test("links of the web are none, and a field counts only where nothing else stands before the link", () => {
    const links = findLinks(
      "[a](https://x.org) [b](mailto:x) [c](#d) [e](f%20g.md)\nnot a field:: but [[h]]",
      0,
    );
    expect(links.map(({ target, relation }) => [target, relation])).toEqual([
      ["f g.md", null],
      ["h", null],
    ]);
  });
});
