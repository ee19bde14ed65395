import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Claim, Evidence } from "../../src/core/model/dataset.ts";
import { deriveRelations } from "../../src/core/model/derive-relations.ts";
import { toDocumentId } from "../../src/core/model/ids.ts";
import { withoutDocument } from "../../src/core/paths/facts/without-document.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { idOf } from "./ask.ts";

const passage = (document: number): Evidence => ({
  document: toDocumentId(`document:${document}`),
  start: 0,
  end: 10,
  sha256: "0".repeat(64),
  paragraph: 1,
});
const source = (document: number) => ({ document: toDocumentId(`document:${document}`) });

/** What is left of the claim *a borders b*, changed, once the first of three documents was never read. */
function leave(change: Partial<Claim>) {
  const dataset = toDataset("a -borders-> b #1\nx -borders-> y #2\nx -borders-> z #3");
  const claims = dataset.claims.map((claim, at) => (at === 0 ? { ...claim, ...change } : claim));
  const relations = deriveRelations(dataset.ontology, claims);
  const before = buildGraph({ ...dataset, claims, relations });
  const { dataset: rest } = withoutDocument(before, toDocumentId("document:1"));
  return {
    claim: rest.claims.find(({ subject }) => subject === idOf("a")),
    relations: rest.relations.length,
    entities: rest.entities.length,
  };
}

describe("had a document never been read", () => {
  test("a claim that it alone states is gone with its relation; entities stay", () => {
    expect(leave({})).toEqual({ claim: undefined, relations: 2, entities: 5 });
  });

  test("a claim keeps the passages of others, and loses its own", () => {
    const { claim, relations } = leave({ evidence: [passage(1), passage(2), passage(1)] });
    expect(claim?.evidence).toEqual([passage(2)]);
    expect(relations).toBe(3);
  });

  test("a claim that another source names without a passage stays, and one that names it alone goes", () => {
    expect(leave({ sources: [source(2), source(1)] }).claim).toMatchObject({
      evidence: [],
      sources: [source(2)],
    });
    expect(leave({ evidence: [], sources: [source(1)] }).claim).toBeUndefined();
    expect(leave({ evidence: [passage(2)], sources: [source(1)] }).claim).toMatchObject({
      evidence: [passage(2)],
      sources: [],
    });
  });

  test("a claim that rests on no document at all does not depend on one", () => {
    const { claim, relations } = leave({ evidence: [], ground: "own-knowledge" });
    expect(claim).toMatchObject({ evidence: [], ground: "own-knowledge" });
    expect(claim).not.toHaveProperty("sources");
    expect(relations).toBe(3);
  });

  test("who took a stance only there took none; stances seen elsewhere, or nowhere, stay", () => {
    const { claim } = leave({
      evidence: [passage(1), passage(2)],
      stances: [
        { by: idOf("x"), stance: "denies", evidence: [passage(1)] },
        { by: idOf("y"), stance: "denies", evidence: [passage(1), passage(3)] },
        { by: idOf("z"), stance: "confirms", evidence: [] },
      ],
    });
    expect(claim?.stances).toEqual([
      { by: idOf("y"), stance: "denies", evidence: [passage(3)] },
      { by: idOf("z"), stance: "confirms", evidence: [] },
    ]);
  });
});
