import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ABSENT,
  BACK,
  FADED,
  FOCUSED,
  FRONT,
  INKED,
  REST,
  SHOWN,
  toStates,
} from "../../src/canvas/model/states.ts";
import { NO_HIGHLIGHT } from "../../src/core/drawing/canvas-model.ts";
import { buildTopology } from "../../src/core/graph/topology.ts";

// 0 - 1 - 2 - 3, and 0 - 2
const topology = buildTopology(
  4,
  Uint32Array.of(0, 1, 2, 0),
  Uint32Array.of(1, 2, 3, 2),
  new Uint8Array(4).fill(1),
);
const all = { entities: new Uint8Array(4).fill(1), relations: new Uint8Array(4).fill(1) };

test("at rest everything is shown and nothing fades", () => {
  const states = toStates(topology, all, NO_HIGHLIGHT, null);
  expect([...states.entities]).toEqual([SHOWN, SHOWN, SHOWN, SHOWN]);
  expect([...states.relations]).toEqual([REST, REST, REST, REST]);
  expect(states.fades).toBe(false);
});

test("relations of a hidden entity vanish with it, whatever the lens says of them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }),
      fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }),
      fc.option(fc.nat({ max: 3 })),
      (entities, relations, selected) => {
        const visible = { entities: Uint8Array.from(entities), relations: Uint8Array.from(relations) };
        const states = toStates(topology, visible, { ...NO_HIGHLIGHT, selectedRelation: selected }, null);
        states.relations.forEach((state, r) => {
          const ends = [topology.source[r] ?? 0, topology.target[r] ?? 0];
          const expected = relations[r] === 1 && ends.every((u) => entities[u] === 1);
          expect(state !== ABSENT).toBe(expected);
        });
        states.entities.forEach((state, u) => {
          expect(state !== 0).toBe(entities[u] === 1);
        });
      },
    ),
  );
});

describe("highlight", () => {
  test("hovering an entity fades all but its neighbourhood", () => {
    const states = toStates(topology, all, NO_HIGHLIGHT, { kind: "entity", index: 1 });
    expect([...states.entities]).toEqual([SHOWN, SHOWN | INKED, SHOWN, SHOWN | FADED]);
    expect([...states.relations]).toEqual([REST, REST, BACK, BACK]);
  });

  test("a selected entity fades all but its neighbourhood, as the pointer does, until the pointer is elsewhere", () => {
    const highlight = { ...NO_HIGHLIGHT, selectedEntities: [1] };
    const selected = toStates(topology, all, highlight, null);
    const hovered = toStates(topology, all, NO_HIGHLIGHT, { kind: "entity", index: 1 });
    expect(selected).toEqual(hovered);
    const elsewhere = toStates(topology, all, highlight, { kind: "entity", index: 3 });
    expect([...elsewhere.entities]).toEqual([SHOWN | FADED, SHOWN | FADED | INKED, SHOWN, SHOWN | INKED]);
  });

  test("several selected entities stand with what ties them and what two of them share", () => {
    const states = toStates(topology, all, { ...NO_HIGHLIGHT, selectedEntities: [0, 1] }, null);
    expect([...states.entities]).toEqual([SHOWN | INKED, SHOWN | INKED, SHOWN, SHOWN | FADED]);
    expect([...states.relations]).toEqual([REST, REST, BACK, REST]);
  });

  test("a selected relation stands with all that ties its ends", () => {
    const doubled = buildTopology(
      3,
      Uint32Array.of(0, 1, 1),
      Uint32Array.of(1, 0, 2),
      new Uint8Array(3).fill(1),
    );
    const visible = { entities: new Uint8Array(3).fill(1), relations: new Uint8Array(3).fill(1) };
    const states = toStates(doubled, visible, { ...NO_HIGHLIGHT, selectedRelation: 0 }, null);
    expect([...states.entities]).toEqual([SHOWN, SHOWN, SHOWN | FADED]);
    expect([...states.relations]).toEqual([FRONT, REST, BACK]);
  });

  test("what is selected and filtered out fades nothing", () => {
    const visible = { ...all, entities: Uint8Array.of(1, 0, 1, 1) };
    for (const highlight of [{ selectedEntities: [1] }, { selectedRelation: 0 }])
      expect(toStates(topology, visible, { ...NO_HIGHLIGHT, ...highlight }, null).fades).toBe(false);
  });

  test("a path stands in front, in ink; the rest fades", () => {
    const path = { entities: [0, 2, 3], relations: [3, 2] };
    const states = toStates(topology, all, { ...NO_HIGHLIGHT, path, focused: 2 }, null);
    expect([...states.entities]).toEqual([
      SHOWN | INKED,
      SHOWN | FADED,
      SHOWN | INKED | FOCUSED,
      SHOWN | INKED,
    ]);
    expect([...states.relations]).toEqual([BACK, BACK, FRONT, FRONT]);
  });

  test("a hovered relation comes to the front with both ends and fades nothing", () => {
    const states = toStates(topology, all, NO_HIGHLIGHT, { kind: "relation", index: 2 });
    expect([...states.relations]).toEqual([REST, REST, FRONT, REST]);
    expect(states.entities[2]).toBe(SHOWN | INKED);
    expect(states.fades).toBe(false);
  });

  test("indices that are not of this scene are ignored", () => {
    const states = toStates(
      topology,
      all,
      { selectedEntities: [9], selectedRelation: 9, path: { entities: [9], relations: [9] }, focused: 9 },
      null,
    );
    expect(states.entities).toHaveLength(4);
    expect([...states.relations]).toEqual([BACK, BACK, BACK, BACK]);
  });
});

test("a pointer that moves on looks at no relation but those of what it comes to", () => {
  const read: PropertyKey[] = [];
  const counted = new Proxy(topology.source, {
    get(column, key) {
      read.push(key);
      return Reflect.get(column, key);
    },
  });
  const watched = { ...topology, source: counted };
  toStates(watched, all, NO_HIGHLIGHT, null);
  expect(read.length).toBeGreaterThan(0);
  read.length = 0;
  const states = toStates(watched, all, NO_HIGHLIGHT, { kind: "entity", index: 3 });
  expect([...states.relations]).toEqual([BACK, BACK, REST, BACK]);
  expect(read).toEqual([]);
});
