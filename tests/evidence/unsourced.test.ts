import { describe, expect, test } from "vitest";
import { collectFindings } from "../../src/core/formats/findings.ts";
import { guessMapping } from "../../src/core/formats/mapping.ts";
import { toDataset } from "../../src/core/formats/to-dataset.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import { codeOf } from "../../src/core/model/certainty.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { withoutDocument } from "../../src/core/paths/facts/without-document.ts";
import { findPaths } from "../../src/core/paths/find-paths.ts";
import { type PathQuery, toPathQuery } from "../../src/core/paths/query.ts";
import { inspect, read } from "../formats/read-text.ts";
import { formatOf, writeText } from "../formats/write-text.ts";

const TABLE = `Source,Target,Relation,Origin
Ada,Bo,knows,Ledger
Bo,Cy,owes,
Ada,Dee,knows,https://example.org/a;b
Dee,Cy,owes,https://example.org/a;b | Register
`;

/** The table, its column of sources chosen in the mapping. */
function open(text: string, document: string | null = "Origin") {
  const inspected = inspect("edges.csv", text);
  return buildGraph(toDataset(inspected, collectFindings(), { ...guessMapping(inspected), document }));
}

const graph = open(TABLE);
const bare = open("Source,Target,Relation\nAda,Bo,knows\nBo,Cy,owes\n", null);

function ask(where: typeof graph, rest: Partial<PathQuery> = {}) {
  const answer = findPaths(where, toPathQuery([[toEntityId("Ada")], [toEntityId("Cy")]], rest));
  if (!answer.ok) throw new Error(answer.error[0]?.message);
  return answer.value;
}

const routes = (rest: Partial<PathQuery> = {}) =>
  ask(graph, rest).paths.map(({ entities }) => entities.join(" "));

describe("a table of which some lines name a source", () => {
  test("certifies the lines that name one, and no other", () => {
    expect(graph.dataset.relations.map(({ certainty, documents }) => [certainty, documents.length])).toEqual([
      ["stated", 1],
      ["unsourced", 0],
      ["stated", 1],
      ["stated", 2],
    ]);
  });

  test("takes an address for a link, mark of lists or not, and gives no document a text that is not there", () => {
    const { documents } = graph.dataset;
    expect(documents.map(({ label, url, sha256, kind }) => [label, url ?? null, sha256, kind])).toEqual([
      ["Ledger", null, null, "other"],
      ["example.org/a;b", "https://example.org/a;b", null, "other"],
      ["Register", null, null, "other"],
    ]);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "https://", "http:// x"])(
    "%s is a name, not a link",
    (origin) => {
      const { documents } = open(`Source,Target,Origin\nAda,Bo,"${origin}"\n`).dataset;
      expect(documents.every(({ url }) => url === undefined)).toBe(true);
    },
  );

  test("says on a path step that there is no source, and cites those that there are", () => {
    const { paths, citations } = ask(graph, { ranking: "steps" });
    const through = (middle: string) =>
      paths.find(({ entities }) => entities.includes(toEntityId(middle)))?.sentence;
    expect(through("Bo")).toMatch(/^Ada knows Bo \[\d\]\. Bo owes Cy \(the file gives no source\)\.$/);
    expect(through("Dee")).toMatch(/^Ada knows Dee \[\d\]\. Dee owes Cy \[\d\]\[\d\]\.$/);
    expect(citations.map(({ label, url }) => [label, url ?? null]).sort()).toEqual([
      ["Ledger", null],
      ["Register", null],
      ["example.org/a;b", "https://example.org/a;b"],
    ]);
  });

  test("holds the step without a source for the weakest", () => {
    const path = ask(graph).paths.find(({ entities }) => entities.includes(toEntityId("Bo")));
    expect(path?.weakest).toEqual({ step: 1, reason: "The file gives no source." });
  });

  test.each<[string, Partial<PathQuery>]>([
    ["not on opinion alone", { noWeak: true }],
    ["asserted only", { assertedOnly: true }],
  ])("lets no step without a source through where a source is asked for: %s", (_, floor) => {
    expect(routes().sort()).toEqual(["Ada Bo Cy", "Ada Dee Cy"]);
    expect(routes(floor)).toEqual(["Ada Dee Cy"]);
    expect(ask(bare, floor).paths).toEqual([]);
  });

  test.each(["specific", "evidence"] as const)("ranks the way with sources first: %s", (ranking) => {
    expect(routes({ ranking })).toEqual(["Ada Dee Cy", "Ada Bo Cy"]);
  });

  test("filters by it", () => {
    const view = applyLens(graph, { certainty: "unsourced" });
    expect(view.ok && [...view.value.relations]).toEqual([0, 1, 0, 0]);
  });

  test("without one of two sources a relation keeps the other", () => {
    const [, , register] = graph.dataset.documents;
    if (register === undefined) throw new Error("no document");
    expect(
      withoutDocument(graph, register.id).dataset.relations.map(({ documents }) => documents.length),
    ).toEqual([1, 0, 1, 1]);
  });

  test.each(["gexf", "graphml", "graphology", "csv"])("tells it to readers of %s", (id) => {
    const { text } = writeText(id, graph.dataset, { options: { restore: "no" } });
    const { edges } = inspect(`a.${formatOf(id).extensions[0]}`, text);
    expect(edges.map(({ attrs }) => attrs.get("status"))).toEqual([
      "stated",
      "unsourced",
      "stated",
      "stated",
    ]);
    expect(edges.map(({ attrs }) => attrs.get("documents") ?? "")).toEqual([
      "Ledger",
      "",
      "https://example.org/a;b",
      "https://example.org/a;b|Register",
    ]);
  });

  test("is cited in footnotes, by address", () => {
    const { text } = writeText("footnotes", graph.dataset);
    expect(text).toContain("**Bo** owes **Cy** (unsourced)\n");
    expect(text).toContain("<https://example.org/a;b>");
  });

  test("draws what has no source in wide gaps, with a row of the legend", () => {
    const { text } = writeText("svg", graph.dataset);
    expect(text).toContain("Unsourced</text>");
    expect(text).toMatch(/stroke-dasharray="6 13/);
  });
});

describe("a table without any source", () => {
  test("is drawn solid, and the legend says so", () => {
    expect([...bare.certainty]).toEqual([codeOf("unsourced"), codeOf("unsourced")]);
    const { text } = writeText("svg", bare.dataset);
    expect(text).toContain("Unsourced: all</text>");
    expect(text).not.toContain("stroke-dasharray");
  });

  test("says so on its path steps, and writes nothing about sources into files of other programs", () => {
    expect(ask(bare).paths[0]?.sentence).toBe(
      "Ada knows Bo (the file gives no source). Bo owes Cy (the file gives no source).",
    );
    const { text } = writeText("gexf", bare.dataset, { options: { restore: "no" } });
    expect(text).not.toContain('id="status"');
  });
});

test("older files that call a relation without a source stated are read for what they are", () => {
  const saved = JSON.parse(writeText("json", bare.dataset).text);
  const claimed = {
    ...saved,
    relations: saved.relations.map((each: object) => ({ ...each, certainty: "stated" })),
  };
  expect(read("old.json", JSON.stringify(claimed)).dataset).toEqual(bare.dataset);
});
