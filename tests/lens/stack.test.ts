import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Graph } from "../../src/core/graph/graph.ts";
import { applyLens, maskLens } from "../../src/core/lens/apply-lens.ts";
import { readKey, writeKey } from "../../src/core/lens/clause.ts";
import { explainHidden } from "../../src/core/lens/explain-hidden.ts";
import { FILTERS } from "../../src/core/lens/filters.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { readLens, writeLens } from "../../src/core/lens/lens-text.ts";
import { listAttributes } from "../../src/core/lens/list-attributes.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { openForeign } from "./foreign.ts";
import { keyOf, maskNaively, placedClauses, plainClauses, toLens } from "./oracle.ts";

const small = buildGraph(
  toDataset(`
    israel -supplied_arms_to-> azerbaijan @2016/2020 #1
    israel -supplied_arms_to-> azerbaijan #2
    azerbaijan -attacked-> place:region @2023 #1
    person:leader -holds_office-> azerbaijan !opinion #2
    israel -allied_with-> azerbaijan #1 ~x
    turkey -borders-> iran #2
    turkey -allied_with-> turkey2 #1
    alone`),
);
const foreign = openForeign();
const GRAPHS: readonly (readonly [string, Graph])[] = [
  ["a small graph", small],
  ["a foreign graph", foreign],
];

const mask = (graph: Graph, lens: Lens) => {
  const masks = maskLens(graph, lens);
  if (!masks.ok) throw new Error(masks.error.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return masks.value;
};
const toBooleans = (bytes: Uint8Array) => [...bytes].map((byte) => byte === 1);
const view = (graph: Graph, lens: Lens) => {
  const applied = applyLens(graph, lens);
  if (!applied.ok) throw new Error("refused");
  return applied.value;
};

describe.each(GRAPHS)("on %s", (_, graph) => {
  const clauses = placedClauses(graph);

  test("any stack of clauses leaves what its definition says", () => {
    fc.assert(
      fc.property(clauses, (some) => {
        const { entities, relations } = mask(graph, toLens(some));
        expect({ entities: toBooleans(entities), relations: toBooleans(relations) }).toEqual(
          maskNaively(graph, some),
        );
      }),
      { numRuns: 600 },
    );
  });

  test("a further clause never shows more, a further OR group never less", () => {
    fc.assert(
      fc.property(clauses, plainClauses(graph), (some, more) => {
        const groups = new Set(some.map(({ orGroup }) => orGroup)).size;
        const before = mask(graph, toLens(some));
        const only = { ...more, orGroup: 0, isNegated: false };
        const narrowed = groups > 1 ? null : mask(graph, { ...toLens(some), [keyOf(only)]: only.argument });
        const isNew = !some.some((clause) => keyOf(clause) === keyOf(only));
        if (narrowed !== null && isNew)
          for (const [u, byte] of narrowed.entities.entries())
            expect(byte).toBeLessThanOrEqual(before.entities[u] ?? 0);
        const other = { ...more, orGroup: groups, isNegated: false };
        if (groups > 0)
          for (const [r, byte] of mask(graph, {
            ...toLens(some),
            [keyOf(other)]: other.argument,
          }).relations.entries())
            expect(byte).toBeGreaterThanOrEqual(before.relations[r] ?? 0);
      }),
    );
  });

  test("what a clause admits and what its opposite admits are all that it can judge and nothing twice; twice turned round is the clause", () => {
    fc.assert(
      fc.property(plainClauses(graph), (clause) => {
        const on = (lens: Lens) => mask(graph, lens)[clause.on === "entity" ? "entities" : "relations"];
        const key = { ...clause, orGroup: 0, isNegated: false };
        const own = on({ [writeKey(key)]: clause.argument });
        const opposite = on({ [writeKey({ ...key, isNegated: true })]: clause.argument });
        for (const [index, byte] of own.entries()) {
          const always = clause.always?.(graph, index);
          if (always === undefined) expect(byte + (opposite[index] ?? 0)).toBe(1);
          else expect([byte, opposite[index]]).toEqual(always ? [1, 1] : [0, 0]);
        }
        const filter = FILTERS.find(({ id }) => id === clause.filter);
        const plain = filter?.kind === "named" ? filter.withParameter(graph, clause.parameter ?? "") : filter;
        if (plain?.complement === undefined) return;
        const [flipped, argument] = plain.complement(clause.argument);
        expect(on({ [flipped]: argument })).toEqual(opposite);
      }),
      { numRuns: 300 },
    );
  });

  test("the counts of the steps are those of the lens up to there, and end with what is visible", () => {
    fc.assert(
      fc.property(clauses, (some) => {
        const { steps, entityCount, relationCount, words } = view(graph, toLens(some));
        expect(steps.length).toBe(some.length);
        expect(words.length).toBe(some.length);
        for (const orGroup of new Set(some.map((each) => each.orGroup))) {
          const own = some.filter((each) => each.orGroup === orGroup);
          const ofGroup = steps.filter((step) => step.orGroup === orGroup);
          own.forEach((_, place) => {
            const part = view(
              graph,
              toLens(own.slice(0, place + 1).map((each) => ({ ...each, orGroup: 0 }))),
            );
            expect(ofGroup[place]).toMatchObject({
              entities: part.entityCount,
              relations: part.relationCount,
            });
          });
        }
        if (new Set(some.map((each) => each.orGroup)).size === 1)
          expect(steps.at(-1)).toMatchObject({ entities: entityCount, relations: relationCount });
      }),
      { numRuns: 150 },
    );
  });

  test("any lens survives being written as text, in its order", () => {
    fc.assert(
      fc.property(clauses, (some) => {
        const lens = toLens(some);
        const read = readLens(writeLens(lens));
        expect(read.ok && Object.entries(read.value)).toEqual(Object.entries(lens));
      }),
    );
  });

  test("why something is hidden: relaxing all that is named shows it, less does not; what is visible has no reason", () => {
    fc.assert(
      fc.property(clauses, (some) => {
        const lens = toLens(some);
        const shown = mask(graph, lens);
        const targets = [
          ...graph.dataset.entities.map(({ id }) => ({ kind: "entity", id }) as const),
          ...graph.dataset.relations.map(({ id }) => ({ kind: "relation", id }) as const),
        ];
        for (const target of targets) {
          const indexOf = (masks: typeof shown) =>
            target.kind === "entity"
              ? masks.entities[graph.entityIndex.get(target.id) ?? -1]
              : masks.relations[graph.relationIndex.get(target.id) ?? -1];
          const why = explainHidden(graph, lens, target);
          if (indexOf(shown) === 1) {
            expect(why).toBeNull();
            continue;
          }
          if (why === null) throw new Error("no reason");
          expect(indexOf(mask(graph, why.lens))).toBe(1);
          // Leaving all but one of the named clauses out altogether is never enough.
          for (const { key } of why.clauses) {
            const names = why.clauses.map((clause) => clause.key);
            const rest = some.filter((clause) => !names.includes(keyOf(clause)) || keyOf(clause) === key);
            expect(indexOf(mask(graph, toLens(rest)))).toBe(0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("keys", () => {
  test("any parts survive being written and read", () => {
    const parts = fc.record({
      orGroup: fc.integer({ min: 0, max: 8 }),
      isNegated: fc.boolean(),
      filter: fc.constantFrom(...FILTERS.map(({ id }) => id)),
      parameter: fc.option(
        fc.oneof(fc.constantFrom("__proto__", "a:b", "or.types", "\n"), fc.string({ minLength: 1 })),
      ),
    });
    fc.assert(
      fc.property(parts, (key) => {
        expect(readKey(writeKey(key))).toEqual(key);
      }),
    );
  });
});

describe("refusals", () => {
  test.each<[Lens, string, RegExp]>([
    [{ degree: "many" }, "degree", /not a range of numbers/],
    [{ degree: "5..2" }, "degree", /not a range of numbers/],
    [{ component: "big" }, "component", /is not a piece/],
    [{ component: "with~nobody" }, "component", /no entity "nobody"/],
    [{ keep: "nobody" }, "keep", /no entity "nobody"/],
    [{ "attribute:size": "3" }, "attribute:size", /no attribute "size"/],
    [{ attribute: "3" }, "attribute", /no attribute ""/],
    [{ "attribute:country": "Peru" }, "attribute:country", /There is no "Peru"/],
    [{ "attribute:country": "@soon" }, "attribute:country", /"soon" is not a date/],
    [{ "types:x": "person" }, "types:x", /about nothing named "x"/],
    [{ "or2.types": "person" }, "or2.types", /no filter "or2.types"/],
    [{ "or.not.types": "planet" }, "or.not.types", /There is no "planet"/],
  ])("%j names its clause in one line", (lens, path, message) => {
    const masks = maskLens(foreign, lens);
    expect(masks.ok ? [] : masks.error).toEqual([
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    ]);
  });

  test("text that is no lens is refused", () => {
    for (const text of ["types", "planet=x", "types=", "=x", "types=%zz"])
      expect(readLens(text)).toMatchObject({ ok: false, error: [{ path: "lens" }] });
  });
});

test("the values of every attribute are counted in the graph and under any lens, gaps among them", () => {
  fc.assert(
    fc.property(placedClauses(foreign), (some) => {
      const lens = toLens(some);
      const shown = mask(foreign, lens);
      const { facets, fields } = listAttributes(foreign, lens, shown);
      expect(facets.length + fields.length).toBeGreaterThanOrEqual(4);
      for (const { filter, values } of facets) {
        const name = filter.slice(filter.indexOf(":") + 1);
        const isEntity = filter.startsWith("attribute:");
        const all = isEntity ? foreign.dataset.entities : foreign.dataset.relations;
        const bytes = isEntity ? shown.entities : shown.relations;
        for (const { value, total, shown: left } of values) {
          const has = all.map(({ attributes }) => String(attributes?.get(name) ?? "") === value);
          expect(total).toBe(has.filter(Boolean).length);
          expect(left).toBe(has.filter((each, index) => each && bytes[index] === 1).length);
        }
      }
    }),
  );
});

describe("kinds within a type", () => {
  const shipped = buildGraph(readShipped());
  test("are listed below it, and add up to it", () => {
    const values = view(shipped, {}).facets.find(({ filter }) => filter === "types")?.values ?? [];
    const parents = new Set(values.flatMap(({ parent }) => parent ?? []));
    expect(parents.size).toBeGreaterThan(3);
    for (const type of parents) {
      const members = values.filter(({ parent }) => parent === type);
      expect(members.length).toBeGreaterThan(1);
      const sum = members.reduce((all, { total }) => all + total, 0);
      expect(sum).toBe(values.find(({ value }) => value === type)?.total);
    }
  });

  test("can be left out alone", () => {
    const kind = shipped.kinds().kinds.find(({ parent }) => parent !== undefined);
    const { entities } = view(shipped, { types: `!${kind?.value}` });
    for (const [u, { type, subtype = "" }] of shipped.dataset.entities.entries())
      expect(entities[u]).toBe(`${type}/${subtype}` === kind?.value ? 0 : 1);
  });
});
