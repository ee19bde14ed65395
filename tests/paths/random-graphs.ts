import fc from "fast-check";
import { MODALITIES } from "../../src/core/model/dataset.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import type { Ranking } from "../../src/core/paths/query.ts";
import { type PlainQuery, toPlainQuery } from "./plain-query.ts";

const NAMES = [
  "state:a",
  "state:b",
  "person:c",
  "company:d",
  "event:e",
  "state:f",
  "place:g",
  "good:h",
] as const;
const TYPES = ["supplied_arms_to", "borders", "located_in", "met_with", "attacked", "part_of"] as const;
const DATES = ["2001", "2002", "2002/2004", "2003-05", "../2002", "2001/2006"] as const;

/** The text of a small random multigraph, one claim a line; see `toDataset`. */
export const graphTexts = fc
  .array(
    fc.record({
      from: fc.constantFrom(...NAMES),
      type: fc.constantFrom(...TYPES),
      to: fc.constantFrom(...NAMES),
      date: fc.option(fc.constantFrom(...DATES), { nil: null }),
      document: fc.integer({ min: 1, max: 3 }),
      modality: fc.constantFrom(...MODALITIES, "asserted", "asserted", "asserted"),
      rivals: fc.boolean(),
    }),
    { minLength: 16, maxLength: 40, size: "max" },
  )
  .map((claims) =>
    [
      ...NAMES,
      ...claims.map(
        ({ from, type, to, date, document, modality, rivals }, i) =>
          `${from} -${type}-> ${to} ${date === null ? "" : `@${date}`} #${document} !${modality} ${rivals && i % 4 === 0 ? "~r" : ""}`,
      ),
    ].join("\n"),
  );

const tokens = [
  "borders",
  "supply",
  "territory",
  "entity:state",
  "entity:person",
  "conflict",
  "entity:place",
] as const;
const ids = (most: number) => fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: most });
/** Restricted one time in four, so that most queries keep some paths. */
const sometimes = <T>(usual: T, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare });
const rarely = fc.integer({ min: 0, max: 12 }).map((n) => n === 0);

/** A random query over those graphs, all constraints together; it may be refused. */
export const queries = (ranking: fc.Arbitrary<Ranking>): fc.Arbitrary<PlainQuery> =>
  fc
    .record({
      from: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 }),
      to: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 }),
      via: sometimes<string[]>([], ids(2)),
      avoid: sometimes<string[]>([], ids(1)),
      allow: sometimes<string[]>(
        [],
        fc.uniqueArray(fc.constantFrom(...tokens), { minLength: 3, maxLength: 6 }),
      ),
      deny: sometimes<string[]>([], fc.uniqueArray(fc.constantFrom(...tokens), { maxLength: 2 })),
      direction: sometimes<PlainQuery["direction"]>("any", fc.constant("forward")),
      period: sometimes<string | null>(null, fc.constantFrom("2002", "2001/2003", "2004/..", "../2003")),
      periodMode: fc.constantFrom(
        "overlaps" as const,
        "overlaps" as const,
        "common" as const,
        "chronological" as const,
      ),
      dropUndated: sometimes(false, fc.constant(true)),
      minDocuments: sometimes(1, fc.constant(2)),
      noContested: rarely,
      noWeak: rarely,
      assertedOnly: rarely,
      maxSteps: sometimes<number | null>(null, fc.integer({ min: 1, max: 5 })),
      k: fc.constantFrom(1, 2, 5, 8, 100),
      ranking,
    })
    .map(({ from, to, via, avoid, ...rest }) =>
      toPlainQuery([from.map(toEntityId), to.map(toEntityId)], {
        ...rest,
        via: via.map(toEntityId),
        avoid: avoid.map(toEntityId),
      }),
    );
