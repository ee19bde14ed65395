import { describe, expect, test } from "vitest";
import { decodeShared, encodeShared } from "../../src/app/url/codec.ts";
import { parseEdtf } from "../../src/core/model/dates.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "../app/small-explorer.ts";

const DATED = `
  person:a -holds_office-> israel @2018 role=1
  israel -supplied_arms_to-> azerbaijan @2016/2020
  azerbaijan -attacked-> armenia @2020-09-27
  russia -allied_with-> armenia`;

const span = (text: string) => {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(text);
  return { from: date.value.from, to: date.value.to };
};

async function openDated() {
  const explorer = await openSmall(DATED);
  explorer.actions.setMostBins(60);
  await settle(explorer);
  return explorer;
}

describe("the timeline", () => {
  test("is asked for once it is on screen, and follows the lens but not its own period", async () => {
    const explorer = await openSmall(DATED);
    expect(explorer.data.getState().timeline).toBeNull();
    explorer.actions.setMostBins(60);
    await settle(explorer);
    const before = explorer.data.getState().timeline;
    expect(before).toMatchObject({ months: 1, dated: 3, undated: 1 });
    explorer.actions.setPeriod(span("2017"));
    await settle(explorer);
    expect(explorer.data.getState().timeline).toBe(before);
    expect(explorer.data.getState().view?.relationCount).toBe(1);
    explorer.actions.setFilter("relations", "supply");
    await settle(explorer);
    expect(explorer.data.getState().timeline).toMatchObject({ dated: 1, undated: 0 });
  });

  test("without a period undated relations stay until they are left out", async () => {
    const explorer = await openDated();
    explorer.actions.showUndated(false);
    await settle(explorer);
    expect(explorer.data.getState().view).toMatchObject({
      relationCount: 3,
      words: ["without undated relations"],
    });
    expect(explorer.data.getState().timeline).toMatchObject({ undated: 1 });
    const link = encodeShared(explorer.state.getState().shared);
    const back = decodeShared(link);
    expect(back).toEqual({ shared: explorer.state.getState().shared, ignored: [] });
  });

  test("a period leaves them out, counted, until they are asked for; the link says which", async () => {
    const explorer = await openDated();
    const { actions, state, data } = explorer;
    actions.setPeriod(span("2017"));
    await settle(explorer);
    expect(data.getState().view).toMatchObject({ relationCount: 1, words: ["in 2017"] });
    expect(data.getState().view?.steps[0]?.unjudged).toMatchObject({ count: 1, isKept: false });
    expect(encodeShared(state.getState().shared)).toContain("period=2017:dated-only");
    actions.showUndated(true);
    await settle(explorer);
    expect(data.getState().view).toMatchObject({ relationCount: 2, words: ["in 2017, undated too"] });
    expect(data.getState().view?.faint?.reduce((sum, byte) => sum + byte, 0)).toBe(1);
    expect(encodeShared(state.getState().shared)).toContain("period=2017:with-undated");
    actions.setPeriod(span("2018"));
    expect(state.getState().shared.lens).toEqual({ period: "2018:with-undated" });
    actions.setPeriod(null);
    actions.setPeriod(span("2018"));
    expect(state.getState().shared.lens).toEqual({ period: "2018:dated-only" });
  });

  test.each([
    ["2017", 2],
    ["2020-09-27", 3],
  ])(
    "an earlier link to %s still shows undated relations, and says so once it is changed",
    async (edtf, relationCount) => {
      const explorer = await openDated();
      const { actions, state, data } = explorer;
      const { shared } = decodeShared(`v=1&period=${edtf}`);
      expect(shared.lens).toEqual({ period: edtf });
      actions.setLens(shared.lens);
      await settle(explorer);
      expect(data.getState().view).toMatchObject({ relationCount });
      expect(encodeShared(state.getState().shared)).toBe(`v=1&period=${edtf}`);
      actions.setPeriod(span("2018"));
      expect(state.getState().shared.lens).toEqual({ period: "2018:with-undated" });
    },
  );

  test("a gesture is one step of undo, however often it changes the period", async () => {
    const explorer = await openDated();
    const { actions, state } = explorer;
    actions.setPeriod(span("2016"));
    actions.startGesture("hand");
    for (const year of ["2017", "2018", "2019"]) actions.setPeriod(span(year));
    actions.endGesture();
    expect(state.getState().shared.lens).toEqual({ period: "2019:dated-only" });
    expect(state.getState().past).toHaveLength(2);
    actions.undo();
    expect(state.getState().shared.lens).toEqual({ period: "2016:dated-only" });
  });

  test("a gesture that changes nothing leaves no step, and what it leaves is said once, at its end", async () => {
    const explorer = await openDated();
    const { actions, state } = explorer;
    actions.startGesture("play");
    actions.endGesture();
    expect(state.getState().past).toHaveLength(0);
    const before = explorer.said.length;
    actions.startGesture("play");
    for (const year of ["2017", "2018"]) {
      actions.setPeriod(span(year));
      await settle(explorer);
    }
    expect(explorer.said).toHaveLength(before);
    actions.endGesture();
    expect(explorer.said.slice(before)).toEqual([expect.stringContaining("relations")]);
  });

  test("play goes to the end and no further; asked again it starts over", async () => {
    const explorer = await openDated();
    const { actions, state } = explorer;
    actions.setPeriod(span("2020-10/2020-11"));
    expect(actions.stepPeriod({ wrap: false })).toBe(true);
    expect(state.getState().shared.lens["period"]).toBe("2020-11/2020-12:dated-only");
    expect(actions.stepPeriod({ wrap: false })).toBe(false);
    expect(actions.stepPeriod({ wrap: true })).toBe(true);
    expect(state.getState().shared.lens["period"]).toBe("2016-01/2016-02:dated-only");
  });

  test("up to a day, in force on it, and back to the bin around it", async () => {
    const explorer = await openDated();
    const { actions, state, data } = explorer;
    const period = () => state.getState().shared.lens["period"];
    actions.setPeriod(span("2016/2018"));
    actions.setTimeMode("up-to");
    expect(period()).toBe("up-to:2018-12-31:dated-only");
    await settle(explorer);
    expect(data.getState().view?.relationCount).toBe(2);
    actions.setTimeMode("in-force");
    expect(period()).toBe("in-force:2018-12-31:dated-only");
    actions.setPeriod(span("2021-06-01"));
    await settle(explorer);
    // The office of 2018 is not known to have ended.
    expect(data.getState().view).toMatchObject({ relationCount: 1, words: ["in force on 1 June 2021"] });
    actions.setPeriod(span("2018-12-31"));
    actions.setTimeMode("during");
    expect(period()).toBe("2018-12:dated-only");
  });

  test("without a period a mode begins at the end of the axis, without undated relations", async () => {
    const { actions, state } = await openDated();
    actions.setTimeMode("during");
    expect(state.getState().shared.lens).toEqual({});
    actions.setTimeMode("up-to");
    expect(state.getState().shared.lens).toEqual({ period: "up-to:2020-12-31:dated-only" });
  });

  test("played up to a day, the picture grows bin by bin", async () => {
    const { actions, state } = await openDated();
    actions.setTimeMode("up-to");
    actions.setPeriod(span("2020-10-15"));
    const days: (string | undefined)[] = [];
    while (actions.stepPeriod({ wrap: false })) days.push(state.getState().shared.lens["period"]);
    expect(days).toEqual(["2020-10-31", "2020-11-30", "2020-12-31"].map((day) => `up-to:${day}:dated-only`));
    expect(actions.stepPeriod({ wrap: true })).toBe(true);
    expect(state.getState().shared.lens["period"]).toBe("up-to:2016-01-31:dated-only");
  });

  test("play without a period lets what has begun stay, from the first date on, past times without any", async () => {
    const { actions, state } = await openDated();
    const days: (string | undefined)[] = [];
    actions.setPlay({ months: 12 });
    while (actions.stepPeriod({ wrap: false })) days.push(state.getState().shared.lens["period"]);
    expect(days).toEqual([2016, 2017, 2018, 2019, 2020].map((year) => `up-to:${year}-12-31:dated-only`));
  });

  test("a period is moved by the chosen step, past those in which nothing is dated", async () => {
    const explorer = await openSmall(
      "a -attacked-> b @2001-03\nb -attacked-> c @2010-03\nb -attacked-> d @2010-04",
    );
    const { actions, state } = explorer;
    explorer.actions.setMostBins(200);
    await settle(explorer);
    actions.setPeriod(span("2001-03"));
    actions.setPlay({ months: 1 });
    const periods: (string | undefined)[] = [];
    while (actions.stepPeriod({ wrap: false })) periods.push(state.getState().shared.lens["period"]);
    expect(periods).toEqual(["2010-03:dated-only", "2010-04:dated-only"]);
  });

  test("another graph brings another timeline", async () => {
    const explorer = await openDated();
    const { toSource } = await import("../app/small-explorer.ts");
    await explorer.actions.open(toSource("a -attacked-> b"));
    await settle(explorer);
    expect(explorer.data.getState().timeline).toMatchObject({ dated: 0, undated: 1 });
  });
});

test("roles in the list of an entity are those of the chosen day", async () => {
  const { createEngine } = await import("../../src/core/engine/engine-in-process.ts");
  const { toPlain } = await import("../../src/core/model/serialise.ts");
  const { toDataset } = await import("../fixtures/text-graph.ts");
  const data = toDataset(
    "person:a -holds_office-> israel @2010/2014\n person:a -holds_office-> israel @2015/2020",
  );
  const roles = ["minister", "president"];
  const claims = data.claims.map((claim, i) => ({ ...claim, qualifiers: { role: roles[i] ?? "" } }));
  const engine = createEngine();
  await engine.open({ kind: "shipped", json: JSON.stringify(toPlain({ ...data, claims })) });
  const roleIn = async (lens: Readonly<Record<string, string>>) =>
    (await engine.entity(toEntityId("person:a"), lens))?.relations.map(({ role }) => role);
  expect(await roleIn({})).toEqual(["minister (2010 to 2014), president (2015 to 2020)"]);
  expect(await roleIn({ period: "2012-05-05" })).toEqual(["minister (2010 to 2014)"]);
  expect(await roleIn({ period: "2019" })).toEqual(["president (2015 to 2020)"]);
  expect(await roleIn({ period: "in-force:2019-01-01:dated-only" })).toEqual(["president (2015 to 2020)"]);
  expect(await roleIn({ period: "up-to:2016-01-01:dated-only" })).toEqual([
    "minister (2010 to 2014), president (2015 to 2020)",
  ]);
});
