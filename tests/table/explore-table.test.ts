import { describe, expect, test } from "vitest";
import { EMPTY_SHARED } from "../../src/app/state/state.ts";
import { rowAt, toTableWords } from "../../src/app/table/table-data.ts";
import { toTableState } from "../../src/app/table/table-state.ts";
import type { Engine } from "../../src/core/engine/engine.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { groupsOf, numbersOf } from "../../src/core/measures/mark-values.ts";
import { toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import type { TableRequest } from "../../src/core/table/request.ts";
import { openSmall, SMALL, settle } from "../app/small-explorer.ts";

const IRAN = toEntityId("state:iran");
const BORDERS = toRelationId("relation:state:azerbaijan/borders/state:iran");

/** An engine that tells which rows it was asked for. */
function listen() {
  const engine = createEngine();
  const asked: TableRequest[] = [];
  const table: Engine["table"] = (request) => {
    asked.push(request);
    return engine.table(request);
  };
  return { engine: { ...engine, table }, asked };
}

const MANY = Array.from({ length: 1200 }, (_, i) => `s${i} -borders-> s${i + 1}`).join("\n");

describe("opening the table", () => {
  test("with nothing selected it lists the entities, the best connected first", async () => {
    const explorer = await openSmall();
    explorer.actions.toggleTable();
    await settle(explorer);
    const { table } = explorer.data.getState();
    if (table === null) throw new Error("no table");
    expect(table.total).toBe(7);
    expect(rowAt(table, 0)?.cells.slice(0, 3)).toEqual(["israel", "State", "3"]);
    expect(explorer.said.at(-1)).toBe("7 entities, by Number of ties, descending.");
  });

  test("with an entity selected it lists that one's relations by date", async () => {
    const explorer = await openSmall();
    explorer.actions.selectEntity(IRAN);
    explorer.actions.toggleTable();
    await settle(explorer);
    expect(explorer.state.getState().shared.table).toEqual(toTableState("relations", IRAN));
    expect(explorer.data.getState().table).toMatchObject({ total: 2, all: 6 });
    explorer.actions.widenTable();
    await settle(explorer);
    expect(explorer.data.getState().table).toMatchObject({ total: 6, all: 6 });
  });

  test("again it closes, and undo brings it back", async () => {
    const explorer = await openSmall();
    explorer.actions.openTable("claims");
    explorer.actions.toggleTable();
    await settle(explorer);
    expect(explorer.data.getState().table).toBeNull();
    explorer.actions.undo();
    await settle(explorer);
    expect(explorer.data.getState().table?.query.kind).toBe("claims");
  });

  test("a link opens it", async () => {
    const shared = { ...EMPTY_SHARED, table: { ...toTableState("relations"), text: "iran" } };
    const explorer = await openSmall(SMALL, { shared });
    expect(explorer.data.getState().table).toMatchObject({ total: 2 });
  });
});

describe("in the table", () => {
  test("sorting and words are no steps of undo, lists and narrowing are", async () => {
    const explorer = await openSmall();
    const { actions, state } = explorer;
    actions.openTable("entities");
    const steps = state.getState().past.length;
    actions.sortTable("name");
    actions.setTableText("an");
    await settle(explorer);
    expect(state.getState().past).toHaveLength(steps);
    actions.setTableKind("claims");
    expect(state.getState().past).toHaveLength(steps + 1);
    expect(state.getState().shared.table).toMatchObject({ kind: "claims", text: "an", sort: null });
  });

  test("a number begins with the highest, a word with the first; asked again it turns round", async () => {
    const explorer = await openSmall();
    const { actions, state } = explorer;
    actions.openTable("entities");
    await settle(explorer);
    const order = () => [state.getState().shared.table?.sort, state.getState().shared.table?.descending];
    actions.sortTable("name");
    expect(order()).toEqual(["name", false]);
    actions.sortTable("pagerank");
    expect(order()).toEqual(["pagerank", true]);
    actions.sortTable("pagerank");
    expect(order()).toEqual(["pagerank", false]);
  });

  test("the lens of the drawing holds for the rows", async () => {
    const explorer = await openSmall();
    explorer.actions.openTable("entities");
    explorer.actions.setFilter("types", "!person");
    await settle(explorer);
    const { table } = explorer.data.getState();
    expect(table === null ? "" : toTableWords(table)).toBe("6 of 7 entities, by Number of ties, descending");
  });

  test("the selected row is looked up, wherever it was selected", async () => {
    const explorer = await openSmall();
    explorer.actions.openTable("relations");
    await settle(explorer);
    explorer.actions.selectRelation(BORDERS);
    await settle(explorer);
    const { table } = explorer.data.getState();
    expect(table === null ? null : rowAt(table, table.located?.at ?? -1)?.id).toBe(BORDERS);
  });

  test("copies the selected rows or all, as the list is sorted and narrowed", async () => {
    const explorer = await openSmall();
    const { actions } = explorer;
    actions.openTable("entities");
    actions.sortTable("name");
    actions.setTableText("state");
    await settle(explorer);
    expect(await actions.copyRows("selected")).toBeNull();
    const all = await actions.copyRows("all");
    expect(all?.split("\n").map((line) => line.split("\t")[0])).toEqual([
      "Name",
      "armenia",
      "azerbaijan",
      "iran",
      "israel",
      "",
    ]);
    actions.selectEntity(IRAN);
    expect((await actions.copyRows("selected"))?.split("\n")[1]).toMatch(/^iran\tState\t2\t/);
  });
});

describe("rows of a long list", () => {
  test("come in pages, each asked for once, and far ones are let go", async () => {
    const { engine, asked } = listen();
    const explorer = await openSmall(MANY, { engine });
    const { actions, data } = explorer;
    actions.openTable("relations");
    await settle(explorer);
    expect(asked.map(({ start, count }) => [start, count])).toEqual([[0, 100]]);
    actions.showRows(40, 160);
    await settle(explorer);
    expect(asked.at(-1)).toMatchObject({ start: 100, count: 100 });
    actions.showRows(50, 150);
    await settle(explorer);
    expect(asked).toHaveLength(2);
    const { table } = data.getState();
    expect(table === null ? null : rowAt(table, 199)?.cells[0]).toBe("s199");
    expect(table === null ? "" : rowAt(table, 200)).toBeNull();
  });

  test("only the newest place is answered while the reader scrolls", async () => {
    const { engine, asked } = listen();
    const explorer = await openSmall(MANY, { engine });
    explorer.actions.openTable("relations");
    for (let first = 0; first <= 1000; first += 100) explorer.actions.showRows(first, first + 30);
    await settle(explorer);
    const { table } = explorer.data.getState();
    expect(table === null ? null : rowAt(table, 1010)?.cells[0]).toBe("s1010");
    expect(table?.pages.has(4)).toBe(false);
    explorer.actions.showRows(1190, 5000);
    await settle(explorer);
    expect(Math.max(...asked.map(({ start }) => start))).toBeLessThan(1200);
  });
});

describe("marks", () => {
  test("show a measure under the lens, and follow it", async () => {
    const explorer = await openSmall();
    explorer.actions.setMark("colour", "communities");
    await settle(explorer);
    const shown = () => {
      const { colour } = explorer.data.getState().marks;
      return colour === null ? null : { groups: groupsOf(colour), values: numbersOf(colour) };
    };
    expect(shown()?.groups?.length).toBeGreaterThan(0);
    explorer.actions.setFilter("types", "!person");
    await settle(explorer);
    const index = explorer.data.getState().opened?.entityIndex.get(toEntityId("person:aliyev")) ?? -1;
    expect(shown()?.values[index]).toBeNaN();
    explorer.actions.setMark("colour", null);
    await settle(explorer);
    expect(explorer.data.getState().marks.colour).toBeNull();
  });

  test("that cannot be computed are taken back with the reason", async () => {
    const engine = createEngine();
    const measure: Engine["measure"] = async () => ({
      ok: false,
      error: [{ code: "too-large", path: "betweenness", message: "Too large." }],
    });
    const explorer = await openSmall(SMALL, { engine: { ...engine, measure } });
    explorer.actions.setMark("size", "betweenness");
    await settle(explorer);
    const { shared, notice } = explorer.state.getState();
    expect(shared.encoding.size).toBeNull();
    expect(notice?.message).toBe("Too large.");
  });

  test("sizes never show what has no size", async () => {
    const explorer = await openSmall();
    explorer.actions.setMark("size", "communities");
    expect(explorer.state.getState().shared.encoding.size).toBeNull();
  });
});
