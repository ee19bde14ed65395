import { describe, expect, test } from "vitest";
import { toDataset } from "../fixtures/text-graph.ts";
import { writeText } from "./write-text.ts";

const plain = toDataset(
  "israel -attacked-> iran @2024-04 share=3 !opinion\nisrael -allied_with-> azerbaijan #2 ~r",
);
const HOSTILE = 'A & "B" <script>alert(1)</script>\nER  - {x} \\ [link](javascript:x) `c` *d*';
const [first, second] = plain.documents;
if (first === undefined || second === undefined) throw new Error("The fixture has two documents");
const dataset = {
  ...plain,
  documents: [
    {
      ...first,
      title: HOSTILE,
      authors: ['O\'Neil, "Tip"', "Ə"],
      publisher: "P & Q",
      published: "2023-09",
      note: "n_1",
    },
    second,
  ],
  entities: plain.entities.map((entity, index) => (index === 0 ? { ...entity, name: HOSTILE } : entity)),
};

const lines = (id: string) => writeText(id, dataset).text.split("\n");

test("CSL-JSON holds the documents, dates as far as they are stated", () => {
  const items = JSON.parse(writeText("csl", dataset).text);
  expect(items).toEqual([
    {
      id: "document:1",
      type: "article-newspaper",
      title: HOSTILE,
      author: [{ literal: 'O\'Neil, "Tip"' }, { literal: "Ə" }],
      publisher: "P & Q",
      issued: { "date-parts": [[2023, 9]] },
      language: "en",
      note: `n_1 sha256: ${first.sha256}`,
    },
    {
      id: "document:2",
      type: "article-newspaper",
      title: "Article 2",
      language: "en",
      note: `sha256: ${second.sha256}`,
    },
  ]);
});

test("BibTeX is balanced, whatever the title", () => {
  const { text } = writeText("bibtex", dataset);
  expect(text).toContain("@misc{document:1,\n");
  expect(text).toContain("  year = {2023},\n  month = {9},\n");
  const unescaped = text.replace(/\\[\\{}$&#_%]/g, "");
  expect(unescaped.split("{").length).toBe(unescaped.split("}").length);
});

test("RIS has one tag a line, so no title ends the record", () => {
  const records = lines("ris");
  expect(records.filter((line) => line.startsWith("TY  - "))).toHaveLength(2);
  expect(records.filter((line) => line.startsWith("ER  - "))).toHaveLength(2);
  for (const line of records.filter((text) => text !== "")) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});

test("trust 24: Markdown shows every mark of a name as itself, and every footnote once", () => {
  const { text } = writeText("footnotes", dataset);
  expect(text).not.toMatch(/<script>|\]\(javascript/);
  const used = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
  const given = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
  expect(given).toEqual(used);
  expect(text).toContain("(opinion)");
  expect(text).toContain("April 2024");
});

describe("JSON-LD", () => {
  const graph: readonly Record<string, unknown>[] = JSON.parse(writeText("jsonld", dataset).text)["@graph"];
  test("states claims about statements, never plain facts", () => {
    const claims = graph.filter((node) => String(node["@type"]).includes("rdf:Statement"));
    expect(claims).toHaveLength(2);
    expect(claims[0]).toMatchObject({
      "rdf:subject": { "@id": "urn:corridor:entity:state%3Aisrael" },
      "rdf:predicate": { "@id": "urn:corridor:relation-type:attacked" },
      "rdf:object": { "@id": "urn:corridor:entity:state%3Airan" },
      "schema:temporalCoverage": "2024-04",
      "corridor:modality": "opinion",
    });
  });
  test("refers only to what it defines", () => {
    const defined = new Set(graph.map((node) => node["@id"]));
    const used = [...JSON.stringify(graph).matchAll(/\{"@id":"(urn:corridor:[^"]+)"\}/g)].map(([, id]) => id);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
  });
});

test("FollowTheMoney: links refer to entities, and missing schemata are counted", () => {
  const { text, findings } = writeText(
    "ftm",
    toDataset("israel -attacked-> iran\ncorridor:zangezur -passes_through-> iran"),
  );
  const records = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const ids = new Set(records.map(({ id }) => id));
  const links = records.filter(({ schema }) => schema === "UnknownLink");
  expect(links).toHaveLength(2);
  for (const { properties } of links)
    expect([...properties.subject, ...properties.object].every((id: string) => ids.has(id))).toBe(true);
  expect(findings).toEqual([
    { message: "Entities of types that FollowTheMoney does not have were written as LegalEntity", count: 1 },
  ]);
});
