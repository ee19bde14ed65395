import { expect, test } from "vitest";
import { buildEvidenceContext } from "../../src/core/evidence/context.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { describeHealth } from "../../src/core/lint/describe-health.ts";
import { lint } from "../../src/core/lint/lint.ts";
import { toDocumentId } from "../../src/core/model/ids.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const healthOf = (text: string, texts = new Map<ReturnType<typeof toDocumentId>, string>()) =>
  describeHealth(buildEvidenceContext(buildGraph(toDataset(text))), texts);

test("a finding opens the entity or relation that it is about", () => {
  const health = healthOf("a -attacked-> b ~alone\nb -exports_to-> c #2\nperson:nobody");
  const subjectOf = (code: string) => health.rules.find((rule) => rule.code === code)?.issues[0]?.subject;
  expect(subjectOf("rivals")).toMatchObject({ kind: "relation", words: "a attacked b" });
  expect(subjectOf("orphan")).toMatchObject({ kind: "entity", words: "nobody" });
  expect(subjectOf("single-document")).toBeNull();
  expect(health.unread).toEqual(["Article 1", "Article 2"]);
});

test("errors come first and everything is counted, also what is not listed", () => {
  const lone = Array.from({ length: 60 }, (_, i) => `person:p${i}`).join("\n");
  const health = healthOf(`a -attacked-> b ~alone\n${lone}`);
  expect(health.rules.map(({ severity }) => severity).toSorted()).toEqual(
    health.rules.map(({ severity }) => severity),
  );
  const orphans = health.rules.find(({ code }) => code === "orphan");
  expect(orphans?.count).toBe(60);
  expect(orphans?.issues).toHaveLength(50);
});

test("with a text at hand its passages are verified", () => {
  const codes = healthOf(
    "a -attacked-> b",
    new Map([[toDocumentId("document:1"), "Other words."]]),
  ).rules.map(({ code }) => code);
  expect(codes).toContain("passage-hash");
});

test("the shipped data: what the page says is what the check says", () => {
  const shipped = readShipped();
  const { errors, notices } = lint(shipped);
  const health = describeHealth(buildEvidenceContext(buildGraph(shipped)), new Map());
  expect([health.errors, health.notices]).toEqual([errors.length, notices.length]);
  expect(health.rules.reduce((sum, { count }) => sum + count, 0)).toBe(errors.length + notices.length);
});
