import { expect, test } from "vitest";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall } from "./small-explorer.ts";

test("a sheet closes for a table and is as large as before when the table goes, by undo as well", async () => {
  const { actions, state } = await openSmall();
  const size = () => state.getState().panels.sheetSize;
  actions.selectEntity(toEntityId("state:iran"));
  expect(size()).toBe("half");
  actions.openTable("entities");
  expect(size()).toBe("peek");
  actions.closeTable();
  expect(size()).toBe("half");
  actions.setPanels({ sheetSize: "full" });
  actions.toggleTable();
  expect(size()).toBe("peek");
  actions.undo();
  expect(size()).toBe("full");
});

test("a sheet that was opened beside the table stays as it is", async () => {
  const { actions, state } = await openSmall();
  actions.setPanels({ sheetSize: "full" });
  actions.openTable("entities");
  actions.selectEntity(toEntityId("state:iran"));
  actions.closeTable();
  expect(state.getState().panels.sheetSize).toBe("half");
});
