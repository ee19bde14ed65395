import { expect, test } from "vitest";
import { toAnswerText } from "../../src/app/selectors/cite-answer.ts";
import { toStartCiting } from "../../src/app/selectors/cite-document.ts";
import { answerOf } from "../../src/app/state/path-search.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

async function ask(without: readonly string[]) {
  const explorer = await openSmall();
  explorer.actions.openPaths(toEntityId("company:elta"), toEntityId("state:iran"));
  for (const id of without) explorer.actions.avoid(toEntityId(id));
  await settle(explorer);
  const { opened, search, view } = explorer.data.getState();
  const { notes } = explorer.state.getState().shared;
  const answer = answerOf(search);
  if (answer === null || opened === null) throw new Error("no answer");
  return {
    answer,
    opened,
    text: toAnswerText(answer, { opened, facets: view?.facets, startCiting: toStartCiting(opened, notes) }),
  };
}

test("the whole answer copies as numbered paths, every note cited and listed once under the same number", async () => {
  const { answer, text } = await ask([]);
  expect(answer.paths.length).toBeGreaterThan(1);
  for (const { rank, sentence } of answer.paths) expect(text).toContain(`\n${rank}. ${sentence}\n`);
  const listed = [...text.matchAll(/^\[(\d+)\] /gm)].map(([, number]) => Number(number));
  expect(listed).toEqual(answer.citations.map(({ number }) => number));
});

test("that there is no path copies with the conditions, what would open one, and the sources that were searched", async () => {
  const { answer, opened, text } = await ask(
    (await ask([])).answer.paths.flatMap(({ entities }) => entities.slice(1, -1)),
  );
  expect(answer.paths).toEqual([]);
  expect(text).toMatch(/^No path between .+ \(without .+\)\./);
  for (const { label } of answer.noPath?.relaxations ?? []) expect(text).toContain(label);
  const listed = text.match(/^\[\d+\] .+/gm) ?? [];
  expect(listed.length).toBe(opened.overview.documents.length);
  expect(listed.length).toBeGreaterThan(0);
});
