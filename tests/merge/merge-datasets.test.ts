import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { mergeDatasets } from "../../src/core/merge/merge-datasets.ts";
import type { Claim, Dataset } from "../../src/core/model/dataset.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { arbitraryClaimed, arbitraryForeign } from "../formats/arbitrary-dataset.ts";
import { read } from "../formats/read-text.ts";

const EMPTY: Dataset = {
  title: "",
  ontology: { entityTypes: [], families: [], relationTypes: [] },
  documents: [],
  entities: [],
  claims: [],
  relations: [],
};

const csv = (text: string, name = "added.csv") => read(name, text).dataset;

/** What a claim says, whatever its id and the ids of what it names. */
const toSaying = ({ says, modality, when, note }: Claim) => JSON.stringify([says, modality, when, note]);
const listSayings = ({ claims }: Dataset) => claims.map(toSaying).sort();
const listNames = ({ entities }: Dataset) =>
  entities.flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)]);

describe("laws of merging", () => {
  const anyDataset = fc.oneof(arbitraryClaimed, arbitraryForeign);

  test("with itself, a data set is what it was", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { dataset: merged, conflicts, findings } = mergeDatasets(dataset, dataset);
        expect(merged).toEqual(dataset);
        expect([conflicts, findings]).toEqual([[], []]);
      }),
    );
    const shipped = readShipped();
    expect(mergeDatasets(shipped, shipped).dataset).toEqual(shipped);
    expect(mergeDatasets(shipped, toDataset("iran -attacked-> atlantis")).dataset.layouts).toBeUndefined();
  });

  test("with nothing, a data set is what it was", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        expect(mergeDatasets(dataset, EMPTY).dataset).toEqual(dataset);
      }),
    );
  });

  test("no claim, relation without claims, document or name is lost, every reference holds", () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, (a, b) => {
        const { dataset } = mergeDatasets(a, b);
        const said = new Set(listSayings(dataset));
        for (const saying of [...listSayings(a), ...listSayings(b)]) expect(said.has(saying)).toBe(true);
        expect(dataset.claims.length).toBeGreaterThanOrEqual(Math.max(a.claims.length, b.claims.length));
        const names = new Set(listNames(dataset));
        for (const name of [...listNames(a), ...listNames(b)]) expect(names.has(name)).toBe(true);
        const hashes = new Set(dataset.documents.map(({ sha256 }) => sha256));
        for (const { sha256 } of [...a.documents, ...b.documents]) expect(hashes.has(sha256)).toBe(true);
        const graph = buildGraph(dataset);
        expect(graph.entityCount).toBe(new Set(dataset.entities.map(({ id }) => id)).size);
        expect(graph.relationCount).toBe(new Set(dataset.relations.map(({ id }) => id)).size);
        expect(parseDataset(toPlain(dataset)).ok).toBe(true);
      }),
    );
  });

  test("either way round there are as many entities, claims and documents", () => {
    fc.assert(
      fc.property(arbitraryClaimed, arbitraryClaimed, (a, b) => {
        // Names are folded alike in both, so only ids decide.
        const [there, back] = [mergeDatasets(a, b).dataset, mergeDatasets(b, a).dataset];
        expect(there.claims).toHaveLength(back.claims.length);
        expect(there.documents).toHaveLength(back.documents.length);
        expect(listSayings(there)).toEqual(listSayings(back));
      }),
    );
  });
});

describe("what is the same", () => {
  const base = toDataset("israel -supplied_arms_to-> azerbaijan @2016/2020\nisrael -adversary_of-> iran #2");

  test("is found by id, by name whatever its spelling, and is counted once", () => {
    const { dataset, matches } = mergeDatasets(base, csv("Source,Target,Relation\nISRAEL,Irán,met\n"));
    expect(matches.map(({ by, base: id }) => [by, id])).toEqual([
      ["name", "state:israel"],
      ["name", "state:iran"],
    ]);
    expect(dataset.entities).toHaveLength(base.entities.length);
    expect(dataset.relations.at(-1)).toMatchObject({ source: "state:israel", target: "state:iran" });
    expect(dataset.claims).toEqual(base.claims);
  });

  test("is found by another name", () => {
    const shipped = readShipped();
    const { matches } = mergeDatasets(shipped, csv("Source,Target\nErdogan,Nowhere\n"));
    expect(matches).toMatchObject([{ base: "person:recep-tayyip-erdogan", by: "alias", isAccepted: true }]);
  });

  test("stays apart when the reader says so, under an id of its own", () => {
    const added = toDataset("israel -adversary_of-> syria");
    const apart = [toEntityId("state:israel")];
    const { dataset } = mergeDatasets(base, added, { together: [], apart });
    expect(dataset.entities.map(({ id }) => id)).toContain("state:israel (2)");
    expect(dataset.claims.at(-1)).toMatchObject({ object: "state:syria", subject: "state:israel (2)" });
  });

  test("is only suggested, not taken, where the id is the same and no name is", () => {
    const one = csv("Id,Label\n1,Alpha\n2,Beta\n", "one.csv");
    const two = csv("Id,Label\n1,Gamma\n", "two.csv");
    const merged = mergeDatasets(one, two);
    expect(merged.matches).toMatchObject([{ by: "id", isLikely: false, isAccepted: false }]);
    expect(merged.dataset.entities.map(({ name }) => name)).toEqual(["Alpha", "Beta", "Gamma"]);
    const together = mergeDatasets(one, two, { together: [toEntityId("1")], apart: [] });
    expect(together.dataset.entities).toHaveLength(2);
  });
});

test("where two files differ both words stand, the second under its file", () => {
  const one = csv("Id,Label,type,founded\na,Alpha,bank,1900\n", "one.csv");
  const two = csv("Id,Label,type,founded,town\na,Alpha Ltd,bank,1901,Baku\n", "two.csv");
  const { dataset, conflicts } = mergeDatasets(one, two, { together: [toEntityId("a")], apart: [] });
  const [entity] = dataset.entities;
  expect(entity?.name).toBe("Alpha");
  expect(entity?.names.map(({ text }) => text)).toEqual(["Alpha Ltd"]);
  expect([...(entity?.attributes ?? [])]).toEqual([
    ["founded", 1900],
    ["founded (from two)", 1901],
    ["town", "Baku"],
  ]);
  expect(conflicts.map(({ field, here, there }) => [field, here, there])).toEqual([
    ["founded", "1900", "1901"],
    ["name", "Alpha", "Alpha Ltd"],
  ]);
});

test("whatever two files say differently of an entity is a conflict, and no word of either is lost", () => {
  const word = fc.constantFrom(undefined, "one", "two", "three");
  const said = fc.record({ summary: word, subtype: word, note: word, period: word, town: word });
  const toSaid = ({ town, ...fields }: Record<string, string | undefined>): Dataset => {
    const dataset = toDataset("a");
    const given = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined));
    return {
      ...dataset,
      title: "There",
      entities: dataset.entities.map(({ summary: _, ...entity }) => ({
        ...entity,
        summary: "",
        ...given,
        ...(town === undefined ? {} : { attributes: new Map([["town", town]]) }),
      })),
    };
  };
  fc.assert(
    fc.property(said, said, (here, there) => {
      const { dataset, conflicts } = mergeDatasets(toSaid(here), toSaid(there));
      const [entity] = dataset.entities;
      const wordsOf = (field: keyof typeof here) => [
        field === "town" ? entity?.attributes?.get("town") : entity?.[field],
        entity?.attributes?.get(`${field} (from There)`),
      ];
      const fields = ["summary", "subtype", "note", "period", "town"] as const;
      const differing = fields.filter(
        (field) => here[field] !== undefined && there[field] !== undefined && here[field] !== there[field],
      );
      for (const field of fields) {
        const first = here[field] ?? there[field] ?? (field === "summary" ? "" : undefined);
        expect([field, ...wordsOf(field)]).toEqual([
          field,
          first,
          differing.includes(field) ? there[field] : undefined,
        ]);
      }
      expect(conflicts.map(({ field, here: ours, there: theirs }) => [field, ours, theirs])).toEqual(
        differing.map((field) => [field, here[field], there[field]]),
      );
    }),
  );
});

test("who speaks is renamed with everything else: in attributions, stances and figures", () => {
  const dataset = toDataset("a -attacked-> b good=state:c\n c\n d");
  const [claim] = dataset.claims;
  if (claim === undefined) throw new Error("no claim");
  const [c, d] = [toEntityId("state:c"), toEntityId("state:d")];
  const spoken: Claim = {
    ...claim,
    attributedTo: [c, d],
    stances: [{ by: c, stance: "denies", evidence: claim.evidence }],
  };
  const one = csv("Id,Label,type\nx,c,state\nstate:d,Someone else,state\n", "one.csv");
  const { dataset: merged } = mergeDatasets(
    one,
    { ...dataset, claims: [spoken] },
    { together: [c], apart: [d] },
  );
  const nameOf = new Map(merged.entities.map(({ id, name }) => [id as string, name]));
  const [read] = merged.claims;
  expect(read?.attributedTo.map((id) => nameOf.get(id))).toEqual(["c", "d"]);
  expect(read?.attributedTo).toEqual(["x", "state:d (2)"]);
  expect(read?.stances.map(({ by }) => by)).toEqual(["x"]);
  expect(read?.qualifiers).toEqual({ good: "x" });
});

test("a claim that shares only its id with another is kept beside it", () => {
  const one = toDataset("israel -attacked-> iran @2020");
  const two = toDataset("israel -attacked-> iran @2021");
  expect(one.claims[0]?.id).toBe(two.claims[0]?.id);
  const { dataset, findings } = mergeDatasets(one, two);
  expect(dataset.claims.map(({ when }) => when?.edtf)).toEqual(["2020", "2021"]);
  expect(dataset.relations).toHaveLength(1);
  expect(findings.map(({ message }) => message)).toContain(
    "Other claims with an id of the open graph were added under a new id",
  );
});

test("kinds of an added file never pass for a family that means something else", () => {
  const base = readShipped();
  const { dataset } = mergeDatasets(base, csv("Source,Target,Relation\nA,B,lends to\nB,A,rents from\n"));
  const families = new Map(dataset.ontology.families.map(({ id, label }) => [id, label]));
  const added = dataset.ontology.relationTypes.filter(({ label }) => /lends|rents/.test(label));
  expect(added).toHaveLength(2);
  for (const { family } of added) expect(families.get(family)).toMatch(/added relations$/i);
});

describe("sets of rival claims", () => {
  const rivalsOf = ({ claims }: Dataset) => claims.map(({ subject, rivals }) => [subject, rivals]);
  const base = toDataset("a -attacked-> b ~quarrel\nc -attacked-> d ~quarrel");

  test("of two files that use one name for different quarrels stay two sets, the second under its file", () => {
    // Both number their claims from 1.
    const added = {
      ...toDataset("x -attacked-> y ~quarrel\nz -attacked-> y ~other\ny -met_with-> z"),
      title: "Added",
    };
    expect(rivalsOf(mergeDatasets(base, added).dataset)).toEqual([
      ["state:a", "quarrel"],
      ["state:c", "quarrel"],
      ["state:x", "quarrel (from Added)"],
      ["state:z", "other"],
      ["state:y", undefined],
    ]);
  });

  test("that have a claim in common are one set", () => {
    const added = toDataset("a -attacked-> b ~quarrel\ne -attacked-> f\nx -attacked-> y ~quarrel");
    const [, , third] = added.claims;
    if (third === undefined) throw new Error("no claim");
    const merged = mergeDatasets(base, {
      ...added,
      claims: added.claims.filter((_, at) => at !== 1),
    }).dataset;
    expect(rivalsOf(merged)).toContainEqual(["state:x", "quarrel"]);
  });
});

test("records that say the same in another order of their fields are the same record", () => {
  const dataset = toDataset("a -attacked-> b share=3 amount=4");
  const turn = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turn)
      : value !== null && typeof value === "object" && !(value instanceof Map)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, part]) => [key, turn(part)]),
          )
        : value;
  const claims = dataset.claims.map((claim) => turn(claim) as Claim);
  const merged = mergeDatasets(dataset, { ...dataset, claims });
  expect(merged.dataset.claims).toHaveLength(1);
  expect(merged.findings).toEqual([]);
  const [entity] = dataset.entities;
  if (entity === undefined) throw new Error("no entity");
  const withAttributes = (...attributes: readonly (readonly [string, string])[]) => ({
    ...dataset,
    entities: [{ ...entity, attributes: new Map(attributes) }, ...dataset.entities.slice(1)],
  });
  const one = withAttributes(["x", "1"], ["y", "2"], ["z", "3"]);
  const other = withAttributes(["z", "3"], ["x", "1"], ["y", "2"]);
  expect(mergeDatasets(one, other).conflicts).toEqual([]);
});
