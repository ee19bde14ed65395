import { expect, test } from "vitest";
import { collectFindings } from "../../src/core/formats/findings.ts";
import type { Format } from "../../src/core/formats/format.ts";
import { GEXF } from "../../src/core/formats/gexf/gexf.ts";
import { GRAPHML } from "../../src/core/formats/graphml/graphml.ts";
import { readGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { compareFacts, listGexfFacts } from "./facts/gexf-facts.ts";
import { GEXF_FILES } from "./facts/gexf-files.ts";
import { listGraphmlFacts } from "./facts/graphml-facts.ts";
import { GRAPHML_FILES } from "./facts/graphml-files.ts";
import { toBytes } from "./write-text.ts";

function write(text: string, options: Readonly<Record<string, string>> = {}, format: Format = GEXF): string {
  const read = readGraphFile({ name: `in.${format.id}`, bytes: toBytes(text) });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const graph = buildGraph(read.value.dataset);
  const pieces = format.write?.(
    {
      graph,
      entities: new Uint8Array(graph.entityCount).fill(1),
      relations: new Uint8Array(graph.relationCount).fill(1),
      options: { profile: "opened", ...options },
      today: "2026-01-31",
      description: "",
      // The canvas draws what the file drew, and lays out the rest: none of it is the file's.
      look: { colourOfEntity: () => "#123456", colourOfRelation: () => "#654321", sizeOfEntity: () => 7 },
    },
    collectFindings(),
  );
  return [...(pieces ?? [])].join("");
}

test.each(Object.entries(GEXF_FILES))("a GEXF file of the habit %s comes back as it went in", (_, text) => {
  const { lost, invented } = compareFacts(listGexfFacts(text), listGexfFacts(write(text)));
  expect({ lost, invented }).toEqual({ lost: [], invented: [] });
});

test("every fact of all of them", () => {
  const all = Object.values(GEXF_FILES).map((text) =>
    compareFacts(listGexfFacts(text), listGexfFacts(write(text))),
  );
  const sum = (of: (each: (typeof all)[number]) => number) =>
    all.reduce((total, each) => total + of(each), 0);
  expect(all.length).toBeGreaterThanOrEqual(20);
  expect(sum(({ of }) => of)).toBeGreaterThan(200);
  expect([sum(({ kept }) => kept), sum(({ invented }) => invented.length)]).toEqual([sum(({ of }) => of), 0]);
});

test.each(Object.entries(GRAPHML_FILES))(
  "a GraphML file of the habit %s comes back as it went in",
  (_, text) => {
    const after = listGraphmlFacts(write(text, {}, GRAPHML));
    const { lost, invented } = compareFacts(listGraphmlFacts(text), after);
    expect({ lost, invented }).toEqual({ lost: [], invented: [] });
  },
);

test("writing it again changes nothing", () => {
  for (const text of Object.values(GEXF_FILES)) expect(write(write(text))).toBe(write(text));
});

test("the portable form is there on request, and the counter sees the difference", () => {
  const text = GEXF_FILES["Gephi 0.10"] ?? "";
  const { lost, invented } = compareFacts(
    listGexfFacts(text),
    listGexfFacts(write(text, { profile: "portable" })),
  );
  expect(lost.length).toBeGreaterThan(5);
  expect(invented.length).toBeGreaterThan(5);
});
