import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toEntityId, toRelationTypeId } from "../../src/core/model/ids.ts";
import { err, type Result } from "../../src/core/model/result.ts";
import { findPaths } from "../../src/core/paths/find-paths.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import type { GraphSource, RelationSummary, RowPart } from "../../src/core/source/graph-source.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { withExpansion, withRows } from "./changed-source.ts";
import { expectSameAnswer, openReach, toComparable } from "./reach-contract.ts";

const graph = buildGraph(readShipped());
const query = toPathQuery([[toEntityId("state:israel")], [toEntityId("state:armenia")]], { k: 12 });
const memory = createMemorySource(graph);

const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.error.map(({ code }) => code);

const ask = async (source: GraphSource, limits = {}) => (await openReach(source, limits)).paths(query);

/** One relation of Israel as another end would have it. */
const onFirst = (change: (row: RelationSummary) => RelationSummary) =>
  withRows(memory, (rows) => {
    const first = rows.findIndex(({ source, target }) => source === "state:israel" && target !== source);
    return rows.map((row, at) => (at === first ? change(row) : row));
  });

describe("rows that cannot be used are refused by name", () => {
  const text = (value: string): never => value as never;
  test.each([
    [
      "a type that the vocabulary lacks",
      (row: RelationSummary) => ({ ...row, type: toRelationTypeId("knows") }),
      "knows",
    ],
    ["no end", (row: RelationSummary) => ({ ...row, target: toEntityId("") }), "no id"],
    [
      "an end that the database lacks",
      (row: RelationSummary) => ({ ...row, target: toEntityId("state:gone") }),
      "state:gone",
    ],
    ["a count in words", (row: RelationSummary) => ({ ...row, documents: text("two") }), "whole numbers"],
    [
      "a certainty nobody knows",
      (row: RelationSummary) => ({ ...row, certainty: text("perhaps") }),
      "perhaps",
    ],
    [
      "a period that goes backwards",
      (row: RelationSummary) => ({ ...row, period: [{ from: 5, to: 2 }] }),
      "period",
    ],
    [
      "a direction that is a number",
      (row: RelationSummary) => ({ ...row, directed: text("1") }),
      "direction",
    ],
    [
      "fewer claims than dates",
      (row: RelationSummary) => ({ ...row, claims: 0, dates: ["2001"] }),
      "fewer claims",
    ],
  ])("%s", async (_, change, words) => {
    const found = await ask(onFirst(change));
    expect(codesOf(found)).toEqual(["source-row"]);
    expect(found.ok ? "" : found.error[0]?.message).toContain(words);
  });

  test("two relations of one id", async () => {
    const found = await ask(
      withRows(memory, (rows) =>
        rows.map((row, at) => (at === 1 ? { ...row, id: rows[0]?.id ?? row.id } : row)),
      ),
    );
    expect(codesOf(found)).toEqual(["source-row"]);
  });

  test("relations of entities that were not asked for", async () => {
    const others = await memory.expand({ ids: [toEntityId("state:turkey")], conditions: {}, limit: 50 });
    if (!others.ok) throw new Error("refused");
    const stray = others.value.rows.map((row) => ({
      ...row,
      source: toEntityId("state:turkey"),
      target: toEntityId("state:iran"),
    }));
    const found = await ask(withRows(memory, (rows, calls) => (calls === 0 ? [...rows, ...stray] : rows)));
    expect(codesOf(found)).toEqual(["source-row"]);
  });
});

test("rows that come twice, and back to front, change nothing", async () => {
  const source = withRows(memory, (rows) => [...rows, ...rows].reverse());
  expect(await expectSameAnswer(graph, await openReach(source), query)).toBe("certain");
});

test("an answer that is cut again and again is halved, and gone through page by page", async () => {
  let cut = 0;
  const source: GraphSource = {
    ...memory,
    async expand(asked, cancel) {
      const answer = await memory.expand({ ...asked, limit: Math.min(asked.limit, 7) }, cancel);
      if (answer.ok && !answer.value.complete) cut++;
      return answer;
    },
  };
  expect(await expectSameAnswer(graph, await openReach(source), query)).toBe("certain");
  expect(cut).toBeGreaterThan(10);
});

test("a cut answer without a next page is no part of an answer that claims to be whole", async () => {
  const source = withExpansion(memory, (answer) =>
    answer.ok && answer.value.rows.length > 10
      ? { ok: true, value: { rows: answer.value.rows.slice(0, 10), complete: false } }
      : answer,
  );
  const found = await ask(source);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  expect(found.value.answer).toMatchObject({ exhausted: false, noPath: null });
  const { certainUpTo } = found.value.answer;
  expect(certainUpTo).toBeDefined();
  const expected = findPaths(graph, query);
  if (!expected.ok) throw new Error("refused");
  const below = (paths: readonly { cost: number; sentence: string }[]) =>
    paths.filter(({ cost }) => cost < (certainUpTo?.cost ?? 0)).map(({ sentence }) => sentence);
  expect(below(found.value.answer.paths)).toEqual(below(expected.value.paths));
});

describe("data that changes between two rounds", () => {
  /** From some call on, relations have one document more; up to another. */
  const changing = (from: number, to: number) =>
    withRows(memory, (rows, calls) =>
      calls >= from && calls < to ? rows.map((row) => ({ ...row, documents: row.documents + 1 })) : rows,
    );

  test("is asked for again once", async () => {
    const found = await ask(changing(0, 1));
    const expected = findPaths(graph, query);
    if (!found.ok || !expected.ok) throw new Error("refused");
    expect(toComparable(found.value.answer)).toEqual(toComparable(expected.value));
  });

  test("is refused when it happens again", async () => {
    const flipping = withRows(memory, (rows, calls) =>
      calls % 2 === 0 ? rows.map((row) => ({ ...row, documents: row.documents + 1 })) : rows,
    );
    expect(codesOf(await ask(flipping))).toEqual(["source-changed"]);
  });

  test("is noticed where a relation comes from one end only", async () => {
    const gone = withRows(memory, (rows, calls) => (calls === 0 ? rows.slice(1) : rows));
    const found = await ask(gone);
    const expected = findPaths(graph, query);
    if (!found.ok || !expected.ok) throw new Error("refused");
    expect(toComparable(found.value.answer)).toEqual(toComparable(expected.value));
  });

  test("is noticed where claims are not those that a relation counted", async () => {
    const source: GraphSource = {
      ...memory,
      async claims(about, cancel) {
        const part = await memory.claims(about, cancel);
        return part.ok
          ? {
              ok: true,
              value: {
                ...part.value,
                relations: part.value.relations.map((relation) => ({ ...relation, claims: [] })),
              },
            }
          : part;
      },
    };
    expect(codesOf(await ask(source))).toEqual(["source-changed"]);
  });
});

describe("a source that fails", () => {
  const never = (): Promise<Result<RowPart<RelationSummary>>> => new Promise(() => {});

  test("is given up at the deadline, with what is certain", async () => {
    const stalled = withExpansion(memory, (answer, calls) => (calls < 1 ? answer : never()));
    const found = await ask(stalled, { milliseconds: 700 });
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    expect(found.value.answer).toMatchObject({ exhausted: false, certainUpTo: { reason: "time" } });
  });

  test("is refused when it never answers", async () => {
    const silent: GraphSource = { ...memory, entities: () => new Promise(() => {}) };
    expect(codesOf(await ask(silent, { milliseconds: 300 }))).toEqual(["source-silent"]);
  });

  test("is cancelled while a call is under way", async () => {
    const reach = await openReach(withExpansion(memory, never));
    const cancel = { aborted: false };
    const asked = reach.paths(query, { cancel });
    setTimeout(() => {
      cancel.aborted = true;
    }, 50);
    await expect(asked).rejects.toThrow("cancelled");
  });

  test("is refused with its own words when nothing is certain yet, else the answer ends there and says so", async () => {
    const broken = err([{ code: "connection", path: "", message: "The connection was lost." }]);
    const atOnce = await ask(withExpansion(memory, () => broken));
    expect(codesOf(atOnce)).toEqual(["connection"]);
    const ends = ["company:elta-systems", "state:armenia"].map((id) => [toEntityId(id)]);
    const kept: number[] = [];
    for (let answered = 1; answered < 8; answered++) {
      const source = withExpansion(memory, (answer, calls) => (calls < answered ? answer : broken));
      const later = await (await openReach(source)).paths(toPathQuery(ends, { k: 20 }));
      if (!later.ok) expect(codesOf(later)).toEqual(["connection"]);
      else if (later.value.answer.certainUpTo !== undefined) {
        expect(later.value.answer).toMatchObject({ exhausted: false, certainUpTo: { reason: "failed" } });
        expect(later.value.answer.certainUpTo.issues).toEqual(broken.error);
        kept.push(later.value.answer.paths.length);
      }
    }
    expect(kept.length).toBeGreaterThan(0);
  });
});

describe("what a part of a graph cannot tell is refused", () => {
  test.each([
    ["pieces of the graph", { through: { component: "largest" } }, "through.component"],
    ["steps around an entity", { through: { around: "state:iran~2" } }, "through.around"],
    ["goods and places named in claims", { throughQualifiers: true }, "throughQualifiers"],
  ])("%s", async (_, asked, path) => {
    const found = await (await openReach(memory)).paths({ ...query, ...asked });
    expect(found.ok ? [] : found.error.map((issue) => [issue.code, issue.path])).toEqual([
      ["needs-whole-graph", path],
    ]);
  });
});
