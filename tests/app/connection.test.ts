import { describe, expect, test } from "vitest";
import { decodeAddress, encodeAddress } from "../../src/app/url/address.ts";
import { drain } from "../../src/core/base/drain.ts";
import { openEngineOverSource } from "../../src/core/engine/engine-over-source.ts";
import { createPathEngine } from "../../src/core/engine/path-engine.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { refuse } from "../../src/core/model/result.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import type { GraphSource } from "../../src/core/source/graph-source.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { PORTS } from "../reach/reach-contract.ts";
import { openSmall, SMALL, settle, toSource } from "./small-explorer.ts";

const ADDRESS = "bolt://localhost:7687/neo4j";
const ISRAEL = toEntityId("state:israel");
const IRAN = toEntityId("state:iran");
const graph = buildGraph(readShipped());

/** An explorer and a database, which a test may let fail. */
async function openWith(change: (source: GraphSource) => GraphSource = (source) => source, hash = "") {
  const { shared, graph: linked } = decodeAddress(hash);
  const explorer = await openSmall(undefined, {
    link: linked === null ? null : { graph: linked, shared },
    loadConnect: async () => async (engine, _, credentials) =>
      credentials?.password === "wrong"
        ? refuse("sign-in", "", "The engine refuses the user or the password.")
        : openEngineOverSource(change(createMemorySource(graph)), PORTS, {}, engine),
  });
  const connected = await explorer.actions.connect(ADDRESS, { user: "reader", password: "secret" });
  await settle(explorer);
  return { ...explorer, connected };
}

const toPlaces = ({ data }: Awaited<ReturnType<typeof openWith>>) => {
  const scene = data.getState().opened?.scene;
  return new Map(scene?.entityIds.map((id, at) => [id, [scene.x[at], scene.y[at]]]));
};

describe("a graph in a database", () => {
  test("is empty at first, and shows what is selected", async () => {
    const explorer = await openWith();
    expect(explorer.connected).toEqual({ ok: true, value: null });
    expect(explorer.data.getState().opened?.scene.entityIds).toEqual([]);
    explorer.actions.selectEntity(ISRAEL);
    await settle(explorer);
    expect(explorer.data.getState().opened?.scene.entityIds).toEqual([ISRAEL]);
    expect(explorer.data.getState().entity?.relations.length).toBeGreaterThan(5);
    explorer.actions.undo();
    await settle(explorer);
    expect(explorer.data.getState().opened?.scene.entityIds).toEqual([]);
  });

  test("grows by 25 at a time without moving what stands", async () => {
    const explorer = await openWith();
    explorer.actions.selectEntity(ISRAEL);
    await settle(explorer);
    const counted = await explorer.actions.countTies(ISRAEL);
    const ties = counted.ok ? counted.value.reduce((sum, { count }) => sum + count, 0) : 0;
    expect(ties).toBe(explorer.data.getState().entity?.relations.length);
    await explorer.actions.expandEntity(ISRAEL);
    await settle(explorer);
    const before = toPlaces(explorer);
    expect(before.size).toBe(26);
    expect(explorer.state.getState().shared.selection).toEqual({ kind: "entities", ids: [ISRAEL] });
    await explorer.actions.expandEntity(ISRAEL);
    await settle(explorer);
    const after = toPlaces(explorer);
    expect(after.size).toBeGreaterThan(26);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    explorer.actions.undo();
    await settle(explorer);
    expect(toPlaces(explorer)).toEqual(before);
  });

  test("lets what is put away go, as one step", async () => {
    const explorer = await openWith();
    explorer.actions.selectMany([ISRAEL, IRAN], false);
    await settle(explorer);
    explorer.actions.putAway([IRAN]);
    await settle(explorer);
    expect(explorer.data.getState().opened?.scene.entityIds).toEqual([ISRAEL]);
    explorer.actions.undo();
    await settle(explorer);
    expect(explorer.data.getState().opened?.scene.entityIds).toEqual([IRAN, ISRAEL]);
  });

  test("finds paths through what is not shown, which joins the picture while they are on show", async () => {
    const explorer = await openWith();
    const [from, to] = [ISRAEL, toEntityId("corridor:zangezur-corridor")];
    explorer.actions.openPaths(from, to);
    await settle(explorer);
    const { search, opened, reached } = explorer.data.getState();
    expect(search.kind).toBe("answered");
    const paths = search.kind === "answered" ? search.answer.paths : [];
    const whole = createPathEngine(graph).start(toPathQuery([[from], [to]]));
    const expected = whole.ok ? drain(whole.value).paths.map(({ entities }) => entities) : [];
    expect(expected.length).toBeGreaterThan(1);
    expect(paths.map(({ entities }) => entities)).toEqual(expected);
    for (const { entities } of paths)
      for (const id of entities) expect(opened?.entityIndex.has(id)).toBe(true);
    expect(reached?.rows).toBeGreaterThan(0);
    expect(explorer.state.getState().shared.scene).toEqual([from, to]);
    explorer.actions.closePaths();
    await settle(explorer);
    expect(explorer.data.getState().opened?.scene.entityIds).toHaveLength(2);
  });

  test("is linked without user and password, and shown again by whoever connects", async () => {
    const first = await openWith();
    first.actions.selectMany([ISRAEL, IRAN], false);
    await settle(first);
    const { shared, about } = first.state.getState();
    const fragment = encodeAddress(shared, about?.graph ?? null);
    expect(fragment).toContain(`at=${ADDRESS}`);
    expect(fragment).not.toContain("secret");
    expect(JSON.stringify([first.state.getState(), first.data.getState()])).not.toContain("secret");
    const second = await openWith(undefined, `${fragment}`);
    expect(second.data.getState().opened?.scene.entityIds).toEqual([IRAN, ISRAEL]);
    expect(second.state.getState().shared.selection).toEqual(shared.selection);
  });

  test("keeps its picture where the database fails, and asks again", async () => {
    let isDown = false;
    const down = refuse("no-connection", "", "Nothing answers.", "Check it.");
    const explorer = await openWith((source) => ({
      ...source,
      between: async (...call) => (isDown ? down : source.between(...call)),
    }));
    explorer.actions.selectEntity(ISRAEL);
    await settle(explorer);
    isDown = true;
    explorer.actions.selectEntity(IRAN);
    await settle(explorer);
    expect(explorer.state.getState().notice).toMatchObject({ tone: "problem", actions: ["ask-again"] });
    expect(explorer.data.getState().opened?.scene.entityIds).toEqual([ISRAEL]);
    isDown = false;
    explorer.actions.askSourceAgain();
    await settle(explorer);
    expect(explorer.data.getState().opened?.scene.entityIds).toEqual([IRAN, ISRAEL]);
  });

  test("refuses with the reason, and leaves what is open", async () => {
    const explorer = await openSmall(undefined, {
      loadConnect: async () => async () =>
        refuse("sign-in", "", "The engine refuses the user or the password."),
    });
    const before = explorer.data.getState().opened;
    expect((await explorer.actions.connect(ADDRESS, null)).ok).toBe(false);
    expect((await explorer.actions.connect("bolt://me:pw@localhost", null)).ok).toBe(false);
    expect(explorer.data.getState().opened).toBe(before);
    const bare = await openSmall();
    expect(await bare.actions.connect(ADDRESS, null)).toMatchObject({ error: [{ code: "no-databases" }] });
  });

  test("leaves what is open where the database fails while a linked part is fetched", async () => {
    const down = refuse("no-connection", "", "Nothing answers.", "Check it.");
    const explorer = await openWith(
      (source) => ({ ...source, entities: async () => down }),
      `#at=${ADDRESS}&v=1&entity=${IRAN}`,
    );
    expect(explorer.connected).toEqual(down);
    expect(explorer.data.getState().opened?.connection).toBeNull();
    const scene = await explorer.engine.scene(1);
    expect(scene.entityIds).toEqual(explorer.data.getState().opened?.scene.entityIds);
    expect(scene.entityIds.length).toBeGreaterThan(5);
  });

  test("leaves what is open where connecting was cancelled, and closes the connection", async () => {
    let isClosed = false;
    const source: GraphSource = {
      ...createMemorySource(graph),
      close: async () => {
        isClosed = true;
      },
    };
    const cancel = { aborted: false };
    const explorer = await openSmall(undefined, {
      loadConnect: async () => async (engine) => {
        cancel.aborted = true;
        return openEngineOverSource(source, PORTS, {}, engine);
      },
    });
    const before = explorer.data.getState().opened;
    expect(await explorer.actions.connect(ADDRESS, null, cancel)).toMatchObject({
      error: [{ code: "cancelled" }],
    });
    expect(isClosed).toBe(true);
    expect(explorer.data.getState().opened).toBe(before);
  });

  test("adds neighbours to the graph that they were asked of, and to no other", async () => {
    let answer = () => {};
    const waited = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let isSlow = false;
    const explorer = await openWith((source) => ({
      ...source,
      expand: async (...call) => {
        if (isSlow) await waited;
        return source.expand(...call);
      },
    }));
    explorer.actions.selectEntity(ISRAEL);
    await settle(explorer);
    isSlow = true;
    const adding = explorer.actions.expandEntity(ISRAEL);
    await explorer.actions.open(toSource(SMALL));
    const { shared, past } = explorer.state.getState();
    answer();
    await adding;
    expect(explorer.state.getState().shared).toEqual(shared);
    expect(explorer.state.getState().past).toEqual(past);
  });

  test("adds nobody twice who came while the database answered", async () => {
    const explorer = await openWith();
    explorer.actions.selectEntity(ISRAEL);
    await settle(explorer);
    await Promise.all([explorer.actions.expandEntity(ISRAEL), explorer.actions.expandEntity(ISRAEL)]);
    await settle(explorer);
    const ids = explorer.state.getState().shared.scene ?? [];
    expect(ids).toHaveLength(26);
    expect(new Set(ids).size).toBe(26);
  });

  test("refuses ends that only a whole graph could tell", async () => {
    const explorer = await openWith();
    explorer.actions.openPaths(ISRAEL, toEntityId("entity:company"));
    await settle(explorer);
    expect(explorer.data.getState().search).toMatchObject({
      kind: "refused",
      issues: [{ code: "needs-whole-graph" }],
    });
  });
});
