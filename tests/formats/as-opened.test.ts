import { expect, test } from "vitest";
import { compareFacts, listGexfFacts } from "./facts/gexf-facts.ts";
import { GEXF_FILES } from "./facts/gexf-files.ts";
import { listGraphmlFacts } from "./facts/graphml-facts.ts";
import { GRAPHML_FILES } from "./facts/graphml-files.ts";
import { read } from "./read-text.ts";
import { writeText } from "./write-text.ts";

/** The canvas draws what the file drew, and lays out the rest: none of it is the file's. */
const LOOK = { colourOfEntity: () => "#123456", colourOfRelation: () => "#654321", sizeOfEntity: () => 7 };

const write = (text: string, profile = "opened", id: "gexf" | "graphml" = "gexf"): string =>
  writeText(id, read(`in.${id}`, text).dataset, { options: { profile }, look: LOOK }).text;

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
    const after = listGraphmlFacts(write(text, "opened", "graphml"));
    const { lost, invented } = compareFacts(listGraphmlFacts(text), after);
    expect({ lost, invented }).toEqual({ lost: [], invented: [] });
  },
);

test("writing it again changes nothing", () => {
  for (const text of Object.values(GEXF_FILES)) expect(write(write(text))).toBe(write(text));
});

test("the portable form is there on request, and the counter sees the difference", () => {
  const text = GEXF_FILES["Gephi 0.10"] ?? "";
  const { lost, invented } = compareFacts(listGexfFacts(text), listGexfFacts(write(text, "portable")));
  expect(lost.length).toBeGreaterThan(5);
  expect(invented.length).toBeGreaterThan(5);
});
