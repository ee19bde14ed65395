import { expect, test } from "vitest";
import { listTies } from "../../src/app/selectors/list-ties.ts";
import { askedOf, pathHighlight } from "../../src/app/selectors/selectors.ts";
import { answerOf } from "../../src/app/state/path-search.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

const TEXT = `
  company:elta -supplied_arms_to-> azerbaijan good=good:maps
  azerbaijan -borders-> iran
  good:maps -used_in-> iran
`;

const pairsOf = (ties: Uint32Array) =>
  Array.from({ length: ties.length / 2 }, (_, place) =>
    [...ties.subarray(2 * place, 2 * place + 2)].sort().join(),
  );

test("what claims name together is drawn on demand, and on a path that walks it, which lights up no relation to others", async () => {
  const explorer = await openSmall(TEXT);
  const { opened } = explorer.data.getState();
  if (opened === null) throw new Error("nothing is open");
  expect(listTies(opened, false, askedOf(explorer.data.getState())).length).toBe(0);
  expect(opened.scene.ties?.length).toBe(4);
  const all = pairsOf(listTies(opened, true, askedOf(explorer.data.getState())));
  expect(new Set(all).size).toBe(all.length);
  explorer.actions.openPaths(toEntityId("company:elta"), toEntityId("good:maps"));
  explorer.actions.setOptions({ throughQualifiers: true, maxSteps: 1 });
  await settle(explorer);
  const answer = answerOf(explorer.data.getState().search);
  expect(answer?.paths.length).toBe(1);
  const walked = pairsOf(listTies(opened, false, askedOf(explorer.data.getState())));
  expect(walked.length).toBe(1);
  expect(all).toEqual(expect.arrayContaining(walked));
  const question = explorer.state.getState().shared.path;
  expect(pathHighlight(question, null, askedOf(explorer.data.getState()))?.relations).toEqual([]);
});
