import { describe, expect, test } from "vitest";
import {
  askedOf,
  countWords,
  isVisible,
  pathHighlight,
  pathScope,
  toQuery,
} from "../../src/app/selectors/selectors.ts";
import { answerOf } from "../../src/app/state/path-search.ts";
import { EMPTY_SHARED } from "../../src/app/state/state.ts";
import { decodeShared, encodeShared } from "../../src/app/url/codec.ts";
import type { Engine } from "../../src/core/engine/engine.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import type { View } from "../../src/core/lens/view.ts";
import { toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import type { Result } from "../../src/core/model/result.ts";
import { openSmall, SMALL, settle, toFile, toSource } from "./small-explorer.ts";

const ELTA = toEntityId("company:elta");
const ISRAEL = toEntityId("state:israel");
const IRAN = toEntityId("state:iran");
const OIL = toEntityId("good:oil");

const facetOf = (view: View | null, filter: string) => {
  const facet = view?.facets.find((each) => each.filter === filter);
  if (facet === undefined) throw new Error(`no facet ${filter}`);
  return facet;
};

describe("filtering", () => {
  test("a click on a type hides it, a second click shows it again", async () => {
    const explorer = await openSmall();
    const { actions, data, state } = explorer;
    expect(countWords(data.getState())).toContain("7 entities");
    actions.changeFacet(facetOf(data.getState().view, "types"), { kind: "toggle", value: "person" });
    await settle(explorer);
    expect(state.getState().shared.lens).toEqual({ types: "!person" });
    expect(countWords(data.getState())).toContain("6 of 7 entities");
    expect(isVisible(data.getState(), toEntityId("person:aliyev"))).toBe(false);
    actions.changeFacet(facetOf(data.getState().view, "types"), { kind: "toggle", value: "person" });
    await settle(explorer);
    expect(state.getState().shared.lens).toEqual({});
  });

  test("only leaves one value alone; asked again, all come back", async () => {
    const explorer = await openSmall();
    const { actions, data, state } = explorer;
    actions.changeFacet(facetOf(data.getState().view, "types"), { kind: "only", value: "state" });
    await settle(explorer);
    expect(data.getState().view?.entityCount).toBe(4);
    actions.changeFacet(facetOf(data.getState().view, "types"), { kind: "only", value: "state" });
    expect(state.getState().shared.lens).toEqual({});
  });

  test("a lens that cannot be read is left out with a message; the rest of the link stands", async () => {
    const { shared } = decodeShared("v=1&types=!nonsense&entity=state:iran");
    const explorer = await openSmall(SMALL, { shared });
    const { shared: now, notice } = explorer.state.getState();
    expect(now.lens).toEqual({});
    expect(now.selection).toEqual({ kind: "entities", ids: ["state:iran"] });
    expect(notice).toMatchObject({ tone: "problem" });
    expect(notice?.message).toContain("nonsense");
  });
});

describe("selecting", () => {
  test("an entity brings its details, a relation its claims, nothing clears both", async () => {
    const explorer = await openSmall();
    const { actions, data } = explorer;
    actions.selectEntity(ISRAEL);
    await settle(explorer);
    expect(data.getState().entity?.relations).toHaveLength(3);
    const [line] = data.getState().entity?.relations ?? [];
    actions.selectRelation(line?.id ?? toRelationId(""));
    await settle(explorer);
    expect(data.getState().entity).toBeNull();
    expect(data.getState().relation?.claims).toHaveLength(1);
    actions.clearSelection();
    await settle(explorer);
    expect(data.getState().relation).toBeNull();
  });

  test("adding to the selection, and taking from it", async () => {
    const { actions, state } = await openSmall();
    actions.selectEntity(ISRAEL);
    actions.selectEntity(IRAN, true);
    expect(state.getState().shared.selection).toEqual({ kind: "entities", ids: [ISRAEL, IRAN] });
    actions.selectEntity(ISRAEL, true);
    actions.selectEntity(IRAN, true);
    expect(state.getState().shared.selection).toEqual({ kind: "none" });
  });

  test("something that the graph does not have gives one message and no selection", async () => {
    const explorer = await openSmall();
    explorer.actions.selectEntity(toEntityId("state:atlantis"));
    await settle(explorer);
    expect(explorer.state.getState().shared.selection).toEqual({ kind: "none" });
    expect(explorer.state.getState().notice?.message).toContain("state:atlantis");
  });
});

describe("paths", () => {
  test("two ends are a question; its answer lights up the canvas and can be exported", async () => {
    const explorer = await openSmall();
    const { actions, data, state } = explorer;
    actions.openPaths(ELTA, IRAN);
    await settle(explorer);
    const { opened, answer } = askedOf(data.getState());
    expect(answer?.paths.map(({ entities }) => entities)).toEqual([
      [ELTA, ISRAEL, IRAN],
      [ELTA, ISRAEL, toEntityId("state:azerbaijan"), IRAN],
    ]);
    const { path: question } = state.getState().shared;
    const union = pathHighlight(question, null, { opened, answer });
    expect(union?.entities).toHaveLength(4);
    const alone = pathHighlight(question, { kind: "card", rank: 1 }, { opened, answer });
    expect(alone?.entities).toHaveLength(3);
    expect(alone?.relations).toHaveLength(2);
    actions.isolate(2);
    const scope = pathScope(state.getState().shared.path, { opened, answer });
    expect(scope?.entities).toHaveLength(4);
    expect(scope?.about).toContain("elta to iran");
  });

  test("conditions are part of the question and are asked at once", async () => {
    const explorer = await openSmall();
    explorer.actions.openPaths(ELTA, IRAN);
    explorer.actions.setOptions({ maxSteps: 2 });
    await settle(explorer);
    expect(answerOf(explorer.data.getState().search)?.paths).toHaveLength(1);
    explorer.actions.avoid(ISRAEL);
    await settle(explorer);
    expect(answerOf(explorer.data.getState().search)?.paths).toHaveLength(0);
    expect(answerOf(explorer.data.getState().search)?.noPath?.relaxations.length).toBeGreaterThan(0);
    expect(explorer.said.at(-1)).toContain("No path between elta and iran");
  });

  test("an end is never avoided, and half a question is none", async () => {
    const explorer = await openSmall();
    explorer.actions.openPaths(ELTA, IRAN);
    explorer.actions.avoid(IRAN);
    expect(explorer.state.getState().shared.path?.options.through).toEqual({});
    explorer.actions.setEnd(1, null);
    await settle(explorer);
    expect(toQuery(explorer.state.getState().shared.path)).toBeNull();
    expect(answerOf(explorer.data.getState().search)).toBeNull();
    explorer.actions.setEnd(1, ELTA);
    expect(toQuery(explorer.state.getState().shared.path)).toBeNull();
  });

  test("swapping asks the other way round", async () => {
    const explorer = await openSmall();
    explorer.actions.openPaths(ELTA, IRAN);
    explorer.actions.swapEnds();
    await settle(explorer);
    expect(answerOf(explorer.data.getState().search)?.query.ends).toEqual([[IRAN], [ELTA]]);
  });
});

describe("history", () => {
  test("undo and redo bring back what was shown, answers included", async () => {
    const explorer = await openSmall();
    const { actions, data, state } = explorer;
    actions.selectEntity(ISRAEL);
    actions.openPaths(ELTA, IRAN);
    await settle(explorer);
    actions.undo();
    await settle(explorer);
    expect(state.getState().shared.path).toBeNull();
    expect(answerOf(data.getState().search)).toBeNull();
    expect(data.getState().entity?.id).toBe(ISRAEL);
    actions.redo();
    await settle(explorer);
    expect(answerOf(data.getState().search)?.paths).toHaveLength(2);
  });

  test("pinning a card is no step of undo, but stands in the link", async () => {
    const explorer = await openSmall();
    explorer.actions.openPaths(ELTA, IRAN);
    const steps = explorer.state.getState().past.length;
    explorer.actions.isolate(1);
    expect(explorer.state.getState().past).toHaveLength(steps);
    expect(encodeShared(explorer.state.getState().shared)).toContain("path.card=1");
  });
});

describe("opening", () => {
  test("a file that cannot be read gives one message and leaves everything as it was", async () => {
    const explorer = await openSmall();
    explorer.actions.openPaths(ELTA, IRAN);
    await settle(explorer);
    const before = { shared: explorer.state.getState().shared, data: explorer.data.getState() };
    expect(await explorer.actions.open(toFile('{"format": "corridor", "entities": [', "cut.json"))).toBe(
      false,
    );
    await settle(explorer);
    expect(explorer.state.getState().notice?.tone).toBe("problem");
    expect(explorer.state.getState().notice?.message).toMatch(/^cut\.json could not be opened\./);
    expect(explorer.state.getState().shared).toBe(before.shared);
    expect(explorer.data.getState()).toEqual(before.data);
  });

  test("another graph starts afresh", async () => {
    const explorer = await openSmall();
    explorer.actions.openPaths(ELTA, IRAN);
    await settle(explorer);
    expect(await explorer.actions.open(toSource("a -borders-> b"))).toBe(true);
    await settle(explorer);
    expect(explorer.state.getState().shared).toEqual(EMPTY_SHARED);
    expect(explorer.state.getState().past).toEqual([]);
    expect(answerOf(explorer.data.getState().search)).toBeNull();
    expect(countWords(explorer.data.getState())).toContain("2 entities");
  });

  test("ends of a link that the graph does not have are emptied, with one message", async () => {
    const { shared } = decodeShared("v=1&path=company:elta,state:atlantis");
    const explorer = await openSmall(SMALL, { shared });
    expect(explorer.state.getState().shared.path?.ends).toEqual([ELTA, null]);
    expect(explorer.state.getState().notice?.message).toContain("state:atlantis");
  });
});

test("the state is plain data", async () => {
  const explorer = await openSmall();
  explorer.actions.openPaths(ELTA, IRAN);
  explorer.actions.selectEntity(OIL);
  await settle(explorer);
  const state = explorer.state.getState();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

test("an answer that comes after a newer question is dropped", async () => {
  const engine = createEngine();
  const held: (() => void)[] = [];
  const slow: Engine = {
    ...engine,
    view: async (lens) => {
      const answer = await engine.view(lens);
      if (Object.keys(lens).length > 0) await new Promise<void>((resolve) => held.push(resolve));
      return answer satisfies Result<View>;
    },
  };
  const explorer = await openSmall(SMALL, { engine: slow });
  explorer.actions.setFilter("types", "state");
  explorer.actions.setFilter("types", undefined);
  await new Promise((resolve) => setImmediate(resolve));
  for (const release of held) release();
  await settle(explorer);
  expect(held).toHaveLength(1);
  expect(explorer.data.getState().view?.entityCount).toBe(7);
});

test("a crash of the engine is reported and nothing hangs", async () => {
  const engine = createEngine();
  const broken: Engine = { ...engine, paths: () => Promise.reject(new Error("out of memory")) };
  const explorer = await openSmall(SMALL, { engine: broken });
  explorer.actions.openPaths(ELTA, IRAN);
  await settle(explorer);
  expect(explorer.state.getState().notice?.message).toContain("out of memory");
  expect(explorer.data.getState()).toMatchObject({
    pending: 0,
    search: { kind: "stopped", answer: { paths: [] } },
  });
});
