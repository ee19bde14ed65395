import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptBy } from "../../src/core/formats/format.ts";
import { FORMATS } from "../../src/core/formats/formats.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { arbitraryClaimed, arbitraryForeign } from "./arbitrary-dataset.ts";
import { read } from "./read-text.ts";
import { formatOf, writeText } from "./write-text.ts";

/** Every format of one file that says of itself that it restores everything. */
const LOSSLESS = FORMATS.filter(
  ({ keeps, read, write, parts }) =>
    read !== undefined &&
    write !== undefined &&
    parts === undefined &&
    Object.values(keeps).every((keep) => keep === "yes"),
).map(({ id }) => id);
const WITH_RECORDS = LOSSLESS.filter((id) => formatOf(id).options.some((option) => option.id === "restore"));
const RUNS = 300;

const roundTrip = (id: string, dataset: Dataset, options = {}) =>
  read(`graph.${formatOf(id).extensions[0]}`, writeText(id, dataset, { options }).text).dataset;

const ARROWS = toDataset(`
  israel -supplied_arms_to-> azerbaijan @2016/2020 share=69
  israel -supplied_arms_to-> azerbaijan @2023 #2 share=20
  azerbaijan -supplied_arms_to-> israel
  israel -allied_with-> azerbaijan #2 !opinion
  person:x -linked_to-> israel
  armenia -part_of-> armenia
  azerbaijan -attacked-> armenia @2020-11 ~start
  azerbaijan -attacked-> armenia @2023-09-19/2023-09-20 #3
`);

describe.each(LOSSLESS)("writing %s and opening it again", (id) => {
  test("restores the shipped data set: types, names, claims, evidence, dates, documents", () => {
    const shipped = readShipped();
    expect(roundTrip(id, shipped)).toEqual(shipped);
  });

  test("trust 41: restores any data set with claims", () => {
    fc.assert(
      fc.property(arbitraryClaimed, (dataset) => {
        expect(roundTrip(id, dataset)).toEqual(dataset);
      }),
      { numRuns: RUNS },
    );
  });

  test("trust 15, 41: restores any foreign data set: attributes, parallel, mixed and looped relations, positions, colours", () => {
    fc.assert(
      fc.property(arbitraryForeign, (dataset) => {
        expect(roundTrip(id, dataset)).toEqual(dataset);
      }),
      { numRuns: RUNS },
    );
  });

  test("writes the same bytes every time", () => {
    expect(writeText(id, ARROWS).text).toBe(writeText(id, ARROWS).text);
  });
});

describe.each(WITH_RECORDS)("%s of a part", (id) => {
  test("takes along the ends, claims and mentioned entities that the part needs, and nothing else", () => {
    const relations = Uint8Array.from(ARROWS.relations, ({ type }) => (type === "attacked" ? 1 : 0));
    const entities = new Uint8Array(ARROWS.entities.length);
    const { text } = writeText(id, ARROWS, { relations, entities });
    const part = read(`part.${formatOf(id).extensions[0]}`, text).dataset;
    expect(part.entities.map(({ name }) => name)).toEqual(["azerbaijan", "armenia"]);
    expect(part.relations.map(({ type }) => type)).toEqual(["attacked"]);
    expect(part.claims.map(({ when }) => when?.edtf)).toEqual(["2020-11", "2023-09-19/2023-09-20"]);
    expect(part.documents.map(({ label }) => label)).toEqual(["Article 1", "Article 3"]);
  });

  test("keeps positions as they are drawn", () => {
    const x = Float32Array.from(ARROWS.entities, (_, index) => index * 1.1);
    const y = Float32Array.from(ARROWS.entities, (_, index) => -(index + 1) / 3);
    const { text } = writeText(id, ARROWS, { positions: { x, y } });
    const placed = read(`placed.${formatOf(id).extensions[0]}`, text).dataset;
    expect(placed.entities.map(({ look }) => look)).toEqual(
      ARROWS.entities.map((_, index) => ({ x: x[index], y: y[index] })),
    );
    expect(placed.claims).toEqual(ARROWS.claims);
  });
});

describe.each(["gexf", "graphml"])("%s with true directions", (id) => {
  test("restores the same data set", () => {
    expect(roundTrip(id, ARROWS, { profile: "gephi" })).toEqual(ARROWS);
  });
});

test("GEXF 1.2 restores what 1.3 restores", () => {
  expect(roundTrip("gexf", ARROWS, { version: "1.2" })).toEqual(ARROWS);
});

/** Formats of nodes and edges; those of statements say without records only what people and other programs take from them. */
const OF_EDGES = WITH_RECORDS.filter((id) => keptBy(formatOf(id), { restore: "no" }).direction === "yes");

describe.each(OF_EDGES)("%s without the record for reopening", (id) => {
  test("still gives types, directions, dates and parallel relations to any reader", () => {
    const back = roundTrip(id, ARROWS, { restore: "no" });
    const outline = ({ entities, relations }: Dataset) => {
      // GML numbers its nodes; the id of the entity stands beside.
      const ids = new Map(entities.map(({ id, attributes }) => [id, attributes?.get("entity") ?? id]));
      return relations.map(({ source, type, target, directed }) => [
        ids.get(source),
        type,
        ids.get(target),
        directed,
      ]);
    };
    expect(outline(back)).toEqual(outline(ARROWS));
    expect(back.entities.map(({ type }) => type)).toEqual(ARROWS.entities.map(({ type }) => type));
    const attacked = back.relations.find(({ type }) => type === "attacked");
    expect(attacked?.period.length).toBeGreaterThan(0);
  });
});
