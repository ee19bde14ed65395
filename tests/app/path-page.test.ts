import { describe, expect, test } from "vitest";
import { listChips, toNames } from "../../src/app/selectors/conditions.ts";
import { endName, endProblems, endsWords, toEndIds, toTypeEnd } from "../../src/app/selectors/ends.ts";
import { foldTwins } from "../../src/app/selectors/fold-twins.ts";
import { askedOf, pathHighlight, pathScope, toQuery } from "../../src/app/selectors/selectors.ts";
import { answerOf } from "../../src/app/state/path-search.ts";
import { DEFAULT_OPTIONS, type PathOptions } from "../../src/app/state/state.ts";
import { decodeShared, encodeShared } from "../../src/app/url/codec.ts";
import type { Engine } from "../../src/core/engine/engine.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { EMPTY_LENS } from "../../src/core/lens/lens.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, SMALL, settle } from "./small-explorer.ts";

const ELTA = toEntityId("company:elta");
const ISRAEL = toEntityId("state:israel");
const IRAN = toEntityId("state:iran");
const AZERBAIJAN = toEntityId("state:azerbaijan");
const OIL = toEntityId("good:oil");

describe("conditions", () => {
  const chipsOf = async (options: Partial<PathOptions>) => {
    const { opened, view } = (await openSmall()).data.getState();
    if (opened === null || view === null) throw new Error("nothing open");
    return listChips({ ...DEFAULT_OPTIONS, ...options }, toNames(opened, view.facets));
  };

  test("none are in force at first, and every one shows in plain words", async () => {
    expect(await chipsOf({})).toEqual([]);
    const chips = await chipsOf({
      via: [ISRAEL],
      through: {
        hidden: `${IRAN},${AZERBAIJAN}`,
        relations: "!conflict,diplomacy",
        "relations:2": "conflict",
        types: "!person",
        period: "2016/2020:dated-only",
        "min-documents": "2",
        certainty: "!contested",
        "not.degree": "1..",
        "or.attribute:country": "France",
      },
      direction: "forward",
      time: "chronological",
      noWeak: true,
      assertedOnly: true,
      throughQualifiers: true,
      maxSteps: 1,
      k: 20,
    });
    expect(chips.map(({ text }) => text)).toEqual([
      "without iran",
      "without azerbaijan",
      "without Conflict",
      "without diplomacy",
      "only Conflict",
      "without People",
      "in 2016 to 2020",
      "at least 2 sources",
      "without Contested",
      "not at least 1 tie",
      "or country: France",
      "through israel",
      "along the arrows",
      "in order of time",
      "no opinion or hearsay alone",
      "asserted only",
      "also through goods and places named in a claim",
      "at most 1 step",
      "up to 20 paths",
    ]);
    expect(new Set(chips.map(({ key }) => key)).size).toBe(chips.length);
  });

  test("taking every chip away, one after the other, leaves the options of the beginning", async () => {
    const { opened } = (await openSmall()).data.getState();
    if (opened === null) throw new Error("nothing open");
    let options: PathOptions = {
      ...DEFAULT_OPTIONS,
      through: { hidden: `${IRAN},${AZERBAIJAN}`, period: "2020:with-undated" },
      time: "common",
      noWeak: true,
      maxSteps: 3,
      k: 3,
    };
    for (let left = 7; left > 0; left--) {
      const chips = listChips(options, toNames(opened));
      expect(chips).toHaveLength(left);
      options = { ...options, ...chips[0]?.without };
    }
    expect(options).toEqual(DEFAULT_OPTIONS);
  });
});

describe("ends", () => {
  test("a whole type is an end: it stands for all of its entities, in words and in the link", async () => {
    const { shared } = decodeShared("v=1&path=entity:company,state:iran");
    const explorer = await openSmall(SMALL, { shared });
    const { opened, answer } = askedOf(explorer.data.getState());
    const end = toTypeEnd("company");
    expect(explorer.state.getState().shared.path?.ends).toEqual([end, IRAN]);
    expect(endName(opened, end)).toBe("any Company");
    expect(toEndIds(opened, end)).toEqual([ELTA]);
    expect(toEndIds(opened, toTypeEnd("state"))).toHaveLength(4);
    expect(endsWords(opened, [toEndIds(opened, toTypeEnd("state")), [IRAN]])).toBe("any State and iran");
    expect(answer?.paths[0]?.entities[0]).toBe(ELTA);
    expect(encodeShared(explorer.state.getState().shared)).toBe("v=1&path=entity:company,state:iran");
  });

  test("the same end twice is named at the later field, and nothing is asked", () => {
    expect(endProblems([ELTA, IRAN, ELTA, null])).toEqual([
      null,
      null,
      "The same as “From”. Choose a different end.",
      null,
    ]);
  });

  test("ends are added up to six, moved, taken away, and two always remain", async () => {
    const { actions, state } = await openSmall();
    const ends = () => state.getState().shared.path?.ends;
    actions.openPaths(ELTA, IRAN);
    for (let i = 0; i < 9; i++) actions.addEnd();
    expect(ends()).toHaveLength(6);
    actions.setEnd(2, ISRAEL);
    actions.moveEndUp(2);
    expect(ends()?.slice(0, 3)).toEqual([ELTA, ISRAEL, IRAN]);
    actions.moveEndUp(0);
    for (let i = 0; i < 9; i++) actions.removeEnd(1);
    expect(ends()).toEqual([ELTA, null]);
  });

  test("the next entity chosen becomes the end that is being picked; else choosing selects", async () => {
    const { actions, state } = await openSmall();
    actions.openPaths(ELTA, null);
    expect(actions.pickEndpoint(IRAN)).toBe(false);
    actions.pickEnd(1);
    expect(state.getState().canvasMode).toEqual({ kind: "picking", end: 1 });
    expect(actions.pickEndpoint(IRAN)).toBe(true);
    expect(state.getState()).toMatchObject({
      canvasMode: { kind: "pan" },
      shared: { path: { ends: [ELTA, IRAN] } },
    });
    actions.pickEnd(0);
    actions.pickEnd(null);
    expect(actions.pickEndpoint(ISRAEL)).toBe(false);
  });

  test("more than two ends are joined by a network, which is what the canvas shows", async () => {
    const explorer = await openSmall();
    const { actions, state, data } = explorer;
    actions.openPaths(ELTA, IRAN);
    actions.addEnd();
    actions.setEnd(2, toEntityId("person:aliyev"));
    await settle(explorer);
    const { opened, answer } = askedOf(data.getState());
    expect(answer?.tree?.gaps).toEqual([]);
    const question = state.getState().shared.path;
    const lit = pathHighlight(question, null, { opened, answer })?.entities ?? [];
    expect(lit).toHaveLength(answer?.tree?.entities.length ?? 0);
    expect(lit).toContain(opened?.entityIndex.get(toEntityId("person:aliyev")));
    expect(pathScope(question, { opened, answer })?.entities).toContain(AZERBAIJAN);
  });

  test("where the filter hides all of the paths the picture stands as it is, and is whole again with them", async () => {
    const explorer = await openSmall();
    const { actions, state, data } = explorer;
    actions.openPaths(ELTA, IRAN);
    await settle(explorer);
    const lit = () => pathHighlight(state.getState().shared.path, null, askedOf(data.getState()));
    const entities = lit()?.entities ?? [];
    expect(entities.length).toBeGreaterThan(1);
    const { opened, answer } = askedOf(data.getState());
    const view = data.getState().view;
    const hideAll = (isHidden: (index: number) => boolean) => ({
      opened,
      answer,
      view: view && { ...view, entities: view.entities.map((shown, index) => (isHidden(index) ? 0 : shown)) },
    });
    const question = state.getState().shared.path;
    expect(
      pathHighlight(
        question,
        null,
        hideAll((index) => entities.includes(index)),
      ),
    ).toBeNull();
    expect(
      pathHighlight(
        question,
        null,
        hideAll((index) => index === entities[0]),
      )?.entities,
    ).toEqual(entities);
  });

  test("relaxing a condition keeps the ends as they were asked", async () => {
    const explorer = await openSmall();
    explorer.actions.openPaths(toTypeEnd("company"), IRAN);
    explorer.actions.avoid(ISRAEL);
    await settle(explorer);
    const [relaxation] = answerOf(explorer.data.getState().search)?.noPath?.relaxations ?? [];
    if (relaxation === undefined) throw new Error("no relaxation");
    explorer.actions.askQuery(relaxation.query);
    await settle(explorer);
    expect(explorer.state.getState().shared.path?.ends).toEqual([toTypeEnd("company"), IRAN]);
    expect(answerOf(explorer.data.getState().search)?.paths.length).toBeGreaterThan(0);
  });
});

describe("a search that takes its time", () => {
  /** An engine that tells of its first path and then waits. */
  const openSlow = async () => {
    const engine = createEngine();
    let go = () => {};
    const slow: Engine = {
      ...engine,
      paths: async (query, cancel, onPath) => {
        const whole = await engine.paths(query);
        if (!whole.ok) return whole;
        const [first] = whole.value.paths;
        if (first !== undefined) onPath?.(first, whole.value.citations.slice(0, 1));
        await new Promise<void>((resolve) => {
          go = resolve;
        });
        if (cancel?.aborted === true) throw Object.assign(new Error("cancelled"), { name: "AbortError" });
        return whole;
      },
    };
    const explorer = await openSmall(SMALL, { engine: slow });
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
    explorer.actions.openPaths(ELTA, IRAN);
    await turn();
    return { ...explorer, turn, go: () => go() };
  };

  test("shows what it found, cited, and says the outcome once, at the end", async () => {
    const { data, said, turn, go } = await openSlow();
    expect(data.getState()).toMatchObject({
      search: { kind: "searching", answer: { paths: [{ rank: 1 }] } },
    });
    expect(answerOf(data.getState().search)?.citations).toHaveLength(1);
    const before = said.length;
    go();
    await turn();
    expect(data.getState()).toMatchObject({ search: { kind: "answered" } });
    expect(answerOf(data.getState().search)?.paths).toHaveLength(2);
    expect(said).toHaveLength(before + 1);
    expect(said.at(-1)).toMatch(/^2 paths between elta and iran\./);
  });

  test("keeps what it found when it is stopped, and can be asked again", async () => {
    const { data, said, actions, turn, go } = await openSlow();
    actions.stopSearch();
    await turn();
    expect(data.getState()).toMatchObject({ search: { kind: "stopped" } });
    expect(answerOf(data.getState().search)?.paths).toHaveLength(1);
    expect(said.at(-1)).toBe("Stopped. 1 path found until then.");
    go();
    await turn();
    expect(answerOf(data.getState().search)?.paths).toHaveLength(1);
    actions.searchAgain();
    await turn();
    go();
    await turn();
    expect(data.getState()).toMatchObject({ search: { kind: "answered" } });
    expect(answerOf(data.getState().search)?.paths).toHaveLength(2);
  });
});

test("cards stand in order of rank, twins under their better twin, and none is lost", async () => {
  const explorer = await openSmall(`
    a -borders-> p
    p -borders-> q
    q -borders-> r
    r -borders-> s
    s -borders-> b
    r -borders-> t
    t -borders-> b
    a -attacked-> b
  `);
  explorer.actions.openPaths(toEntityId("state:a"), toEntityId("state:b"));
  await settle(explorer);
  const paths = answerOf(explorer.data.getState().search)?.paths ?? [];
  const cards = foldTwins(paths);
  expect(cards.map(({ path, twins }) => [path.rank, twins.map(({ rank }) => rank)])).toEqual([
    [1, []],
    [2, [3]],
  ]);
  const shown = cards.flatMap(({ path, twins }) => [path, ...twins]);
  expect(shown.map(({ rank }) => rank)).toEqual(paths.map(({ rank }) => rank));
});

test("hiding takes an entity out of picture and selection; its surroundings are a filter", async () => {
  const explorer = await openSmall();
  const { actions, state, data } = explorer;
  actions.selectEntity(IRAN);
  actions.selectEntity(ISRAEL, true);
  actions.hide([IRAN]);
  actions.hide([OIL]);
  await settle(explorer);
  expect(state.getState().shared).toMatchObject({
    lens: { hidden: "state:iran,good:oil" },
    selection: { kind: "entities", ids: [ISRAEL] },
  });
  expect(data.getState().view?.entityCount).toBe(5);
  actions.resetLens();
  actions.showAround([ELTA], 2);
  await settle(explorer);
  expect(data.getState().view?.words).toEqual(["around elta, 2 steps"]);
  expect(data.getState().view?.entityCount).toBe(4);
});

test("common neighbours come with their relations to each, worded from them", async () => {
  const { engine } = await openSmall();
  const { total, entities } = await engine.common([ISRAEL, IRAN], EMPTY_LENS, 5);
  expect(total).toBe(1);
  expect(entities[0]?.entity.id).toBe(AZERBAIJAN);
  expect(entities[0]?.lines.map(({ other, along }) => [other.id, along])).toEqual([
    [ISRAEL, false],
    [IRAN, true],
  ]);
  expect((await engine.common([ISRAEL, OIL], EMPTY_LENS, 5)).total).toBe(0);
  expect((await engine.common([ISRAEL, IRAN], { types: "!state" }, 5)).total).toBe(0);
});

test("unfolding is part of the link, and half a question is none", async () => {
  const explorer = await openSmall();
  explorer.actions.openPaths(ELTA, null);
  expect(toQuery(explorer.state.getState().shared.path)).toBeNull();
  explorer.actions.setEnd(1, IRAN);
  await settle(explorer);
  const link = () => encodeShared(explorer.state.getState().shared);
  // What their number suggests needs no saying.
  const before = link();
  expect(before).not.toContain("path.unfolded");
  explorer.actions.setDiagram(false);
  expect(link()).toContain("&path.unfolded=0");
  explorer.actions.setDiagram(true);
  expect(link()).toBe(before);
});
