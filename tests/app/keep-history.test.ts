import fc from "fast-check";
import { expect, test } from "vitest";
import { readHistory, writeHistory } from "../../src/app/persistence/history-text.ts";
import { keepHistory, type WindowMemory } from "../../src/app/persistence/keep-history.ts";
import { encodeShared } from "../../src/app/url/codec.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall } from "./small-explorer.ts";

const IDS = ["company:elta", "state:israel", "state:iran"].map(toEntityId);

function createMemory(): WindowMemory & { readonly text: () => string | null } {
  let text: string | null = null;
  return {
    read: () => text,
    write: (next) => {
      text = next;
    },
    text: () => text,
  };
}

type Explorer = Awaited<ReturnType<typeof openSmall>>;

/** What a reader did before the reload, each a step of undo or several that are one. */
const act = fc.oneof(
  fc.record({ kind: fc.constant("select" as const), id: fc.constantFrom(...IDS) }),
  fc.record({
    kind: fc.constant("note" as const),
    id: fc.constantFrom(...IDS),
    text: fc.string({ maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant("edit" as const), id: fc.uuid() }),
  fc.record({ kind: fc.constant("undo" as const) }),
  fc.record({ kind: fc.constant("redo" as const) }),
);

function run({ actions }: Explorer, step: typeof act extends fc.Arbitrary<infer T> ? T : never): void {
  if (step.kind === "select") actions.selectEntity(step.id);
  else if (step.kind === "note") actions.writeNote({ on: "entity", id: step.id }, step.text);
  else if (step.kind === "edit")
    actions.makeEdits(
      [
        {
          id: step.id,
          at: "2024-01-01T00:00:00.000Z",
          kind: "entity.add",
          entity: { id: `person:${step.id}`, type: "person", name: step.id },
        },
      ],
      "Added.",
    );
  else if (step.kind === "undo") actions.undo();
  else actions.redo();
}

const look = ({ state }: Explorer) => {
  const { shared } = state.getState();
  return { view: encodeShared(shared), notes: shared.notes, edits: shared.edits };
};

/** All that can be reached by undo, then all that can be reached by redo. */
function walk(explorer: Explorer) {
  const seen = [look(explorer)];
  for (const move of ["undo", "redo"] as const)
    for (let left = 60; left > 0; left--) {
      const { past, future } = explorer.state.getState();
      if ((move === "undo" ? past : future).length === 0) break;
      explorer.actions[move]();
      seen.push(look(explorer));
    }
  return seen;
}

/** What a reload leaves: graph, view and notes, with the history that the window kept. */
async function reload(before: Explorer, memory: WindowMemory): Promise<Explorer> {
  const on = { kind: "on" } as const;
  before.actions.setPersistence(on);
  keepHistory(before, memory).keep();
  const { shared } = before.state.getState();
  const after = await openSmall();
  after.state.setState({ shared, past: [], future: [] });
  keepHistory(after, memory).restore();
  return after;
}

test("trust 39: undo and redo lead through the same states after a reload, whatever was done", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (steps) => {
      const before = await openSmall();
      for (const step of steps) run(before, step);
      const after = await reload(before, createMemory());
      expect(walk(after)).toEqual(walk(before));
    }),
    { numRuns: 60 },
  );
});

test("a history of another view, another graph or another kind is left alone", async () => {
  const memory = createMemory();
  const before = await openSmall();
  before.actions.selectEntity(toEntityId("state:iran"));
  before.actions.setPersistence({ kind: "on" });
  keepHistory(before, memory).keep();
  const elsewhere = await openSmall();
  keepHistory(elsewhere, memory).restore();
  expect(elsewhere.state.getState().past).toEqual([]);
  const kept: object = JSON.parse(memory.text() ?? "");
  const { shared } = before.state.getState();
  const restoreSteps = async (change: object) => {
    const after = await openSmall();
    after.state.setState({ shared, past: [], future: [] });
    keepHistory(after, { ...memory, read: () => JSON.stringify({ ...kept, ...change }) }).restore();
    return after.state.getState().past.length;
  };
  expect(await restoreSteps({})).toBe(1);
  expect(await restoreSteps({ graph: "another" })).toBe(0);
  expect(await restoreSteps({ version: 2 })).toBe(0);
  expect(await restoreSteps({ past: [{ view: "v=1&odd=1" }] })).toBe(0);
  for (const text of ["", "{", "null"]) expect(readHistory(text)).toBeNull();
});

test("a kept history in which any part is missing, or of another kind, is none", async () => {
  const before = await openSmall();
  before.actions.selectEntity(toEntityId("state:iran"));
  run(before, { kind: "edit", id: "e1" });
  run(before, { kind: "edit", id: "e2" });
  before.actions.undo();
  before.actions.setPersistence({ kind: "on" });
  const memory = createMemory();
  keepHistory(before, memory).keep();
  const text = memory.text() ?? "";
  const kept: Readonly<Record<string, unknown>> = JSON.parse(text);
  expect(readHistory(text)).toMatchObject({ past: { length: 2 }, future: { length: 1 } });
  expect(Object.keys(kept).sort()).toEqual(
    ["edits", "future", "graph", "notes", "past", "undone", "version", "view"].sort(),
  );
  // Without the edits, the steps that name them lead nowhere.
  for (const key of Object.keys(kept))
    for (const value of [undefined, null, 7, "odd", { odd: 1 }, [{ odd: 1 }]]) {
      if (typeof value === "string" && typeof kept[key] === "string") continue;
      // A graph without notes says so by a list that is empty or not there at all.
      if (key === "notes" && value === undefined) continue;
      const said = `${key}: ${JSON.stringify(value)}`;
      expect(readHistory(JSON.stringify({ ...kept, [key]: value })), said).toBeNull();
    }
});

test("a second reload, before the graph is open again, loses nothing", async () => {
  const memory = createMemory();
  const before = await openSmall();
  before.actions.selectEntity(toEntityId("state:iran"));
  before.actions.setPersistence({ kind: "on" });
  keepHistory(before, memory).keep();
  const text = memory.text();
  const between = await openSmall();
  between.actions.setPersistence({ kind: "opening" });
  between.state.setState({ about: null });
  keepHistory(between, memory).keep();
  expect(memory.text()).toBe(text);
  between.actions.setPersistence({ kind: "off" });
  keepHistory(between, memory).keep();
  expect(memory.text()).toBeNull();
});

test("nothing is kept where nothing may be stored, and a long history loses its oldest steps", async () => {
  const memory = createMemory();
  const explorer = await openSmall();
  explorer.actions.selectEntity(toEntityId("state:iran"));
  explorer.actions.setPersistence({ kind: "off" });
  keepHistory(explorer, memory).keep();
  expect(memory.text()).toBeNull();
  for (let step = 0; step < 120; step++) {
    explorer.actions.writeNote(
      { on: "entity", id: toEntityId("state:iran") },
      `${step} ${"x".repeat(19_000)}`,
    );
    explorer.actions.endNote();
  }
  const kept = readHistory(writeHistory(explorer.state.getState()) ?? "");
  expect(kept?.past.length).toBeGreaterThan(40);
  expect(kept?.past.length).toBeLessThan(120);
  expect(kept?.past.at(-1)?.notes[0]?.text).toMatch(/^118 /);
});
