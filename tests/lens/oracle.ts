import fc from "fast-check";
import type { Graph } from "../../src/core/graph/graph.ts";
import { entityAt, relationAt } from "../../src/core/graph/graph.ts";
import { type ClauseKey, writeKey } from "../../src/core/lens/clause.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { CERTAINTIES } from "../../src/core/model/certainty.ts";
import type { Attributes, AttributeValue } from "../../src/core/model/dataset.ts";
import type { EntityId } from "../../src/core/model/ids.ts";

/** A clause as text, and beside it what it means, said a second time in the plainest way. */
export interface PlainClause {
  readonly filter: string;
  readonly parameter: string | null;
  readonly argument: string;
  readonly on: "entity" | "relation";
  readonly holds: (graph: Graph, index: number) => boolean;
  /** What becomes of an element whichever way the clause is turned; undefined where the clause decides. */
  readonly always?: (graph: Graph, index: number) => boolean | undefined;
}

export interface PlacedClause extends PlainClause {
  readonly orGroup: number;
  readonly isNegated: boolean;
}

const escapeValue = (value: string) =>
  value === ""
    ? "-"
    : [...value]
        .map((letter) => (/[%,!~@\s.-]/.test(letter) ? `%${letter.charCodeAt(0).toString(16)}` : letter))
        .join("");

const neighbours = (graph: Graph, u: number): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let r = 0; r < graph.relationCount; r++) {
    if (graph.source[r] === u) found.add(graph.target[r] ?? -1);
    if (graph.target[r] === u) found.add(graph.source[r] ?? -1);
  }
  found.delete(u);
  return found;
};

function reach(graph: Graph, from: readonly number[], steps: number): ReadonlySet<number> {
  let found = new Set(from);
  for (let step = 0; step < steps; step++) {
    const next = new Set(found);
    for (const u of found) for (const v of neighbours(graph, u)) next.add(v);
    if (next.size === found.size) break;
    found = next;
  }
  return found;
}

const piece = (graph: Graph, u: number) => reach(graph, [u], graph.entityCount);

const itemsOf = (attributes: Attributes | undefined, name: string): readonly AttributeValue[] => {
  const value = attributes?.get(name);
  const items = value === undefined ? [] : typeof value === "object" ? value : [value];
  return items.filter((item) => String(item) !== "");
};

/** Clauses of every filter that can be read against this graph, with their meaning. */
export function plainClauses(graph: Graph): fc.Arbitrary<PlainClause> {
  const { entities, relations, ontology, documents } = graph.dataset;
  const some = <T>(list: readonly T[]) =>
    fc.subarray([...new Set(list)], { minLength: 1, maxLength: Math.min(4, new Set(list).size) });
  const drops = fc.boolean();
  const bang = (isDrop: boolean) => (isDrop ? "!" : "");
  const ids = some(entities.map(({ id }) => id));
  const at = (list: readonly EntityId[]) => list.map((id) => graph.entityIndex.get(id) ?? -1);
  const base = { parameter: null };
  const isUndated = (g: Graph, i: number) => relationAt(g, i).period.length === 0;
  const clauses: fc.Arbitrary<PlainClause>[] = [
    fc
      .tuple(fc.integer({ min: 2014, max: 2024 }), fc.constantFrom("", ":dated-only", ":with-undated"))
      .map(([year, word]) => ({
        ...base,
        filter: "period",
        argument: `${year}${word}`,
        on: "relation" as const,
        holds: (g: Graph, i: number) =>
          isUndated(g, i) ||
          relationAt(g, i).period.some(
            ({ from, to }) => from < Date.UTC(year + 1, 0) / 864e5 && to >= Date.UTC(year, 0) / 864e5,
          ),
        ...(word === ""
          ? {}
          : {
              always: (g: Graph, i: number) => (isUndated(g, i) ? word === ":with-undated" : undefined),
            }),
      })),
    fc.tuple(drops, some(ontology.entityTypes.map(({ id }) => id))).map(([drop, list]) => ({
      ...base,
      filter: "types",
      argument: bang(drop) + list.map(escapeValue).join(","),
      on: "entity" as const,
      holds: (g, i) => list.includes(entityAt(g, i).type) !== drop,
    })),
    fc.tuple(drops, some(relations.map(({ type }) => type))).map(([drop, list]) => ({
      ...base,
      filter: "relations",
      argument: bang(drop) + list.map(escapeValue).join(","),
      on: "relation" as const,
      holds: (g, i) => list.includes(relationAt(g, i).type) !== drop,
    })),
    fc.tuple(drops, some(CERTAINTIES)).map(([drop, list]) => ({
      ...base,
      filter: "certainty",
      argument: bang(drop) + list.map(escapeValue).join(","),
      on: "relation" as const,
      holds: (g, i) => list.includes(relationAt(g, i).certainty) !== drop,
    })),
    fc.integer({ min: 0, max: 4 }).map((floor) => ({
      ...base,
      filter: "min-documents",
      argument: String(floor),
      on: "relation" as const,
      holds: (g, i) => relationAt(g, i).documents.length >= floor,
    })),
    fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.option(fc.integer({ min: 0, max: 4 })))
      .map(([low, more]) => ({
        ...base,
        filter: "degree",
        argument: `${low}..${more === null ? "" : low + more}`,
        on: "entity" as const,
        holds: (g, i) => {
          const { size } = neighbours(g, i);
          return size >= low && size <= (more === null ? Infinity : low + more);
        },
      })),
    fc.integer({ min: 1, max: 5 }).map((low) => ({
      ...base,
      filter: "component",
      argument: `${low}..`,
      on: "entity" as const,
      holds: (g, i) => piece(g, i).size >= low,
    })),
    ids.map((list) => ({
      ...base,
      filter: "component",
      argument: `with~${list.join(",")}`,
      on: "entity" as const,
      holds: (g, i) => at(list).some((u) => piece(g, i).has(u)),
    })),
    fc.constantFrom("no", "only").map((argument) => ({
      ...base,
      filter: "undated",
      argument,
      on: "relation" as const,
      holds: (g, i) => (relationAt(g, i).period.length === 0) === (argument === "only"),
    })),
    fc.tuple(ids, fc.integer({ min: 1, max: 3 })).map(([list, steps]) => ({
      ...base,
      filter: "around",
      argument: `${list.join(",")}~${steps}`,
      on: "entity" as const,
      holds: (g, i) => reach(g, at(list), steps).has(i),
    })),
    ids.map((list) => ({
      ...base,
      filter: "hidden",
      argument: list.join(","),
      on: "entity" as const,
      holds: (_, i) => !at(list).includes(i),
    })),
    ids.map((list) => ({
      ...base,
      filter: "keep",
      argument: list.join(","),
      on: "entity" as const,
      holds: (_, i) => at(list).includes(i),
    })),
    // A small graph is shown whole from the start; larger ones have a test of their own.
    ids.map((list) => ({
      ...base,
      filter: "opening",
      argument: list.join(","),
      on: "entity" as const,
      holds: () => true,
    })),
  ];
  const claimsOf = (g: Graph, i: number) => {
    const own = new Set<string>(relationAt(g, i).claims);
    return g.dataset.claims.filter(({ id }) => own.has(id));
  };
  if (graph.dataset.claims.some(({ ground }) => ground !== undefined))
    clauses.push(
      fc
        .tuple(drops, some(["person", "extracted", "inferred", "ambiguous", "program"]))
        .map(([drop, list]) => ({
          ...base,
          filter: "method",
          argument: bang(drop) + list.join(","),
          on: "relation" as const,
          holds: (g: Graph, i: number) =>
            claimsOf(g, i).some(
              ({ ground, method }) =>
                list.includes(ground === undefined ? "person" : (method ?? "program")) !== drop,
            ),
        })),
      fc.constantFrom(0.2, 0.5, 0.8).map((low) => ({
        ...base,
        filter: "confidence",
        argument: `${low}..`,
        on: "relation" as const,
        holds: (g: Graph, i: number) => claimsOf(g, i).some(({ confidence = -1 }) => confidence >= low),
      })),
    );
  if (documents.length > 0)
    clauses.push(
      fc.tuple(drops, some(documents.map(({ id }) => id))).map(([drop, list]) => ({
        ...base,
        filter: "documents",
        argument: bang(drop) + list.map(escapeValue).join(","),
        on: "relation" as const,
        holds: (g, i) => relationAt(g, i).documents.some((id) => list.includes(id) !== drop),
      })),
    );
  for (const [side, all] of [
    ["entity", entities],
    ["relation", relations],
  ] as const) {
    const filter = side === "entity" ? "attribute" : "relation-attribute";
    const attributesOf = (index: number) => all[index]?.attributes;
    const names = [...new Set(all.flatMap(({ attributes }) => [...(attributes?.keys() ?? [])]))];
    for (const name of names) {
      const present = [...new Set(all.flatMap(({ attributes }) => itemsOf(attributes, name).map(String)))];
      const part = fc.oneof(
        fc.constant({ text: "-", admits: (items: readonly AttributeValue[]) => items.length === 0 }),
        fc.constantFrom(...present).map((value) => ({
          text: escapeValue(value),
          admits: (items: readonly AttributeValue[]) => items.some((item) => String(item) === value),
        })),
        fc.integer({ min: -2, max: 12 }).map((low) => ({
          text: `${low}..${low + 3}`,
          admits: (items: readonly AttributeValue[]) =>
            items.some((item) => typeof item === "number" && item >= low && item <= low + 3),
        })),
        fc.constantFrom("a", "o", "20").map((word) => ({
          text: `~${word}`,
          admits: (items: readonly AttributeValue[]) =>
            items.some((item) => String(item).toLowerCase().includes(word)),
        })),
      );
      clauses.push(
        fc.tuple(drops, fc.array(part, { minLength: 1, maxLength: 3 })).map(([drop, parts]) => ({
          filter,
          parameter: name,
          argument: bang(drop) + parts.map(({ text }) => text).join(","),
          on: side,
          holds: (_, i) => parts.some(({ admits }) => admits(itemsOf(attributesOf(i), name))) !== drop,
        })),
      );
    }
  }
  return fc.oneof(...clauses);
}

/** Up to three OR groups of such clauses, some of them turned round; no two with the same key. */
export const placedClauses = (graph: Graph): fc.Arbitrary<readonly PlacedClause[]> =>
  fc
    .uniqueArray(
      fc
        .tuple(plainClauses(graph), fc.integer({ min: 0, max: 2 }), fc.boolean())
        .map(([clause, orGroup, isNegated]) => ({ ...clause, orGroup, isNegated })),
      { maxLength: 6, selector: keyOf },
    )
    .map((clauses) => {
      const groups = [...new Set(clauses.map(({ orGroup }) => orGroup))].sort();
      return clauses.map((clause) => ({ ...clause, orGroup: groups.indexOf(clause.orGroup) }));
    });

export const keyOf = ({ orGroup, isNegated, filter, parameter }: ClauseKey): string =>
  writeKey({ orGroup, isNegated, filter, parameter });

export const toLens = (clauses: readonly PlacedClause[]): Lens =>
  Object.fromEntries(clauses.map((clause) => [keyOf(clause), clause.argument]));

/** What the clauses leave, by the definition: element by element, OR group by OR group. */
export function maskNaively(graph: Graph, clauses: readonly PlacedClause[]) {
  const groups = [...new Set(clauses.map(({ orGroup }) => orGroup))];
  const orGroups = (groups.length === 0 ? [0] : groups).map((orGroup) => {
    const own = clauses.filter((clause) => clause.orGroup === orGroup);
    const holds = (on: "entity" | "relation", index: number) =>
      own.every(
        (clause) =>
          clause.on !== on ||
          (clause.always?.(graph, index) ?? clause.holds(graph, index) !== clause.isNegated),
      );
    const relations = Array.from(
      { length: graph.relationCount },
      (_, r) =>
        holds("relation", r) &&
        holds("entity", graph.source[r] ?? -1) &&
        holds("entity", graph.target[r] ?? -1),
    );
    const isBared = (u: number) => {
      const mine = relations.filter((_, r) => graph.source[r] === u || graph.target[r] === u);
      return own.some(({ on }) => on === "relation") && mine.length > 0 && !mine.some(Boolean);
    };
    const entities = Array.from({ length: graph.entityCount }, (_, u) => holds("entity", u) && !isBared(u));
    return { entities, relations };
  });
  return {
    entities: Array.from({ length: graph.entityCount }, (_, u) => orGroups.some((each) => each.entities[u])),
    relations: Array.from({ length: graph.relationCount }, (_, r) =>
      orGroups.some((each) => each.relations[r]),
    ),
  };
}
