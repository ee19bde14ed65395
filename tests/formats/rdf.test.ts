import { describe, expect, test } from "vitest";
import { inspect, read, refusal } from "./read-text.ts";

const PREFIXES = `@prefix : <https://example.org/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
`;

const outline = (name: string, text: string) => {
  const { dataset } = read(name, text);
  const names = new Map(dataset.entities.map((entity) => [entity.id, entity.name]));
  const titles = new Map(dataset.documents.map(({ id, title }) => [id, title]));
  return {
    entities: dataset.entities.map(({ name: own, type }) => `${own} (${type})`),
    relations: dataset.relations.map(
      ({ source, type, target, documents }) =>
        `${names.get(source)} ${type} ${names.get(target)}${documents.map((id) => ` [${titles.get(id)}]`).join("")}`,
    ),
  };
};

describe("Turtle", () => {
  test("things with their types and names, links between them, texts as their fields", () => {
    const text = `${PREFIXES}
:ida a :Person ; rdfs:label "Ida"@en, "Idaa"@fi ; :born 1931 ; :owns :mill .
:mill a :Company ; rdfs:label "Mill" .
`;
    expect(outline("g.ttl", text)).toEqual({
      entities: ["Ida (Person)", "Mill (Company)"],
      relations: ["Ida owns Mill"],
    });
    const [ida] = inspect("g.ttl", text).nodes;
    expect([...(ida?.attrs ?? [])]).toEqual([
      ["type", "Person"],
      ["label@fi", "Idaa"],
      ["born", 1931],
    ]);
  });

  test("what is said of a statement belongs to its edge, in RDF 1.1 and 1.2, and names its source", () => {
    const reified = `${PREFIXES}
:s a rdf:Statement ; rdf:subject :a ; rdf:predicate :pays ; rdf:object :b ; prov:wasDerivedFrom :ledger ; :sum 12 .
:a :pays :b .
:ledger rdfs:label "Ledger" .
`;
    const quoted = `${PREFIXES}
:a :pays :b {| prov:wasDerivedFrom :ledger ; :sum 12 |} .
:ledger rdfs:label "Ledger" .
`;
    for (const text of [reified, quoted]) {
      expect(outline("g.ttl", text).relations).toEqual(["a pays b [Ledger]"]);
      expect(inspect("g.ttl", text).edges[0]?.attrs.get("sum")).toBe(12);
    }
  });

  test("lists are read as their items, blank nodes that only hold texts as fields of what names them", () => {
    const text = `${PREFIXES}:a :knows ( :b :c ) ; :address [ :city "Ax" ; :place [ :x "1" ] ] .\n`;
    const graph = inspect("g.ttl", text);
    expect(graph.edges.map(({ source, target }) => [source, target])).toEqual([
      ["https://example.org/a", "https://example.org/b"],
      ["https://example.org/a", "https://example.org/c"],
    ]);
    expect(graph.nodes[0]?.attrs.get("address.city")).toBe("Ax");
    expect(graph.nodes[0]?.attrs.get("address.place.x")).toBe("1");
    expect(graph.findings.map(({ message }) => message)).toContain(
      "Lists were read as their items; their order is not kept",
    );
  });

  test("words of equal ending from two vocabularies stay apart", () => {
    const text = `@prefix one: <https://one.example/> .
@prefix two: <https://two.example/> .
<urn:a> one:pays <urn:b> ; two:pays <urn:c> .
`;
    expect(outline("g.ttl", text).relations).toEqual(["a one:pays b", "a two:pays c"]);
  });

  test("N-Triples, N-Quads and TriG are read as well, by their content", () => {
    expect(outline("g.nt", "<urn:x:a> <urn:x:p> <urn:x:b> .\n").relations).toEqual(["a p b"]);
    const quads = inspect("g.txt", "<urn:x:a> <urn:x:p> <urn:x:b> <urn:x:g> .\n");
    expect(quads.edges[0]?.attrs.get("graph")).toBe("urn:x:g");
    expect(outline("g.trig", "@prefix : <urn:x:> .\n:g { :a :p :b }\n").relations).toEqual(["a p b"]);
  });

  test.each([
    ["an unknown prefix", "<urn:a> <urn:b> <urn:c> .\n  <urn:a> y:b <urn:c> .\n", 2, 11],
    ["a text that is never closed", '<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> "x\n', 2, 17],
    ["a file that ends in a statement", "<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b>", 2, 16],
    ["a dot too many", "<urn:a> <urn:b> <urn:c> . .\n", 1, 27],
  ])("%s is refused by line and column", (_, text, line, column) => {
    const [issue] = refusal("g.ttl", text);
    expect(issue?.code).toBe("turtle");
    expect(issue?.at).toMatchObject({ line, column });
  });
});

describe("JSON-LD", () => {
  test("contexts within the file hold: terms, prefixes, types of values, languages, lists, reverse", () => {
    const text = JSON.stringify({
      "@context": {
        ex: "https://example.org/",
        name: "http://schema.org/name",
        knows: { "@id": "ex:knows", "@type": "@id" },
        heads: { "@id": "ex:heads", "@container": "@list", "@type": "@id" },
        worksFor: { "@reverse": "ex:employs", "@type": "@id" },
        title: { "@id": "ex:title", "@container": "@language" },
        Person: "ex:Person",
      },
      "@id": "ex:ida",
      "@type": "Person",
      name: "Ida",
      title: { en: "Chair", fi: "Puheenjohtaja" },
      knows: ["ex:bo", { "@id": "ex:cy", name: "Cy" }],
      heads: ["ex:mill"],
      worksFor: "ex:mill",
    });
    expect(outline("g.json", text)).toEqual({
      entities: ["Ida (Person)", "Cy (untyped)", "mill (untyped)", "bo (untyped)"],
      relations: ["Ida knows bo", "Ida knows Cy", "Ida heads mill", "mill employs Ida"],
    });
    expect([...(inspect("g.json", text).nodes[0]?.attrs ?? [])].slice(1)).toEqual([
      ["title@en", "Chair"],
      ["title@fi", "Puheenjohtaja"],
    ]);
  });

  test("a context that is only named is not fetched, and its words are kept as they stand", () => {
    const graph = inspect(
      "g.jsonld",
      '{"@context":"https://schema.org","@type":"Person","name":"Ida","worksFor":{"@type":"Organization","name":"Mill"}}',
    );
    expect(graph.nodes.map(({ label }) => label)).toEqual(["Ida", "Mill"]);
    expect(graph.edges.map(({ attrs }) => attrs.get("relation"))).toEqual(["worksFor"]);
    expect(graph.findings[0]?.message).toContain("Contexts are not fetched");
  });

  test("what is cut off is refused by line and column, what says nothing by name", () => {
    expect(refusal("g.jsonld", '{"@context":{},\n"@id":"a", "b":')[0]?.at).toMatchObject({ line: 2 });
    expect(refusal("g.jsonld", '{"@context":{}}')[0]?.code).toBe("no-graph");
    const deep = `${'{"a":'.repeat(300)}1${"}".repeat(300)}`;
    expect(refusal("g.jsonld", deep)[0]?.message).toContain("nested deeper");
  });
  test("a term that is defined without an address of its own is a word of the vocabulary", () => {
    const file = {
      "@context": { "@vocab": "https://example.org/", knows: { "@type": "@id" } },
      "@graph": [
        { "@id": "urn:a", knows: "urn:b" },
        { "@id": "urn:b", "https://example.org/knows": { "@id": "urn:a" } },
      ],
    };
    const { edges } = inspect("g.jsonld", JSON.stringify(file));
    expect(new Set(edges.map(({ attrs }) => attrs.get("relation")))).toEqual(new Set(["knows"]));
    expect(edges).toHaveLength(2);
  });

  test("a context may define as many terms as it likes", () => {
    const terms = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, at) => [`t${at}`, { "@type": "@id" }]),
    );
    const file = {
      "@context": { "@vocab": "https://example.org/", ...terms },
      "@id": "urn:a",
      t29999: "urn:b",
    };
    expect(inspect("g.jsonld", JSON.stringify(file)).edges).toHaveLength(1);
  });
});

test("a statement added elsewhere is read: the file is no longer taken for the one that was written", async () => {
  const { toDataset } = await import("../fixtures/text-graph.ts");
  const { writeText } = await import("./write-text.ts");
  const { text } = writeText("turtle", toDataset("israel -attacked-> iran @2016/2020"));
  expect(read("g.ttl", text).isRestored).toBe(true);
  const added = read("g.ttl", `${text}<urn:x:a> <urn:x:p> <urn:corridor:entity:state%3Airan> .\n`);
  expect(added.isRestored).toBe(false);
  expect(added.dataset.relations.map(({ type }) => type)).toContain("p");
  expect(added.findings.map(({ message }) => message)).toContain(
    "Elements were added outside Corridor; the file was read without its claims",
  );
});
