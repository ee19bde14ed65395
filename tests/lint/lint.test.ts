import { describe, expect, test } from "vitest";
import { takeFingerprint } from "../../src/core/graph/fingerprint.ts";
import { toStoredLayout } from "../../src/core/layout/stored-layouts.ts";
import { lint } from "../../src/core/lint/lint.ts";
import { RULES } from "../../src/core/lint/rules.ts";
import type { Claim, Dataset } from "../../src/core/model/dataset.ts";
import { deriveRelations } from "../../src/core/model/derive-relations.ts";
import { hash } from "../../src/core/model/hash.ts";
import { toDocumentId, toEntityId, toEntityTypeId } from "../../src/core/model/ids.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const MACHINE_MADE = ["machine-source", "machine-quote", "machine-ends", "machine-confidence", "near-types"];

const text =
  "Alpha attacked Beta on Sept. 19 and the two have had close ties for years.\nNobody coded this sentence of the text at all.";
const passage = (start: number, end: number) => ({
  document: toDocumentId("document:1"),
  start,
  end,
  sha256: hash(text.slice(start, end)),
  paragraph: 1,
});
const base = toDataset("alpha -attacked-> beta\nbeta -allied_with-> alpha");
const texts = new Map([[toDocumentId("document:1"), text]]);

function withClaim(change: Partial<Claim>, data: Dataset = base): Dataset {
  const claims = data.claims.map((claim, i) => {
    const sound: Claim = { ...claim, evidence: [passage(0, 31)] };
    return i === 0 ? { ...sound, ...change } : sound;
  });
  const documents = data.documents.map((document) => ({ ...document, body: { start: 0, end: text.length } }));
  return { ...data, documents, claims, relations: deriveRelations(data.ontology, claims) };
}

const codes = (dataset: Dataset) => {
  const { errors, notices } = lint(dataset, texts);
  return new Set([...errors, ...notices].map(({ code }) => code));
};
const laidOut = (dataset: Dataset) => {
  const at = new Float32Array(dataset.entities.length);
  return toStoredLayout(
    dataset,
    { x: at, y: at },
    { shows: "whole", aspect: 1, fingerprint: takeFingerprint(dataset) },
  );
};
const usual = codes({ ...withClaim({}), layouts: [laidOut(base)] });

describe("each rule finds what it is for, and only then", () => {
  const entity = (change: object): Dataset => {
    const sound = withClaim({});
    return { ...sound, entities: sound.entities.map((each, i) => (i === 0 ? { ...each, ...change } : each)) };
  };
  const cases: Readonly<Record<string, Dataset>> = {
    "id-prefix": {
      ...entity({}),
      entities: base.entities.map((each, i) =>
        i === 0 ? { ...each, type: base.ontology.entityTypes[1]?.id ?? each.type } : each,
      ),
    },
    "domain-range": withClaim({}, toDataset("place:x -supplied_arms_to-> beta")),
    "symmetric-once": withClaim({}, toDataset("alpha -allied_with-> beta\nbeta -allied_with-> alpha")),
    speaker: withClaim({ modality: "attributed" }),
    rivals: withClaim({ rivals: "alone" }),
    "evidence-in-body": withClaim({ evidence: [passage(0, text.length + 5)] }),
    "passage-hash": withClaim({ evidence: [{ ...passage(0, 31), sha256: "0".repeat(64) }] }),
    "passage-paragraph": withClaim({ evidence: [{ ...passage(0, 31), paragraph: 2 }] }),
    "borrowed-words": withClaim({ says: "It is said that the two have had close ties for years." }),
    "weak-wording": withClaim({ evidence: [passage(0, 74)] }),
    orphan: {
      ...withClaim({}),
      entities: [
        ...base.entities,
        {
          id: toEntityId("state:gamma"),
          type: toEntityTypeId("state"),
          name: "gamma",
          names: [],
          summary: "",
        },
      ],
    },
    "duplicate-name": entity({ name: "BETA" }),
    "last-resort": withClaim({}, toDataset("alpha -linked_to-> beta")),
    "single-document": withClaim({}, toDataset("alpha -attacked-> beta\nbeta -accuses-> alpha #2")),
    "stale-layout": { ...entity({ name: "Renamed" }), layouts: [laidOut(base)] },
  };

  test.each(Object.entries(cases))("%s", (code, dataset) => {
    expect(codes(dataset)).toContain(code);
    expect(usual).not.toContain(code);
  });

  test("coverage and hubs are reported as they are", () => {
    expect(usual).toContain("coverage");
    expect(usual).toContain("hub-share");
  });

  test("every rule is tried here", () => {
    expect(RULES.map(({ code }) => code).sort()).toEqual(
      // Those of machine-made claims are tried in machine-made.test.ts.
      [
        ...Object.keys(cases),
        ...MACHINE_MADE,
        "own-knowledge",
        "ground",
        "redirect",
        "coverage",
        "hub-share",
      ].sort(),
    );
  });
});

test("the shipped data has no errors", () => {
  expect(lint(readShipped()).errors).toEqual([]);
});
