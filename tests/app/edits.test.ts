import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeEdits } from "../../src/app/edits/merge-edits.ts";
import { startAutosave } from "../../src/app/persistence/autosave.ts";
import { readSavedSession } from "../../src/app/persistence/saved-session.ts";
import type { Edit } from "../../src/core/edit/forms.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { ownClaim } from "../edit/edit-maker.ts";
import { createDevice } from "./memory-device-store.ts";
import { openSmall, SMALL, settle, toFile, toJson, toSource } from "./small-explorer.ts";

const at = (second: number) => new Date(Date.UTC(2024, 0, 1, 0, 0, second)).toISOString();
const ADA: Edit = {
  id: "e1",
  by: "Ada",
  at: at(1),
  kind: "entity.add",
  entity: { id: "person:ada", type: "person", name: "Ada" },
};
const KNOWS: Edit = {
  id: "e2",
  by: "Ada",
  at: at(2),
  kind: "claim.add",
  claim: ownClaim("claim:own", "person:ada", "holds_office", "state:iran"),
};

type Explorer = Awaited<ReturnType<typeof openSmall>>;
const has = ({ data }: Explorer, id: string) =>
  data.getState().opened?.entityIndex.has(toEntityId(id)) === true;
const print = ({ data }: Explorer) => data.getState().opened?.overview.fingerprint;
const placesOf = ({ data }: Explorer, ids: readonly string[]) => {
  const { opened } = data.getState();
  const index = (id: string) => opened?.entityIndex.get(toEntityId(id)) ?? -1;
  return ids.map((id) => [opened?.scene.x[index(id)], opened?.scene.y[index(id)]]);
};
const STAYING = ["company:elta", "state:israel", "state:azerbaijan", "state:iran", "person:aliyev"];

test("what is added stands on the canvas beside what is there, and each undo gives the graph before", async () => {
  const explorer = await openSmall();
  const { actions, said } = explorer;
  const [before, places] = [print(explorer), placesOf(explorer, STAYING)];
  expect(actions.makeEdits([ADA], "Added Ada.")).toBe(true);
  await settle(explorer);
  expect(has(explorer, "person:ada")).toBe(true);
  expect(said).toContain("Added Ada.");
  actions.makeEdits([KNOWS], "Added a relation.");
  await settle(explorer);
  expect(placesOf(explorer, STAYING)).toEqual(places);
  expect(explorer.data.getState().opened?.overview.claims).toBeGreaterThan(0);
  expect(explorer.data.getState().view?.entities).toHaveLength(
    explorer.data.getState().opened?.overview.entities ?? -1,
  );
  for (let step = 0; step < 2; step++) {
    actions.undo();
    await settle(explorer);
  }
  expect(print(explorer)).toBe(before);
  expect(placesOf(explorer, STAYING)).toEqual(places);
  actions.redo();
  await settle(explorer);
  expect(has(explorer, "person:ada")).toBe(true);
});

test("an edit whose target is gone is set aside and named", async () => {
  const explorer = await openSmall();
  explorer.actions.makeEdits([KNOWS], "Added.");
  await settle(explorer);
  expect(explorer.state.getState().notice?.message).toContain("“person:ada” is not in the graph");
  expect(explorer.state.getState().shared.edits).toEqual([KNOWS]);
  expect(explorer.data.getState().opened?.misfits.map(({ edit }) => edit)).toEqual(["e2"]);
});

test("edits are no part of a link", async () => {
  const explorer = await openSmall();
  explorer.actions.makeEdits([ADA], "Added.");
  explorer.actions.goTo({ ...explorer.state.getState().shared, edits: [], notes: [] }, []);
  await settle(explorer);
  expect(has(explorer, "person:ada")).toBe(true);
});

test("edits come back when the graph is opened again, and leave an older page's record alone only where there are some", async () => {
  const device = createDevice();
  const start = async () => {
    const explorer = await openSmall(SMALL);
    const autosave = startAutosave(explorer, {
      openStore: async () => device.openWindow(),
      later: (_, run) => {
        const timer = setTimeout(run, 0);
        return () => clearTimeout(timer);
      },
      isAllowed: true,
    });
    await explorer.actions.open(toSource(SMALL));
    await settle(explorer);
    await autosave.refresh();
    await settle(explorer);
    return { explorer, autosave };
  };
  const first = await start();
  first.explorer.actions.writeNote({ on: "entity", id: toEntityId("state:iran") }, "a note");
  await first.autosave.flush();
  expect(device.sessions.get("shipped")).toMatchObject({ version: 1 });
  first.explorer.actions.makeEdits([ADA, KNOWS], "Added.");
  await first.autosave.flush();
  first.autosave.stop();
  expect(device.sessions.get("shipped")).toMatchObject({ version: 2, edits: [ADA, KNOWS] });
  expect(readSavedSession(device.sessions.get("shipped"))?.edits).toEqual([ADA, KNOWS]);
  const second = await start();
  expect(has(second.explorer, "person:ada")).toBe(true);
  expect(second.explorer.state.getState().past).toEqual([]);
  second.autosave.stop();
});

test("a project on an own graph holds the graph as it was and the edits, and makes them once", async () => {
  const explorer = await openSmall();
  await explorer.actions.open(toFile(toJson(SMALL)));
  await settle(explorer);
  explorer.actions.makeEdits([ADA, KNOWS], "Added.");
  await settle(explorer);
  const edited = print(explorer);
  const file = await explorer.actions.toProjectFile();
  const text = file?.chunks.join("") ?? "";
  expect(JSON.parse(text).parts.edits).toEqual([ADA, KNOWS]);
  expect(JSON.parse(text).graph.data.entities.map(({ id }: { id: string }) => id)).not.toContain(
    "person:ada",
  );
  const other = await openSmall();
  await other.actions.open(toFile(text, "a.corridor.json"));
  await settle(other);
  expect(print(other)).toBe(edited);
  expect(other.state.getState().notice).toBeNull();
});

test("what a file adds to an edited graph stands beside the edits", async () => {
  const explorer = await openSmall();
  explorer.actions.makeEdits([ADA, KNOWS], "Added.");
  await settle(explorer);
  const more = new TextEncoder().encode(toJson("israel -borders-> lebanon"));
  await explorer.actions.openFiles([{ name: "more.json", bytes: more }], "add");
  await settle(explorer);
  await explorer.actions.continueOpening();
  await settle(explorer);
  expect([has(explorer, "state:lebanon"), has(explorer, "person:ada")]).toEqual([true, true]);
  expect(explorer.data.getState().opened?.misfits).toEqual([]);
});

test("nothing is changed while another window writes", async () => {
  const explorer = await openSmall();
  explorer.actions.setNotesHold("elsewhere");
  expect(explorer.actions.makeEdits([ADA], "Added.")).toBe(false);
  expect(explorer.state.getState().shared.edits).toEqual([]);
  expect(explorer.state.getState().notice?.message).toContain("another window");
});

const anyEdits = fc
  .uniqueArray(fc.nat({ max: 30 }), { maxLength: 10 })
  .map((seconds) => seconds.toSorted((a, b) => a - b).map((s): Edit => ({ ...ADA, id: `e${s}`, at: at(s) })));

test("merging lists of edits loses nothing that was made, and brings nothing back that was undone", () => {
  fc.assert(
    fc.property(anyEdits, anyEdits, anyEdits, (base, mine, theirs) => {
      const merged = mergeEdits(base, mine, theirs).map(({ id }) => id);
      const [was, here, there] = [base, mine, theirs].map((list) => list.map(({ id }) => id));
      const wanted = [...(here ?? []), ...(there ?? [])].filter((id) => {
        const [a, b] = [here?.includes(id), there?.includes(id)];
        return was?.includes(id) ? a && b : a || b;
      });
      expect(new Set(merged)).toEqual(new Set(wanted));
      expect(mergeEdits(base, theirs, mine).map(({ id }) => id)).toEqual(merged);
    }),
  );
});

test("what names an entity by an id of before still finds it: details, filters, paths and the selection", async () => {
  const explorer = await openSmall();
  const { actions, state, engine } = explorer;
  const old = toEntityId("company:elta");
  const set: Edit = {
    id: "e9",
    at: at(9),
    kind: "entity.set",
    entity: old,
    set: { type: "institution" },
  };
  actions.makeEdits([set], "Changed Elta.");
  await settle(explorer);
  const { opened } = explorer.data.getState();
  const index = opened?.entityIndex.get(toEntityId("institution:elta"));
  expect(index).toBeDefined();
  expect(opened?.entityIndex.get(old)).toBe(index);
  expect((await engine.entity(old, {}))?.id).toBe("institution:elta");
  const hidden = await engine.view({ hidden: old });
  expect(hidden.ok && hidden.value.entityCount).toBe((opened?.overview.entities ?? 0) - 1);
  const found = await engine.paths(
    toPathQuery([[old], [toEntityId("state:iran")]], { ranking: "specific", k: 3 }),
  );
  expect(found.ok && found.value.paths.length).toBeGreaterThan(0);
  state.setState(({ shared }) => ({
    shared: { ...shared, selection: { kind: "entities", ids: [old] } },
  }));
  await settle(explorer);
  expect(explorer.data.getState().entity?.id).toBe("institution:elta");
});
