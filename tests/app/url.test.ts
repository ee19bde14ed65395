import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DEFAULT_OPTIONS,
  EMPTY_SHARED,
  type PathQuestion,
  type Selection,
  type Shared,
} from "../../src/app/state/state.ts";
import { decodeShared, encodeShared, URL_LIMIT } from "../../src/app/url/codec.ts";
import { ICONS } from "../../src/core/appearance/icons.ts";
import { readKey, writeKey } from "../../src/core/lens/clause.ts";
import { FILTERS } from "../../src/core/lens/filters.ts";
import { toAttributeId } from "../../src/core/measures/mark-attribute.ts";
import { MEASURES } from "../../src/core/measures/measure.ts";
import { toDocumentId, toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import { PALETTE_NAMES } from "../../src/core/model/ontology.ts";
import { STEP_TIMES } from "../../src/core/paths/constraints/time.ts";
import { CONSTRAINTS } from "../../src/core/paths/constraints.ts";
import { OLD_WORDS } from "../../src/core/paths/old-words.ts";
import { RANKINGS } from "../../src/core/paths/query.ts";
import { TABLE_KINDS } from "../../src/core/table/request.ts";

const FILTER_IDS = FILTERS.map(({ id }) => id);

const AWKWARD = ["__proto__", "constructor", "a,b", "a&b=c", "#", "%", "%zz", "ə ş ğ ı", "🛢", "a/b?c", "!x"];
const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
);
const entity = text.map(toEntityId);
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: "none" }),
  fc.array(entity, { minLength: 1, maxLength: 4 }).map((ids) => ({ kind: "entities" as const, ids })),
  text.map((id) => ({ kind: "relation" as const, id: toRelationId(id) })),
);
const clauseKey = fc
  .record({
    orGroup: fc.integer({ min: 0, max: 8 }),
    isNegated: fc.boolean(),
    filter: fc.constantFrom(...FILTER_IDS),
    parameter: fc.option(text),
  })
  .map(writeKey);
const question: fc.Arbitrary<PathQuestion> = fc.record({
  ends: fc.array(fc.option(entity), { minLength: 2, maxLength: 6 }),
  options: fc.record({
    via: fc.array(entity, { maxLength: 3 }),
    through: fc.dictionary(clauseKey, text, { noNullPrototype: true }),
    direction: fc.constantFrom("any" as const, "forward" as const),
    time: fc.constantFrom(...STEP_TIMES),
    noWeak: fc.boolean(),
    assertedOnly: fc.boolean(),
    throughQualifiers: fc.boolean(),
    maxSteps: fc.option(fc.integer({ min: 1, max: 99 })),
    k: fc.integer({ min: 1, max: 100 }),
    ranking: fc.constantFrom(...RANKINGS),
  }),
  solo: fc.option(fc.integer({ min: 1, max: 100 })),
  diagram: fc.option(fc.boolean()),
});
const attribute = fc.oneof(fc.constant("subtype" as const), text.map(toAttributeId));
// As the page rounds them; a link knows no negative zero.
const coordinate = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
  .map((value) => Number(value.toPrecision(6)) + 0);
const shared: fc.Arbitrary<Shared> = fc.record({
  lens: fc.dictionary(clauseKey, text, { noNullPrototype: true }),
  selection,
  path: fc.option(question),
  table: fc.option(
    fc.record({
      kind: fc.constantFrom(...TABLE_KINDS),
      sort: fc.option(text.map((title) => `attribute ${title}`)),
      descending: fc.boolean(),
      of: fc.option(entity),
      text: fc.oneof(fc.constant(""), text),
    }),
  ),
  encoding: fc.record({
    colour: fc.option(fc.oneof(fc.constantFrom(...MEASURES), attribute)),
    size: fc.option(fc.oneof(fc.constantFrom("betweenness" as const, "pagerank" as const), attribute)),
    label: fc.option(attribute),
  }),
  looks: fc.uniqueArray(
    fc
      .tuple(
        text,
        fc.constantFrom("entities" as const, "relations" as const),
        fc.constantFrom(...PALETTE_NAMES),
        fc.constantFrom(...ICONS.keys()),
        fc.constantFrom("colour", "icon", "both"),
      )
      .map(([id, of, colour, icon, what]) =>
        of === "relations" || what === "colour"
          ? { id, of, colour }
          : what === "icon"
            ? { id, of, icon }
            : { id, of, colour, icon },
      ),
    { maxLength: 3, selector: ({ id, of }) => `${of} ${id}` },
  ),
  ties: fc.boolean(),
  asTold: fc.boolean(),
  layout: fc.option(
    fc.record({
      layout: fc.constantFrom("force", "type", "radial"),
      focus: fc.option(entity),
      within: fc.dictionary(fc.constantFrom(...FILTER_IDS), text, { noNullPrototype: true }),
    }),
  ),
  pins: fc.array(fc.record({ id: entity, x: coordinate, y: coordinate }), { maxLength: 4 }),
  scene: fc.option(fc.uniqueArray(entity, { minLength: 1, maxLength: 5 })),
  openDocument: fc.option(
    fc.record({ document: text.map(toDocumentId), at: fc.option(fc.integer({ min: 0, max: 999_999 })) }),
  ),
  // Links carry no notes.
  edits: fc.constant([]),
  notes: fc.constant([]),
});

describe("a link", () => {
  test("trust 30: gives back exactly what was encoded, with nothing left out", () => {
    fc.assert(
      fc.property(shared, (before) => {
        expect(decodeShared(encodeShared(before))).toEqual({ shared: before, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test("survives a browser's own view of a fragment", () => {
    fc.assert(
      fc.property(shared, (before) => {
        const { hash } = new URL(`https://example.org/sub/#${encodeShared(before)}`);
        expect(decodeShared(hash).shared).toEqual(before);
      }),
    );
  });

  test("is empty for the first screen", () => {
    expect(encodeShared(EMPTY_SHARED)).toBe("");
    expect(decodeShared("")).toEqual({ shared: EMPTY_SHARED, ignored: [] });
  });

  test("stays readable", () => {
    const before: Shared = {
      ...EMPTY_SHARED,
      lens: { types: "!person,good" },
      selection: { kind: "entities", ids: [toEntityId("state:iran")] },
      path: {
        ends: [toEntityId("company:elta-systems"), null],
        options: { ...DEFAULT_OPTIONS, through: { hidden: "state:israel" }, maxSteps: 4 },
        solo: null,
        diagram: null,
      },
    };
    expect(encodeShared(before)).toBe(
      "v=1&types=!person%2Cgood&entity=state:iran&path=company:elta-systems,&path.max-steps=4&path.hidden=state:israel",
    );
  });

  test("with half a surrogate pair in an id still encodes", () => {
    const id = toEntityId("a\ud800b");
    expect(encodeShared({ ...EMPTY_SHARED, selection: { kind: "entities", ids: [id] } })).toBe(
      "v=1&entity=a%EF%BF%BDb",
    );
  });
});

describe("links of earlier versions", () => {
  const read = (parts: string) => {
    const { shared: found, ignored } = decodeShared(`#v=1&path=a,b&${parts}`);
    return { through: found.path?.options.through, time: found.path?.options.time, ignored };
  };

  test.each<readonly [string, Record<string, string>]>([
    ["path.avoid=state:israel,state:iran", { hidden: "state:israel,state:iran" }],
    ["path.avoid=a%2Cb", { hidden: "a%2cb" }],
    ["path.allow=conflict,entity:state", { relations: "conflict", types: "state" }],
    ["path.deny=borders,supply,entity:person", { relations: "!borders,supply", types: "!person" }],
    ["path.allow=conflict&path.deny=attacked", { relations: "conflict", "relations:2": "!attacked" }],
    ["path.period=2016/2020", { period: "2016/2020:with-undated" }],
    ["path.period=2016/2020&path.drop-undated=1", { period: "2016/2020:dated-only" }],
    ["path.drop-undated=1&path.period=2016/2020", { period: "2016/2020:dated-only" }],
    ["path.drop-undated=1", { undated: "no" }],
    ["path.min-documents=2", { "min-documents": "2" }],
    ["path.no-contested=1", { certainty: "!contested" }],
    ["path.hidden=b&path.avoid=a", { hidden: "b,a" }],
  ])("%s", (parts, through) => {
    expect(read(parts)).toEqual({ through, time: "any", ignored: [] });
  });

  test.each([
    ["overlaps", "any"],
    ["common", "common"],
    ["chronological", "chronological"],
  ])("path.period-mode=%s is %s", (mode, time) => {
    expect(read(`path.period-mode=${mode}`)).toEqual({ through: {}, time, ignored: [] });
  });

  test.each(OLD_WORDS.filter(({ takes }) => takes === "nothing").map(({ word }) => word))(
    "path.%s is 1 or nothing",
    (word) => expect(read(`path.${word}=2`).ignored).toEqual([`path.${word}=2`]),
  );

  test("use no word that a condition of today means otherwise", () => {
    const words = [...CONSTRAINTS.map(({ word }) => word), "k", "rank", "card", "unfolded"];
    expect(words.filter((word) => FILTER_IDS.includes(word))).toEqual([]);
    expect(OLD_WORDS.filter(({ word }) => words.includes(word))).toEqual([]);
  });
});

describe("decoding", () => {
  test("trust 30: never throws and never invents filters, whatever stands in the address bar", () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "v=1",
        "path=a,b",
        "path.k=999",
        "types=%",
        "entity=",
        "__proto__=x",
        "&&",
        "path.avoid",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const { shared: read } = decodeShared(`#${parts.join("&")}`);
        const strange = Object.keys(read.lens).filter(
          (key) => !FILTER_IDS.includes(readKey(key)?.filter ?? ""),
        );
        expect(strange).toEqual([]);
        expect(Object.getPrototypeOf(read.lens)).toBe(Object.prototype);
      }),
      { numRuns: 1000 },
    );
  });

  test("to an arrangement that is no more opens in the network, without a word", () => {
    const { shared: read, ignored } = decodeShared("#v=1&layout=time&entity=state:iran");
    expect(read).toEqual({ ...EMPTY_SHARED, selection: { kind: "entities", ids: ["state:iran"] } });
    expect(ignored).toEqual([]);
  });

  test("keeps the good parts of a link and names the bad ones", () => {
    const { shared: read, ignored } = decodeShared(
      "#v=1&entity=state:iran&colour=red&path=a,b&path.k=0&path.rank=best&path.max-steps=3&types=%E0%A4%A",
    );
    expect(read.selection).toEqual({ kind: "entities", ids: ["state:iran"] });
    expect(read.path?.ends).toEqual(["a", "b"]);
    expect(read.path?.options).toEqual({ ...DEFAULT_OPTIONS, maxSteps: 3 });
    expect(ignored).toEqual(["colour=red", "types=%E0%A4%A", "path.k=0", "path.rank=best"]);
  });

  test.each(["path.card=0", "path.card=1.5", "path.card=-1", "path.card=x", "path.card=99999"])(
    "%s names no card",
    (part) => {
      const { shared: read, ignored } = decodeShared(`#v=1&path=a,b&${part}`);
      expect(read.path?.solo).toBeNull();
      expect(ignored).toEqual([part]);
    },
  );

  test.each(["a,1,Infinity", "a,-Infinity,1", "a,NaN,1", "a,1e999,1", "a,x,1", "a,1", "a,1,2,b,1,Infinity"])(
    "trust 30: pins=%s puts nothing anywhere",
    (pins) => {
      const { shared: read, ignored } = decodeShared(`#v=1&pins=${pins}`);
      expect(read.pins).toEqual([]);
      expect(ignored).toEqual([`pins=${pins}`]);
    },
  );

  test("says so when a version is missing or unknown, and reads on", () => {
    expect(decodeShared("entity=a").ignored).toEqual(["a missing version"]);
    const newer = decodeShared("v=7&entity=a");
    expect(newer.ignored).toEqual(["version 7"]);
    expect(newer.shared.selection).toEqual({ kind: "entities", ids: ["a"] });
  });

  test("trust 30: does not read a link past the limit", () => {
    const long = `v=1&entity=${"a".repeat(URL_LIMIT)}`;
    expect(decodeShared(long)).toEqual({
      shared: EMPTY_SHARED,
      ignored: ["the whole link, which is too long"],
    });
  });

  test("refuses a question with a single end, with its options", () => {
    const { shared: read, ignored } = decodeShared("v=1&path=a&path.k=3");
    expect(read.path).toBeNull();
    expect(ignored).toEqual(["path=a", "path.k=3"]);
  });
});
