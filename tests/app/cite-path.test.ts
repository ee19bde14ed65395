import { expect, test } from "vitest";
import { toStartCiting } from "../../src/app/selectors/cite-document.ts";
import { toMarkdownParagraph, toPlainParagraph } from "../../src/app/selectors/cite-path.ts";
import { answerOf } from "../../src/app/state/path-search.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

async function findSecond() {
  const explorer = await openSmall();
  explorer.actions.openPaths(toEntityId("company:elta"), toEntityId("state:iran"));
  await settle(explorer);
  const answer = answerOf(explorer.data.getState().search);
  const path = answer?.paths[1];
  if (answer == null || path === undefined) throw new Error("no second path");
  const { opened } = explorer.data.getState();
  return { answer, path, startCiting: toStartCiting(opened, []) };
}

test("a path copies as a paragraph whose notes are numbered from 1, each cited and each listed once", async () => {
  const { answer, path, startCiting } = await findSecond();
  const [sentence = "", , ...notes] = toPlainParagraph(path, answer, startCiting).split("\n");
  const cited = [...sentence.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));
  expect(cited).toEqual([1, 2, 3]);
  expect(notes.map((note) => note.slice(0, 3))).toEqual(["[1]", "[2]", "[3]"]);
  expect(notes[0]).toMatch(/^\[1\] .*paragraph 1: /);
});

test("in Markdown the notes are footnotes and names cannot break the text", async () => {
  const { answer, path, startCiting } = await findSecond();
  const parts = path.parts.map((part) => (part.kind === "entity" ? { ...part, text: "a*b_[c]" } : part));
  const text = toMarkdownParagraph({ ...path, parts }, answer, startCiting);
  expect(text).toContain("**a\\*b\\_\\[c\\]**");
  expect(text).toMatch(/\n\[\^1\]: /);
});
