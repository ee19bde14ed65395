import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { createLists } from "../../src/core/engine/lists.ts";
import { openDataset } from "../../src/core/engine/open-source.ts";
import { maskLens } from "../../src/core/lens/apply-lens.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { fold } from "../../src/core/search/fold.ts";
import { TABLE_KINDS, type TablePage, type TableRequest } from "../../src/core/table/request.ts";
import { toTsv } from "../../src/core/table/to-tsv.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const BASE: TableRequest = {
  kind: "entities",
  lens: {},
  of: null,
  text: "",
  sort: null,
  descending: false,
  measures: ["degree"],
  start: 0,
  count: 1000,
};

function toTable(dataset: Dataset) {
  const { table } = createLists(openDataset(dataset));
  return (request: Partial<TableRequest>): TablePage => {
    const page = table({ ...BASE, ...request });
    if (!page.ok) throw new Error(page.error[0]?.message);
    return page.value;
  };
}

/** One column of a page, by heading. */
function column({ columns, rows }: TablePage, label: string): readonly string[] {
  const at = columns.findIndex((each) => each.label === label);
  expect(columns.map((each) => each.label)).toContain(label);
  return rows.map(({ cells }) => cells[at] ?? "");
}

const small = toTable(
  toDataset(`
    israel -supplied_arms_to-> azerbaijan @2016/2020 #1
    israel -supplied_arms_to-> azerbaijan #2 !reported
    azerbaijan -attacked-> place:karabakh @2023-09-19 #1
    person:leader -holds_office-> azerbaijan !opinion #2 @2003
    iran -borders-> azerbaijan #1
    Österreich -borders-> iran @../2019`),
);

describe("the list of entities", () => {
  test("tells type, degree, documents and dates of each", () => {
    const page = small({});
    expect(page.columns.map(({ label }) => label)).toEqual([
      "Name",
      "Type",
      "Number of ties",
      "Documents",
      "First date",
      "Last date",
    ]);
    expect(page.rows.map(({ cells }) => cells.join("|"))).toEqual([
      "israel|State|1|2|2016|2020",
      "azerbaijan|State|4|2|2003|19 September 2023",
      "karabakh|Place|1|1|19 September 2023|19 September 2023",
      "leader|Person|1|1|2003|2003",
      "iran|State|2|1||2019",
      "Österreich|State|1|1||2019",
    ]);
    expect(page.rows.map(({ opens }) => opens)).toContainEqual({ kind: "entity", id: "person:leader" });
  });

  test("counts only what the lens leaves", () => {
    const page = small({ lens: { types: "!person" } });
    expect(page.rows.map(({ cells }) => cells.join("|"))).toContain(
      "azerbaijan|State|3|2|2016|19 September 2023",
    );
    expect([page.total, page.all]).toEqual([5, 6]);
  });

  test("narrowed to one entity it lists whom that one is tied to", () => {
    expect(column(small({ of: toEntityId("state:iran") }), "Name")).toEqual(["azerbaijan", "Österreich"]);
  });

  test("shows measures that are asked for", () => {
    const page = small({ measures: ["degree", "pagerank", "communities"] });
    expect(column(page, "PageRank").every((cell) => /^\d+\.\d %$/.test(cell))).toBe(true);
    expect(column(page, "Community").every((cell) => /^\d: around /.test(cell))).toBe(true);
  });
});

describe("the list of relations", () => {
  test("words each, with what supports it", () => {
    const page = small({ kind: "relations", sort: "when" });
    expect(page.rows.map(({ cells }) => cells.join("|"))).toEqual([
      "leader|holds office in|azerbaijan|2003|attributed or opinion|2|1",
      "israel|supplied arms to|azerbaijan|2016 to 2020|stated|1, 2|2",
      "iran|borders|Österreich|until 2019|stated|1|1",
      "azerbaijan|attacked|karabakh|19 September 2023|stated|1|1",
      "azerbaijan|borders|iran||stated|1|1",
    ]);
  });

  test("narrowed to one entity it lists that one's relations, dated first", () => {
    const page = small({ kind: "relations", of: toEntityId("state:iran"), sort: "when" });
    expect(page.rows.map(({ cells }) => cells.slice(0, 4).join(" "))).toEqual([
      "iran borders Österreich until 2019",
      "azerbaijan borders iran ",
    ]);
  });
});

describe("the list of claims", () => {
  test("says who says what, when and where, and opens the relation", () => {
    const page = small({ kind: "claims" });
    expect(page.columns.map(({ label }) => label)).toEqual([
      "Says",
      "Modality",
      "Who says so",
      "When",
      "Source",
      "Relation",
    ]);
    expect(page.rows[1]?.cells).toEqual([
      "israel supplied_arms_to azerbaijan.",
      "reported",
      "Article 2",
      "",
      "Article 2, paragraph 1",
      "israel supplied arms to azerbaijan",
    ]);
    expect(page.rows[1]?.opens).toEqual(page.rows[0]?.opens);
  });

  test("leaves with its relation", () => {
    expect(small({ kind: "claims", lens: { types: "!person" } }).total).toBe(5);
  });
});

test("names sort without regard to case and diacritics", () => {
  expect(column(small({ sort: "name" }), "Name")).toEqual([
    "azerbaijan",
    "iran",
    "israel",
    "karabakh",
    "leader",
    "Österreich",
  ]);
});

test("rows without a value go last in both directions, ties keep the order of the data", () => {
  const dates = (descending: boolean) => column(small({ sort: "first", descending }), "First date");
  expect(dates(false)).toEqual(["2003", "2003", "2016", "19 September 2023", "", ""]);
  expect(dates(true)).toEqual(["19 September 2023", "2016", "2003", "2003", "", ""]);
  expect(column(small({ sort: "first", descending: true }), "Name").slice(2, 4)).toEqual([
    "azerbaijan",
    "leader",
  ]);
});

test("words narrow the rows in any spelling", () => {
  expect(column(small({ text: "OSTERREICH  state" }), "Name")).toEqual(["Österreich"]);
  expect(small({ kind: "relations", text: "arms azer" }).total).toBe(1);
  expect(small({ text: "nothing of the kind" })).toMatchObject({ total: 0, rows: [], all: 6 });
});

test("a row can be located, and rows can be picked", () => {
  const relation = toRelationId("relation:state:israel/supplied_arms_to/state:azerbaijan");
  const page = small({ kind: "relations", sort: "when", locate: relation, count: 0 });
  expect([page.at, page.rows.length, page.total]).toEqual([1, 0, 5]);
  expect(small({ locate: toEntityId("state:nowhere") }).at).toBeNull();
  expect(small({ kind: "claims", only: [relation] }).total).toBe(2);
  expect(column(small({ only: [toEntityId("state:iran"), toEntityId("state:israel")] }), "Name")).toEqual([
    "israel",
    "iran",
  ]);
});

test("what the graph does not have narrows to nothing or leaves the order of the data", () => {
  expect(small({ of: toEntityId("__proto__") })).toMatchObject({ total: 0, rows: [] });
  expect(column(small({ sort: "constructor" }), "Name")[0]).toBe("israel");
});

const shipped = readShipped();

describe("on the shipped data", () => {
  const table = toTable(shipped);

  test.each(TABLE_KINDS)("every column of the %s sorts, and pages put together are the whole", (kind) => {
    const whole = table({ kind, count: 1e6 });
    for (const { id } of whole.columns)
      for (const descending of [false, true]) {
        const sorted = table({ kind, sort: id, descending, count: 1e6 });
        const pages = [0, 1, 2].flatMap((i) => {
          const size = Math.ceil(sorted.total / 3);
          return table({ kind, sort: id, descending, start: i * size, count: size }).rows;
        });
        expect(pages).toEqual(sorted.rows);
        expect(sorted.rows.map((row) => row.id).sort()).toEqual(whole.rows.map((row) => row.id).sort());
        const cells = sorted.rows.map(
          (row) => row.cells[whole.columns.findIndex((column) => column.id === id)] ?? "",
        );
        const filled = cells.filter((cell) => cell !== "");
        expect(cells.slice(filled.length).every((cell) => cell === "")).toBe(true);
      }
  });

  test("texts stand in the order of their folded form", () => {
    const names = column(table({ sort: "name" }), "Name").map(fold);
    for (const [i, name] of names.entries()) if (i > 0) expect((names[i - 1] ?? "") <= name).toBe(true);
  });

  test("every list has as many rows as the lens leaves", () => {
    const types = [...new Set(shipped.entities.map(({ type }) => type))];
    fc.assert(
      fc.property(fc.subarray(types, { minLength: 1 }), (hidden) => {
        const lens = { types: `!${hidden.join(",")}` };
        const masks = maskLens(openDataset(shipped).graph, lens);
        if (!masks.ok) throw new Error(masks.error[0]?.message);
        const count = (mask: Uint8Array) => mask.reduce((sum, byte) => sum + byte, 0);
        expect(table({ lens, count: 0 }).total).toBe(count(masks.value.entities));
        expect(table({ kind: "relations", lens, count: 0 }).total).toBe(count(masks.value.relations));
      }),
      { numRuns: 12 },
    );
  });

  test("the engine gives the same rows and refuses a lens it cannot read", async () => {
    const engine = createEngine();
    await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(shipped)) });
    const request = { ...BASE, kind: "claims", sort: "when", count: 20 } as const;
    const page = await engine.table(request);
    expect(page.ok ? page.value : null).toEqual(table(request));
    const bad = await engine.table({ ...BASE, lens: { nonsense: "1" } });
    expect(bad.ok ? "" : bad.error[0]?.code).toBe("unknown-filter");
  });
});

test("a foreign file's attributes are columns: numbers sort as numbers, titles may be any word", async () => {
  const engine = createEngine();
  const text = "id;label;__proto__;rank\na;Alpha;x;10\nb;Beta;;9\nc;Gamma;z;\n";
  const opened = await engine.open({
    kind: "file",
    name: "nodes.csv",
    bytes: new TextEncoder().encode(text),
  });
  expect(opened.ok).toBe(true);
  const page = await engine.table({ ...BASE, sort: "attribute rank" });
  if (!page.ok) throw new Error(page.error[0]?.message);
  expect(page.value.columns.map(({ label }) => label)).toEqual([
    "Name",
    "Type",
    "Number of ties",
    "__proto__",
    "rank",
  ]);
  expect(column(page.value, "rank")).toEqual(["9", "10", ""]);
  expect(column(page.value, "__proto__")).toEqual(["", "x", "z"]);
});

test("copied rows are tab-separated, one line each, and no cell runs as a formula", () => {
  const columns = ["A", "B"].map((label) => ({ id: label, label, numeric: false }));
  const row = (cells: readonly string[]) => ({
    id: "x",
    opens: { kind: "entity", id: toEntityId("x") } as const,
    types: [],
    cells,
  });
  const text = toTsv({ columns, rows: [row(["=1+1", "a\tb\r\nc"]), row(["-5", "plain"])] });
  expect(text).toBe("A\tB\n'=1+1\ta b c\n-5\tplain\n");
});
