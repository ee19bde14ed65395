import { expect, test } from "vitest";
import { scoreSuggestions } from "../../bench/suggest-scores.ts";
import { readShipped } from "../fixtures/shipped.ts";

test("without their words nothing is suggested from texts, and every claim is counted once", () => {
  const shipped = readShipped();
  const dataset = { ...shipped, documents: shipped.documents.slice(0, 2) };
  const ids = new Set(dataset.documents.map(({ id }) => id));
  const claims = dataset.claims.filter(
    ({ evidence: [first] }) => first !== undefined && ids.has(first.document),
  );
  const texts = new Map(dataset.documents.map(({ id, body }) => [id, " ".repeat(body?.end ?? 0)]));
  const scores = new Map(scoreSuggestions(dataset, texts).map((score) => [score.what, score]));
  expect(scores.get("type among 3, while coding")?.of).toBe(claims.length);
  expect(scores.get("known actors and places found")?.right).toBe(0);
  expect(scores.get("figure among those of its sentence")?.right).toBe(0);
  expect(scoreSuggestions(dataset, new Map())).toEqual([]);
});
