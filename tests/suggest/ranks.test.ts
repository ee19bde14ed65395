import { expect, test } from "vitest";
import type { Entity } from "../../src/core/model/dataset.ts";
import { toEntityId, toEntityTypeId, toRelationTypeId } from "../../src/core/model/ids.ts";
import { findPhrases } from "../../src/core/suggest/find-phrases.ts";
import { findKnownNames } from "../../src/core/suggest/known-names.ts";
import { rankEnds } from "../../src/core/suggest/rank-ends.ts";
import { type CodedPassage, rankPassageTypes } from "../../src/core/suggest/rank-passage-types.ts";
import { toEntityType, toRelationType } from "../fixtures/plain-types.ts";

const entity = (id: string, name: string): Entity => ({
  id: toEntityId(id),
  type: toEntityTypeId(id.slice(0, id.indexOf(":"))),
  name,
  names: [],
  summary: "",
});

const ENTITIES = [
  entity("state:north", "North"),
  entity("company:ada", "Ada Line"),
  entity("concept:safety", "concerns about ferry safety"),
  entity("person:eve", "Eve"),
  entity("concept:other", "price of coal"),
];
const TEXT = "North spoke. Yesterday Eve said the Ada Line ignored safety concerns, North agreed.";
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const SENTENCE = { start: 13, end: TEXT.length };

test("ends: named in the passage, then in its sentence, then by their words, then used last", () => {
  const ends = rankEnds(
    TEXT,
    {
      passage: spanOf("the Ada Line ignored safety concerns"),
      sentence: SENTENCE,
      recent: [toEntityId("concept:other"), toEntityId("company:ada"), toEntityId("company:gone")],
    },
    ENTITIES,
  );
  expect(ends).toEqual(["company:ada", "person:eve", "state:north", "concept:safety", "concept:other"]);
});

test("phrases are runs between function words, outside of what is known", () => {
  const known = findKnownNames(TEXT, ENTITIES);
  expect(findPhrases(TEXT, known).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    "ignored safety concerns",
  ]);
});

const [STATE, COMPANY] = [
  toEntityType("state", "circle", "flag"),
  toEntityType("company", "square", "works"),
];
const RELATIONS = {
  relationTypes: [
    toRelationType("accuses", "accuses", "conflict"),
    { ...toRelationType("supplies", "supplies", "supply"), domain: [COMPANY.id] },
    toRelationType("visits", "visits", "cooperation"),
  ],
};
const BETWEEN_STATES = { subjectType: STATE.id, objectType: STATE.id };
const rank = (passage: string, coded: readonly CodedPassage[] = [], ends = BETWEEN_STATES) =>
  rankPassageTypes(passage, ends, RELATIONS, coded).map(({ id }) => id);
const code = (text: string, relation: string): CodedPassage => ({
  text,
  relation: toRelationTypeId(relation),
  ...BETWEEN_STATES,
});

test("types: by their own words, whatever the ending; those that do not admit the ends are left out", () => {
  expect(rank("North was visiting South.")).toEqual(["visits", "accuses"]);
  expect(rank("North was accused by South.")).toEqual(["accuses", "visits"]);
  expect(rank("It supplied coal.", [], { subjectType: COMPANY.id, objectType: STATE.id })[0]).toBe(
    "supplies",
  );
});

test("types: by how often such ends have them, and by the words of what was coded before", () => {
  const coded = [
    code("The minister travelled to the capital.", "visits"),
    code("The minister blamed the capital.", "accuses"),
    code("The envoy blamed the neighbours.", "accuses"),
  ];
  expect(rank("Something else happened.", coded)[0]).toBe("accuses");
  expect(rank("He travelled by train, she travelled too.", coded.slice(0, 2))[0]).toBe("visits");
  expect(rank("He blamed the railways.", coded.slice(0, 2))[0]).toBe("accuses");
});
