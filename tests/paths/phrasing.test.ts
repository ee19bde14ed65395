import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Claim, Dataset } from "../../src/core/model/dataset.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPlainText } from "../../src/core/paths/phrasing/format-step.ts";
import { isTwin } from "../../src/core/paths/phrasing/pattern.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { read } from "../formats/read-text.ts";
import { answerOf, findPaths, graphOf, idOf } from "./ask.ts";
import { toPlainQuery } from "./plain-query.ts";

const first = (text: string, ends: string) => {
  const path = answerOf(graphOf(text), ends).paths[0];
  if (path === undefined) throw new Error("No path");
  return path;
};

/** The data set with its first claim changed. */
const withFirstClaim = (text: string, change: Partial<Claim>): Dataset => {
  const dataset = toDataset(text);
  return {
    ...dataset,
    claims: dataset.claims.map((claim, i) => (i === 0 ? { ...claim, ...change } : claim)),
  };
};

describe("a path in words", () => {
  it("goes step by step with dates, footnotes and the inverse label against the arrow", () => {
    const { sentence, parts } = first(
      "a -supplied_arms_to-> b @2016/2020\n c -attacked-> b @2020-09-27 #2",
      "a c",
    );
    expect(sentence).toBe(
      "a supplied arms to b (2016 to 2020) [1]. b was attacked by c (27 September 2020) [2].",
    );
    expect(parts.filter(({ kind }) => kind === "entity")).toEqual([
      { kind: "entity", id: "state:a", text: "a" },
      { kind: "entity", id: "state:b", text: "b" },
      { kind: "entity", id: "state:b", text: "b" },
      { kind: "entity", id: "state:c", text: "c" },
    ]);
  });

  it("turns the sentence of a step against the arrow whose file gives no words for that direction", () => {
    const { dataset } = read("kin.csv", "source,target,relation\nHelena,Katarina,sister of\n");
    const query = toPathQuery([[toEntityId("Katarina")], [toEntityId("Helena")]]);
    const ask = (given: Dataset) => {
      const answer = findPaths(buildGraph(given), query);
      return answer.ok ? answer.value.paths[0]?.sentence : answer.error;
    };
    const said = ask(dataset);
    expect(said).toMatch(/^Helena sister of Katarina/);
    // So do graphs that an earlier version saved.
    const relationTypes = dataset.ontology.relationTypes.map((type) => ({
      ...type,
      inverse: `${type.label} (from the other end)`,
    }));
    expect(ask({ ...dataset, ontology: { ...dataset.ontology, relationTypes } })).toBe(said);
  });

  it("says which steps have no date, unless none in the whole graph has one", () => {
    const text = "a -borders-> b\n b -attacked-> c @2020 #2";
    expect(first(text, "a c").sentence).toBe("a borders b (undated) [1]. b attacked c (2020) [2].");
    expect(first(text.replace(" @2020", ""), "a c").sentence).toBe("a borders b [1]. b attacked c [2].");
  });

  it("dates a step without claims by its relation", () => {
    const dataset = toDataset("a -borders-> b @2016/2020");
    const relations = dataset.relations.map((relation) => ({ ...relation, claims: [], documents: [] }));
    const { paths } = answerOf(buildGraph({ ...dataset, claims: [], relations }), "a b");
    expect(paths[0]?.sentence).toBe("a borders b (1 January 2016 to 31 December 2020).");
  });

  it("says which steps lie years apart, between the nearest dates of all their relations", () => {
    const text = "a -attacked-> b @1991/1994\n b -borders-> c\n c -attacked-> d @2016-05-01";
    expect(first(text, "a d").apart).toEqual({
      steps: [0, 2],
      years: 21,
      reason: "The nearest dates of steps 1 and 3 are 21 years apart.",
    });
    expect(first(`${text}\n d -attacked-> c @1998`, "a d").apart).toBeNull();
    expect(first(text.replaceAll(/@\S+/g, ""), "a d").apart).toBeNull();
  });

  it("leaves the date of a softer claim out of what the firmest says", () => {
    expect(first("a -attacked-> b\n a -attacked-> b @2020 !opinion #2", "a b").sentence).toBe(
      "a attacked b [1][2].",
    );
  });

  it.each([
    ["reported", "a reportedly supplied arms to b [1]."],
    ["planned", "a supplied arms to b (planned) [1]."],
    ["forecast", "a supplied arms to b (forecast) [1]."],
    ["implied", "a supplied arms to b (implied, not stated) [1]."],
    ["opinion", "In the author's opinion, a supplied arms to b [1]."],
    ["attributed", "It is said that a supplied arms to b [1]."],
  ])("never drops a modality: %s", (modality, sentence) => {
    expect(first(`a -supplied_arms_to-> b !${modality}`, "a b").sentence).toBe(sentence);
  });

  it("puts the hedge after a form of to be, and names who speaks", () => {
    expect(first("a -allied_with-> b !reported", "a b").sentence).toBe("a is reportedly allied with b [1].");
    const speak = (modality: Claim["modality"]) =>
      answerOf(
        buildGraph(withFirstClaim("a -attacked-> b\nc", { modality, attributedTo: [idOf("c")] })),
        "a b",
      ).paths[0]?.sentence;
    expect(speak("attributed")).toBe("According to c, a attacked b [1].");
    expect(speak("opinion")).toBe("In the opinion of c, a attacked b [1].");
  });

  it("says what is contested, and takes the firmest claim to word a step", () => {
    expect(first("a -attacked-> b ~quarrel", "a b").sentence).toBe("a attacked b (contested) [1].");
    expect(first("a -attacked-> b !opinion\n a -attacked-> b @2020 #2", "a b").sentence).toBe(
      "a attacked b (2020) [1][2].",
    );
  });

  it("shares footnotes over the whole answer", () => {
    const { paths, citations } = answerOf(
      graphOf("a -borders-> b\n b -borders-> d\n a -borders-> c #2\n c -borders-> b #3"),
      "a d",
      { ranking: "steps" },
    );
    expect(paths.map(({ sentence }) => sentence)).toEqual([
      "a borders b [1]. b borders d [2].",
      "a borders c [3]. c borders b [4]. b borders d [2].",
    ]);
    expect(citations.map(({ number, label, says }) => [number, label, says])).toEqual([
      [1, "Article 1, paragraph 1", "a borders b."],
      [2, "Article 1, paragraph 1", "b borders d."],
      [3, "Article 2, paragraph 1", "a borders c."],
      [4, "Article 3, paragraph 1", "c borders b."],
    ]);
  });

  it.each([
    ["a -attacked-> b\n b -met_with-> c ~r", 1, "The sources dispute it."],
    ["a -attacked-> b !opinion\n b -met_with-> c", 0, "It rests on opinion alone."],
    ["a -attacked-> b\n b -located_in-> c", 1, "It only says where something belongs."],
    ["a -attacked-> b #1\n a -attacked-> b #2\n b -met_with-> c", 1, "A single source states it."],
  ])("names the weakest step of %j", (text, step, reason) => {
    expect(first(text, "a c").weakest).toEqual({ step, reason });
  });

  it("marks a path through an entity that is far better connected than the median", () => {
    const spokes = Array.from({ length: 9 }, (_, i) => `hub -borders-> s${i}`).join("\n");
    const graph = graphOf(`${spokes}\n s0 -borders-> x\n x -borders-> s1`);
    const hubs = answerOf(graph, "s0 s1").paths.map(({ entities, hub }) => [entities[1], hub]);
    expect(hubs).toEqual([
      ["state:x", null],
      ["state:hub", { entity: "state:hub", neighbours: 9, median: 1 }],
    ]);
  });

  it("folds under a better twin only what shares its pattern and more than two thirds of its inner entities", () => {
    expect(isTwin([1, 2, 3], [1, 2, 4])).toBe(false);
    expect(isTwin([1, 2, 3, 4], [1, 2, 3, 5])).toBe(true);
    const graph = graphOf(
      "a -borders-> b\n b -borders-> c\n a -borders-> c\n b -borders-> d\n c -borders-> d",
    );
    const { paths } = answerOf(graph, "a d", { ranking: "steps" });
    expect(paths.map(({ entities, pattern, twinOf }) => [entities.length, pattern, twinOf])).toEqual([
      [3, "State · Territory · State · Territory · State", null],
      [3, "State · Territory · State · Territory · State", null],
      [4, "State · Territory · State · Territory · State · Territory · State", null],
      [4, "State · Territory · State · Territory · State · Territory · State", 3],
    ]);
  });
});

describe("a step with what its claim names", () => {
  const shipped = buildGraph(readShipped());
  const sentences = (from: string, to: string) =>
    findPaths(shipped, toPlainQuery([[toEntityId(from)], [toEntityId(to)]], { k: 20 }));

  it("says the service and the good, not that there is one", () => {
    const answer = sentences("company:elta-systems", "state:azerbaijan");
    expect(answer.ok && answer.value.paths.map(({ sentence }) => sentence).join("\n")).toContain(
      "Elta Systems provided digital mapping of Nagorno-Karabakh to Azerbaijan",
    );
  });

  it("agrees in the other direction, and keeps the hedge", () => {
    const text = "a -exports_to-> b good=good:oil\n good:oil";
    expect(first(text, "b a").sentence).toBe("b imports oil from a [1].");
  });

  it("tells it as the source does, never firmer than the source", () => {
    const answer = sentences("company:elta-systems", "state:iran");
    const [path] = answer.ok
      ? answer.value.paths.filter(({ entities }) => entities[1] === "state:azerbaijan")
      : [];
    expect(path === undefined ? "" : toPlainText(path.told)).toContain(
      "Elta Systems gave Azerbaijan a full set of digital maps of Nagorno-Karabakh.",
    );
    const weak = withFirstClaim("a -attacked-> b", { modality: "implied" });
    const [told] = answerOf(buildGraph(weak), "a b").paths;
    expect(told === undefined ? "" : toPlainText(told.told)).toContain("(implied, not stated)");
  });
});
