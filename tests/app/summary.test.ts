import { expect, test } from "vitest";
import { commonType, inducedRelations } from "../../src/app/selectors/induced-relations.ts";
import { toOnboarding, visibleQuestions } from "../../src/app/selectors/onboarding.ts";
import { summariseScene } from "../../src/app/selectors/summary.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

const TEXT = `
  israel -supplied_arms_to-> azerbaijan @2016/2020
  israel -supplied_arms_to-> azerbaijan @2021 #2
  israel -adversary_of-> iran !opinion
  israel -borders-> syria ~clash
  company:elta -based_in-> israel
  person:nobody
`;
const id = (name: string) => toEntityId(name);

test("a graph at a glance: kinds, the most connected, years, certainty, one document only", async () => {
  const explorer = await openSmall(TEXT);
  const { opened } = explorer.data.getState();
  if (opened === null) throw new Error("Nothing is open");
  const { types, connected, certainty, single } = summariseScene(opened, null);
  expect(types.map(({ id: type, count }) => `${type} ${count}`)).toEqual([
    "state 4",
    "person 1",
    "company 1",
  ]);
  expect(connected[0]).toEqual({ id: "state:israel", name: "israel", neighbours: 4 });
  expect(connected.map(({ name }) => name)).not.toContain("nobody");
  expect(certainty).toEqual([
    { certainty: "contested", count: 1 },
    { certainty: "stated", count: 2 },
    { certainty: "weak", count: 1 },
  ]);
  expect(single).toEqual({ count: 3, of: 4 });
  expect(opened.overview.years).toEqual({ from: 2016, to: 2021 });
});

test("figures, questions and first steps follow the filter", async () => {
  const explorer = await openSmall(TEXT);
  explorer.actions.setFilter("hidden", "state:azerbaijan");
  await settle(explorer);
  const { opened, view } = explorer.data.getState();
  if (opened === null || view === null) throw new Error("Nothing is open");
  const { types, connected, certainty, single } = summariseScene(opened, view);
  expect(types.map(({ id: type, count }) => `${type} ${count}`)).toEqual([
    "state 3",
    "person 1",
    "company 1",
  ]);
  expect(connected.map(({ name, neighbours }) => `${name} ${neighbours}`)).toContain("israel 3");
  expect(certainty).toEqual([
    { certainty: "contested", count: 1 },
    { certainty: "stated", count: 1 },
    { certainty: "weak", count: 1 },
  ]);
  expect(single).toEqual({ count: 3, of: 3 });
  expect(view).toMatchObject({ claimCount: 3, years: null });
  const question = { from: id("state:israel"), to: id("state:azerbaijan"), text: "How?" };
  const asked = { ...opened, overview: { ...opened.overview, questions: [question] } };
  expect(visibleQuestions({ opened: asked, view: null })).toEqual([question]);
  expect(visibleQuestions({ opened: asked, view })).toEqual([]);
  expect(toOnboarding({ opened: asked, view })).toMatchObject({
    relation: { sentence: expect.not.stringContaining("azerbaijan") },
    question: null,
  });
});

test("several entities: the relations among them, hidden ones too, and what they all are", async () => {
  const explorer = await openSmall(TEXT);
  explorer.actions.setFilter("certainty", "!soft");
  await settle(explorer);
  const data = explorer.data.getState();
  const ids = ["state:israel", "state:iran", "state:azerbaijan"].map(id);
  expect(
    inducedRelations(data, ids).map((line) => `${line.source} ${line.verb} ${line.target} ${line.visible}`),
  ).toEqual(["israel supplied arms to azerbaijan true", expect.stringMatching(/adversary.* false$/)]);
  expect(commonType(data, ids)).toBe("States");
  expect(commonType(data, [...ids, id("company:elta")])).toBeNull();
  const common = await explorer.engine.common(["state:azerbaijan", "state:iran"].map(id), {}, 9);
  expect(common.documents).toEqual([1]);
});

test("several entities are joined by one question, as many as it takes", async () => {
  const explorer = await openSmall(TEXT);
  const many = [
    "state:israel",
    "state:iran",
    "state:azerbaijan",
    "state:syria",
    "company:elta",
    "person:nobody",
    "x:y",
  ];
  explorer.actions.joinByPaths(many.map(id));
  expect(explorer.state.getState().shared.path?.ends).toEqual(many.slice(0, 6));
  explorer.actions.closePaths();
  explorer.actions.joinByPaths([id("state:israel")]);
  expect(explorer.state.getState().shared.path).toBeNull();
});
