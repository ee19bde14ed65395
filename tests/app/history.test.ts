import fc from "fast-check";
import { expect, test } from "vitest";
import { record, redo, undo } from "../../src/app/state/history.ts";
import { EMPTY_SHARED, type Shared } from "../../src/app/state/state.ts";

const step = (n: number): Shared => ({ ...EMPTY_SHARED, lens: { types: `t${n}` } });

const START = { shared: EMPTY_SHARED, past: [], future: [] };

test("trust 39: as many undos as edits give the start back, as many redos the end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), (edits) => {
      let state: Parameters<typeof undo>[0] = START;
      for (let i = 0; i < edits; i++) state = record(state, step(i));
      const end = state;
      for (let i = 0; i < edits; i++) state = undo(state);
      expect(state.shared).toBe(EMPTY_SHARED);
      for (let i = 0; i < edits; i++) state = redo(state);
      expect(state).toEqual(end);
    }),
  );
});

test("trust 39: any mix of edits, undos and redos behaves like a list with a place in it", () => {
  const commands = fc.array(fc.constantFrom("edit", "undo", "redo"), { maxLength: 80 });
  fc.assert(
    fc.property(commands, (mix) => {
      let state: Parameters<typeof undo>[0] = START;
      let list = [EMPTY_SHARED];
      let place = 0;
      for (const [i, command] of mix.entries()) {
        if (command === "edit") {
          const next = step(i);
          state = record(state, next);
          list = [...list.slice(0, place + 1), next];
          place++;
        } else if (command === "undo") {
          state = undo(state);
          place = Math.max(0, place - 1);
        } else {
          state = redo(state);
          place = Math.min(list.length - 1, place + 1);
        }
        expect(state.shared).toBe(list[place]);
      }
    }),
    { numRuns: 1000 },
  );
});

test("an edit that changes nothing is no step", () => {
  expect(record(START, EMPTY_SHARED)).toBe(START);
});

test("the history is bounded", () => {
  let state: Parameters<typeof undo>[0] = START;
  for (let i = 0; i < 500; i++) state = record(state, step(i));
  expect(state.past).toHaveLength(200);
  // The oldest go, so that undo goes back step by step from the last edit.
  expect(state.past.map(({ lens }) => lens["types"])).toEqual(
    Array.from({ length: 200 }, (_, place) => `t${499 - 200 + place}`),
  );
});
