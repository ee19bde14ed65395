import fc from "fast-check";
import { MODALITIES } from "../../src/core/model/dataset.ts";
import { type EntityId, toEntityId } from "../../src/core/model/ids.ts";
import { RANKINGS } from "../../src/core/paths/query.ts";
import { type PlainQuery, toPlainQuery } from "../paths/plain-query.ts";

const KINDS = ["state", "state", "company", "person", "place"] as const;
const TYPES = ["supplied_arms_to", "borders", "located_in", "met_with", "attacked", "part_of"] as const;
const DATES = ["2001", "2002/2004", "2003-05", "2001/2006"] as const;

const nameOf = (at: number) => `${KINDS[at % KINDS.length] ?? "state"}:n${at}`;

export interface SparseGraph {
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * Graphs of some dozens of entities in the form of `toDataset`: sparse, so that most of one is far from any two ends; with hubs, dead
 * ends, parallel relations, loops and pieces that hang together with nothing else.
 */
export const sparseGraphs: fc.Arbitrary<SparseGraph> = fc
  .record({
    count: fc.integer({ min: 12, max: 60 }),
    pieces: fc.integer({ min: 1, max: 3 }),
    hub: fc.boolean(),
    lines: fc.array(
      fc.record({
        from: fc.nat(10_000),
        to: fc.nat(10_000),
        type: fc.constantFrom(...TYPES),
        date: fc.option(fc.constantFrom(...DATES), { nil: null }),
        document: fc.integer({ min: 1, max: 3 }),
        modality: fc.constantFrom(...MODALITIES, "asserted", "asserted", "asserted"),
        rivals: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      }),
      { minLength: 20, maxLength: 110, size: "max" },
    ),
  })
  .map(({ count, pieces, hub, lines }) => {
    const names = Array.from({ length: count }, (_, at) => nameOf(at));
    const size = Math.ceil(count / pieces);
    const drawn = lines.map(({ from, to, type, date, document, modality, rivals }, at) => {
      const first = hub && at % 4 === 0 ? 0 : from % count;
      const piece = Math.floor(first / size) * size;
      const second = Math.min(count - 1, piece + (to % size));
      return `${names[first]} -${type}-> ${names[second]} ${date === null ? "" : `@${date}`} #${document} !${modality} ${rivals ? "~r" : ""}`;
    });
    return { text: [...names, ...drawn].join("\n"), names };
  });

const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const sometimes = <T>(usual: T, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare });

const places = (most: number) => fc.array(fc.nat(10_000), { maxLength: most });

/** A question about whatever graph: its entities are taken by their places. */
export const sparseQueries = fc
  .record({
    ends: fc.array(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
    via: sometimes<number[]>([], places(2)),
    avoid: sometimes<number[]>([], places(1)),
    allow: sometimes<string[]>([], fc.constantFrom(["borders", "supply", "territory"], ["entity:state"])),
    deny: sometimes<string[]>([], fc.constantFrom(["conflict"], ["entity:person"], ["borders"])),
    direction: sometimes<PlainQuery["direction"]>("any", fc.constant("forward")),
    period: sometimes<string | null>(null, fc.constantFrom("2002", "2001/2003", "2004/..")),
    periodMode: sometimes<PlainQuery["periodMode"]>("overlaps", fc.constantFrom("common", "chronological")),
    dropUndated: rarely,
    minDocuments: sometimes(1, fc.constant(2)),
    noContested: rarely,
    noWeak: rarely,
    assertedOnly: rarely,
    maxSteps: sometimes<number | null>(null, fc.integer({ min: 1, max: 6 })),
    k: fc.integer({ min: 1, max: 20 }),
    ranking: fc.constantFrom(...RANKINGS),
  })
  .map(({ ends, via, avoid, ...rest }) => (names: readonly string[]): PlainQuery => {
    const pick = (list: readonly number[]): readonly EntityId[] =>
      [...new Set(list.map((at) => names[at % names.length] ?? ""))].map(toEntityId);
    return toPlainQuery(ends.map(pick), { ...rest, via: pick(via), avoid: pick(avoid) });
  });
