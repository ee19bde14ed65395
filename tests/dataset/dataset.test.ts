import { describe, expect, test } from "vitest";
import { compareFigures, listFigures } from "../../src/core/model/compare-figures.ts";
import { resolveEntity } from "../../src/core/search/resolve.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { readText } from "../house/repo-files.ts";

const dataset = readShipped();
const page = readText("docs/dataset.md") ?? "";
const author = "person:eldad-ben-aharon";

test.each([
  ["erdogan", "person:recep-tayyip-erdogan"],
  ["Erdoğan", "person:recep-tayyip-erdogan"],
  ["aliyev", "person:ilham-aliyev"],
  ["Əliyev", "person:ilham-aliyev"],
  ["baku", "state:azerbaijan"],
  ["tel aviv", "state:israel"],
  ["tehran", "state:iran"],
  ["artsakh", "place:nagorno-karabakh"],
  ["nk", "place:nagorno-karabakh"],
  ["irgc", "armed-force:islamic-revolutionary-guard-corps"],
  ["mossad", "institution:mossad"],
  ["hamas", "armed-force:hamas"],
])("%s names %s and nothing else", (name, id) => {
  expect(resolveEntity(dataset, name, "from")).toMatchObject({ ok: true, value: { id } });
});

test("no name belongs to two entities", () => {
  const ambiguous = dataset.entities
    .flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)])
    .filter((name) => !resolveEntity(dataset, name, "from").ok);
  expect(ambiguous).toEqual([]);
});

describe("docs/dataset.md", () => {
  test("counts what there is", () => {
    const { entities, claims, relations, ontology } = dataset;
    expect(page).toContain(
      `${entities.length} entities, ${claims.length} claims, ${relations.length} relations derived from them, in ${ontology.relationTypes.length} relation types`,
    );
    const counts = dataset.documents.map(
      ({ id }) => claims.filter(({ evidence }) => evidence[0]?.document === id).length,
    );
    expect(page).toContain(`| claims | ${counts.join(" | ")} | ${claims.length} |`);
  });

  test("lists every set of rivals", () => {
    const sets = new Set(dataset.claims.flatMap(({ rivals }) => rivals ?? []));
    const listed = [...page.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, set]) => set);
    expect(listed.sort()).toEqual([...sets].sort());
  });

  test("names every mapped Wikidata property", () => {
    const mapped = dataset.ontology.relationTypes
      .flatMap(({ mappings }) => mappings)
      .filter((mapping) => mapping.startsWith("wikidata:"))
      .map((mapping) => mapping.slice("wikidata:".length));
    expect(mapped.filter((property) => !page.includes(property))).toEqual([]);
  });
});

describe("the coding rules", () => {
  test("every type has a definition and an example, and every relation type is used", () => {
    const used = new Set(dataset.claims.map(({ relation }) => relation));
    const { entityTypes, relationTypes } = dataset.ontology;
    expect(relationTypes.filter(({ id }) => !used.has(id))).toEqual([]);
    expect([...entityTypes, ...relationTypes].filter(({ example }) => example === undefined)).toEqual([]);
  });

  test("subtypes are those of the vocabulary", () => {
    const subtypes = new Map(dataset.ontology.entityTypes.map((type) => [type.id, type.subtypes]));
    const odd = dataset.entities.filter(
      ({ type, subtype }) => subtype !== undefined && !subtypes.get(type)?.includes(subtype),
    );
    expect(odd).toEqual([]);
  });

  test("a judgement in the signed article names its author, unless nobody is named", () => {
    const unnamed = dataset.claims.filter(
      ({ modality, evidence, attributedTo }) =>
        modality === "opinion" &&
        evidence[0]?.document === "document:article-3" &&
        !attributedTo.some((id) => id === author),
    );
    expect(unnamed.map(({ note }) => note?.includes("nobody is named"))).toEqual([true, true]);
  });

  test("an inferred year says from where", () => {
    const silent = dataset.claims.filter(
      ({ when, evidence }) =>
        when?.edtf.startsWith("2023-09") === true &&
        evidence[0]?.document !== "document:article-3" &&
        when.basis === undefined,
    );
    expect(silent).toEqual([]);
  });

  test("every claim that is only linked to says why in a note", () => {
    const last = new Set(
      dataset.ontology.relationTypes.filter((type) => type.lastResort).map(({ id }) => id),
    );
    const claims = dataset.claims.filter(({ relation }) => last.has(relation));
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ note }) => note === undefined)).toEqual([]);
  });
});

test("figures are compared as the page says", () => {
  const verdicts = dataset.relations.flatMap(({ id, claims }) => {
    const figures = listFigures(dataset.claims.filter((claim) => claims.includes(claim.id)));
    return figures.flatMap((a, i) =>
      figures
        .slice(i + 1)
        .filter((b) => b.claim !== a.claim)
        .map((b) => `${id} ${a.measure} ${compareFigures(a, b)}`),
    );
  });
  const arms = "relation:state:israel/supplied_arms_to/state:azerbaijan";
  expect(verdicts.filter((verdict) => verdict.endsWith("conflicts"))).toEqual([]);
  expect(verdicts.filter((verdict) => verdict.endsWith("corroborates"))).toEqual([
    "relation:conflict:azerbaijani-offensive-of-september-2023/displaced/community:armenians-of-nagorno-karabakh count corroborates",
    "relation:conflict:azerbaijani-offensive-of-september-2023/characterised_as/concept:twenty-four-hour-offensive duration corroborates",
  ]);
  expect(verdicts.filter((verdict) => verdict.startsWith(arms))).not.toContain(
    `${arms} share different-period`,
  );
  expect(page).toContain("No two figures of the set conflict.");
});
