import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createExplorer } from "../../src/app/explorer/explorer.ts";
import { EMPTY_QUESTION, EMPTY_SHARED, type Shared } from "../../src/app/state/state.ts";
import { toTableState } from "../../src/app/table/table-state.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { toDocumentId, toEntityId } from "../../src/core/model/ids.ts";
import { openSmall } from "./small-explorer.ts";

const IRAN = toEntityId("iran");
const ISRAEL = toEntityId("israel");

type Explorer = Pick<ReturnType<typeof createExplorer>, "actions" | "state">;

const sheetOf = ({ state }: Explorer) => {
  const { sheet, sheetSize } = state.getState().panels;
  return `${sheet} ${sheetSize}`;
};

/** What is opened for a while, and how it is closed. */
const GUESTS = {
  table: {
    open: ({ actions }: Explorer) => actions.openTable("entities"),
    close: ({ actions }: Explorer) => actions.closeTable(),
  },
  article: {
    open: ({ actions }: Explorer) => actions.read(toDocumentId("d1")),
    close: ({ actions }: Explorer) => actions.closeReader(),
  },
  paths: {
    open: ({ actions }: Explorer) => actions.openPaths(ISRAEL, IRAN),
    close: ({ actions }: Explorer) => actions.closePaths(),
  },
  selection: {
    open: ({ actions }: Explorer) => actions.selectEntity(IRAN),
    close: ({ actions }: Explorer) => actions.clearSelection(),
  },
  "choice of an end": {
    open: ({ actions }: Explorer) => actions.pickEnd(0),
    close: ({ actions }: Explorer) => actions.pickEnd(null),
  },
} as const;
const NAMES = ["table", "article", "paths", "selection", "choice of an end"] as const;

const SHEETS = (["legend", "inspector", "timeline"] as const).flatMap((sheet) =>
  (["peek", "half", "full"] as const).map((sheetSize) => ({ sheet, sheetSize })),
);

describe("a sheet is given back as it was", () => {
  test.each(NAMES)("after: %s", async (name) => {
    const explorer = await openSmall();
    for (const sheet of SHEETS) {
      explorer.actions.setPanels(sheet);
      const before = sheetOf(explorer);
      GUESTS[name].open(explorer);
      GUESTS[name].close(explorer);
      expect(sheetOf(explorer)).toBe(before);
    }
  });

  test("after several, in whatever order they come and go", async () => {
    const explorer = await openSmall();
    fc.assert(
      fc.property(
        fc.constantFrom(...SHEETS),
        fc.shuffledSubarray([...NAMES], { minLength: 1 }),
        fc.shuffledSubarray([...NAMES], { minLength: NAMES.length }),
        (sheet, opened, closed) => {
          explorer.actions.setPanels(sheet);
          const before = sheetOf(explorer);
          for (const name of opened) GUESTS[name].open(explorer);
          for (const name of closed) if (opened.includes(name)) GUESTS[name].close(explorer);
          expect(sheetOf(explorer)).toBe(before);
        },
      ),
    );
  });

  test("by undo, back and redo as well", async () => {
    const explorer = await openSmall();
    const { actions, state } = explorer;
    actions.openPaths(ISRAEL, IRAN);
    expect(sheetOf(explorer)).toBe("paths half");
    const { shared } = state.getState();
    actions.openTable("entities");
    expect(sheetOf(explorer)).toBe("paths peek");
    actions.undo();
    expect(sheetOf(explorer)).toBe("paths half");
    actions.undo();
    expect(sheetOf(explorer)).toBe("legend peek");
    actions.redo();
    expect(sheetOf(explorer)).toBe("paths half");
    actions.goTo(EMPTY_SHARED, []);
    expect(sheetOf(explorer)).toBe("legend peek");
    actions.goTo(shared, []);
    expect(sheetOf(explorer)).toBe("paths half");
  });
});

test("what is opened makes room for itself", async () => {
  const explorer = await openSmall();
  const { actions } = explorer;
  actions.setPanels({ sheet: "inspector", sheetSize: "full" });
  GUESTS.article.open(explorer);
  expect(sheetOf(explorer)).toBe("inspector half");
  GUESTS.table.open(explorer);
  expect(sheetOf(explorer)).toBe("inspector peek");
  GUESTS.table.close(explorer);
  expect(sheetOf(explorer)).toBe("inspector half");
  actions.setPanels({ sheetSize: "full" });
  actions.read(toDocumentId("d1"), 7);
  expect(sheetOf(explorer)).toBe("inspector half");
  GUESTS.article.close(explorer);
  expect(sheetOf(explorer)).toBe("inspector full");
});

test("what the reader does with the sheet meanwhile stays", async () => {
  const explorer = await openSmall();
  const { actions } = explorer;
  actions.setPanels({ sheetSize: "half" });
  actions.selectEntity(IRAN);
  actions.openTable("entities");
  actions.setPanels({ sheet: "inspector", sheetSize: "full" });
  actions.closeTable();
  expect(sheetOf(explorer)).toBe("inspector full");
  actions.setPanels({ sheet: "legend", sheetSize: "peek" });
  actions.clearSelection();
  expect(sheetOf(explorer)).toBe("legend peek");
  actions.openPaths(ISRAEL, IRAN);
  actions.setPanels({ sheet: "timeline", sheetSize: "full" });
  actions.closePaths();
  expect(sheetOf(explorer)).toBe("timeline full");
});

test("a link to an entity leaves the sheet closed, with its details in it", () => {
  const explorer = createExplorer({
    aspect: () => 1,
    engine: createEngine(),
    createAbort: () => new AbortController(),
    shared: { ...EMPTY_SHARED, selection: { kind: "entities", ids: [IRAN] } },
  });
  expect(sheetOf(explorer)).toBe("inspector peek");
  explorer.actions.setTheme("dark");
  expect(sheetOf(explorer)).toBe("inspector peek");
});

test.each([
  ["a table and paths", { table: toTableState("entities") }, "paths peek", "paths half"],
  ["a table", { table: toTableState("entities"), path: null }, "legend peek", "legend peek"],
] as const)("a link with %s shows what it also has once the table is closed", (_, part, before, after) => {
  const shared: Shared = { ...EMPTY_SHARED, path: { ...EMPTY_QUESTION, ends: [ISRAEL, IRAN] }, ...part };
  const explorer = createExplorer({
    aspect: () => 1,
    engine: createEngine(),
    createAbort: () => new AbortController(),
    shared,
  });
  expect(sheetOf(explorer)).toBe(before);
  explorer.actions.closeTable();
  expect(sheetOf(explorer)).toBe(after);
});
