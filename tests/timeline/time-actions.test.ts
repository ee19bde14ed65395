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
  explorer.actions.setTimelineRoom(60);
  await settle(explorer);
  return explorer;
}

describe("the timeline", () => {
  test("is asked for once it is on screen, and follows the lens but not its own period", async () => {
    const explorer = await openSmall(DATED);
    expect(explorer.data.getState().timeline).toBeNull();
    explorer.actions.setTimelineRoom(60);
    await settle(explorer);
    const before = explorer.data.getState().timeline;
    expect(before).toMatchObject({ months: 1, dated: 3, undated: 1 });
    explorer.actions.setPeriod(span("2017"));
    await settle(explorer);
    expect(explorer.data.getState().timeline).toBe(before);
    expect(explorer.data.getState().view?.relationCount).toBe(2);
    explorer.actions.setFilter("relations", "supply");
    await settle(explorer);
    expect(explorer.data.getState().timeline).toMatchObject({ dated: 1, undated: 0 });
  });

  test("undated relations stay until they are left out", async () => {
    const explorer = await openDated();
    explorer.actions.setFilter("undated", "no");
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

  test("a gesture is one step of undo, however often it changes the period", async () => {
    const explorer = await openDated();
    const { actions, state } = explorer;
    actions.setPeriod(span("2016"));
    actions.startGesture("hand");
    for (const year of ["2017", "2018", "2019"]) actions.setPeriod(span(year));
    actions.endGesture();
    expect(state.getState().shared.lens).toEqual({ period: "2019" });
    expect(state.getState().past).toHaveLength(2);
    actions.undo();
    expect(state.getState().shared.lens).toEqual({ period: "2016" });
  });

  test("a gesture that changes nothing leaves no step, and what it leaves is said once, at its end", async () => {
    const explorer = await openDated();
    const { actions, state } = explorer;
    actions.startGesture("play");
    actions.endGesture();
    expect(state.getState().past).toHaveLength(0);
    const { count } = state.getState().said;
    actions.startGesture("play");
    for (const year of ["2017", "2018"]) {
      actions.setPeriod(span(year));
      await settle(explorer);
    }
    expect(state.getState().said.count).toBe(count);
    actions.endGesture();
    expect(state.getState().said).toMatchObject({
      count: count + 1,
      text: expect.stringContaining("relations"),
    });
  });

  test("play goes to the end and no further; asked again it starts over", async () => {
    const explorer = await openDated();
    const { actions, state } = explorer;
    actions.setPeriod(span("2020-10/2020-11"));
    expect(actions.stepPeriod({ wrap: false })).toBe(true);
    expect(state.getState().shared.lens["period"]).toBe("2020-11/2020-12");
    expect(actions.stepPeriod({ wrap: false })).toBe(false);
    expect(actions.stepPeriod({ wrap: true })).toBe(true);
    expect(state.getState().shared.lens["period"]).toBe("2016-01/2016-02");
  });

  test("as of a day, and back to the bin around it", async () => {
    const explorer = await openDated();
    const { actions, state } = explorer;
    actions.setPeriod(span("2016/2018"));
    actions.setAsOf(true);
    expect(state.getState().shared.lens["period"]).toBe("2018-12-31");
    actions.setAsOf(false);
    expect(state.getState().shared.lens["period"]).toBe("2018-12");
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
});
