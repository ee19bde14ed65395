import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { buildEvidenceContext } from "../../src/core/evidence/context.ts";
import { phraseRelation, toLineWords } from "../../src/core/evidence/phrase-claim.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";

const context = buildEvidenceContext(buildGraph(readShipped()));
const { graph } = context;
const indexOf = (source: string, type: string, target: string) =>
  graph.relationIndex.get(toRelationId(`relation:${source}/${type}/${target}`)) ?? -1;
const ARMS = indexOf("state:israel", "supplied_arms_to", "state:azerbaijan");
const MAPS = indexOf("company:elta-systems", "provides_service_to", "state:azerbaijan");
const entityOf = (id: string) => graph.entityIndex.get(toEntityId(id)) ?? -1;

describe("a relation in the words that its claims bear out", () => {
  it("names the object where every claim names the same, from either end", () => {
    expect(phraseRelation(context, MAPS, entityOf("company:elta-systems")).verb).toBe(
      "provided digital mapping of Nagorno-Karabakh to",
    );
    expect(phraseRelation(context, MAPS, entityOf("state:azerbaijan")).verb).toBe(
      "was provided with digital mapping of Nagorno-Karabakh by",
    );
  });

  it("lets no claim of several speak for the others", () => {
    expect(phraseRelation(context, ARMS, entityOf("state:israel"))).toEqual({
      verb: "supplied arms to",
      after: "",
    });
  });

  it("is what stands along its line, with dots where the other end is named within", () => {
    expect(toLineWords(context, MAPS)).toBe("provided digital mapping of Nagorno-Karabakh to");
    expect(toLineWords(context, indexOf("state:israel", "supports", "state:azerbaijan"))).toBe(
      "supports … in military operations in Nagorno-Karabakh",
    );
  });

  it("goes to the canvas with the scene, for types that have phrases", async () => {
    const engine = createEngine();
    await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(readShipped())) });
    const { lineWords } = await engine.scene(1.15);
    expect(lineWords?.get(MAPS)).toBe("provided digital mapping of Nagorno-Karabakh to");
    expect(lineWords?.get(ARMS)).toBe("supplied arms to");
    expect(lineWords?.get(indexOf("state:armenia", "borders", "state:azerbaijan"))).toBeUndefined();
  });
});
