import { describe, expect, test } from "vitest";
import type { MappingMemory } from "../../src/app/state/importing.ts";
import { toUtf8 } from "../../src/core/formats/bytes/to-utf8.ts";
import type { Mapping } from "../../src/core/formats/mapping.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

const toFiles = (text: string, name = "t.csv") => [{ name, bytes: new TextEncoder().encode(text) }];
const CLEAR = "Source,Target,Relation\na,b,met\n";
const OPEN = "Source,Target,Tie\na,b,met\nb,c,met\nc,a,owns\na,c,owns\n";
const CUT = '<gexf version="1.3"><graph><nodes><node id="a"/><node id="b"/>';

const stageOf = (explorer: Awaited<ReturnType<typeof openSmall>>) =>
  explorer.data.getState().opening?.stage.kind;
/** What is being chosen from; a test that asks for it before that has failed. */
const choiceOf = (explorer: Awaited<ReturnType<typeof openSmall>>) => {
  const stage = explorer.data.getState().opening?.stage;
  if (stage?.kind !== "choosing") throw new Error(`nothing to choose: ${stage?.kind}`);
  return stage;
};
const titleOf = (explorer: Awaited<ReturnType<typeof openSmall>>) =>
  explorer.data.getState().opened?.overview.title;

test("a file that leaves nothing open is opened at once, and says how it was read", async () => {
  const explorer = await openSmall();
  await explorer.actions.openFiles(toFiles(CLEAR));
  expect(titleOf(explorer)).toBe("t");
  expect(stageOf(explorer)).toBeUndefined();
  expect(explorer.state.getState().notice?.actions).toEqual(["report", "change-reading"]);
  await explorer.actions.changeReading();
  expect(stageOf(explorer)).toBe("choosing");
});

test("what a file leaves open is asked, shown under each choice, and remembered", async () => {
  const kept = new Map<string, Mapping>();
  const mappings: MappingMemory = {
    recall: (columns) => kept.get(columns) ?? null,
    keep: (columns, mapping) => kept.set(columns, mapping),
  };
  const explorer = await openSmall(undefined, { mappings });
  const before = titleOf(explorer);
  await explorer.actions.openFiles(toFiles(OPEN));
  const { prepared, preview } = choiceOf(explorer);
  expect(preview).toMatchObject({ relationTypes: [{ label: "is tied to", count: 4 }] });
  expect(titleOf(explorer)).toBe(before);
  const { guess } = prepared;
  if (guess === null) throw new Error("nothing to map");
  await explorer.actions.setMapping({ ...guess, relationType: ["Tie"] });
  expect(choiceOf(explorer).preview?.relationTypes).toHaveLength(2);
  await explorer.actions.continueOpening();
  expect(titleOf(explorer)).toBe("t");
  await explorer.actions.openFiles(toFiles(OPEN, "again.csv"));
  expect(titleOf(explorer)).toBe("again");
  expect(explorer.data.getState().opened?.overview.ontology.relationTypes).toHaveLength(2);
});

test("a project brings along how its file was read, from one reader to the next", async () => {
  const toMemory = () => {
    const kept = new Map<string, Mapping>();
    return {
      recall: (columns: string) => kept.get(columns) ?? null,
      keep: (columns: string, mapping: Mapping) => void kept.set(columns, mapping),
    };
  };
  const first = await openSmall(undefined, { mappings: toMemory() });
  await first.actions.openFiles(toFiles(OPEN));
  const { guess } = choiceOf(first).prepared;
  if (guess === null) throw new Error("nothing to map");
  await first.actions.setMapping({ ...guess, relationType: ["Tie"] });
  await first.actions.continueOpening();
  const saved = await first.actions.toProjectFile();
  const text = saved?.chunks.join("") ?? "";
  expect(text).toContain('"mappings"');

  const second = await openSmall(undefined, { mappings: toMemory() });
  expect(await second.actions.open({ kind: "file", name: "p.json", bytes: toUtf8(text) })).toBe(true);
  const again = (await second.actions.toProjectFile())?.chunks.join("") ?? "";
  expect(JSON.parse(again)).toEqual(JSON.parse(text));
  await second.actions.openFiles(toFiles(OPEN, "again.csv"));
  expect(titleOf(second)).toBe("again");
  expect(second.data.getState().opened?.overview.ontology.relationTypes).toHaveLength(2);
  // Another graph has nothing of it.
  await second.actions.openFiles(toFiles(CLEAR));
  expect(second.state.getState().mappings).toEqual([]);
  const broken = text.replace('"columns":', '"colums":');
  expect(await second.actions.open({ kind: "file", name: "p.json", bytes: toUtf8(broken) })).toBe(false);
});

test("cancelling leaves the open graph, the view and no trace", async () => {
  const explorer = await openSmall();
  explorer.actions.setPanels({ timeline: false });
  const { shared } = explorer.state.getState();
  const { opened } = explorer.data.getState();
  await explorer.actions.openFiles(toFiles(OPEN));
  explorer.actions.cancelOpening();
  await settle(explorer);
  expect(explorer.data.getState()).toMatchObject({ opening: null, opened });
  expect(explorer.state.getState().shared).toBe(shared);
  await explorer.actions.continueOpening();
  expect(explorer.data.getState().opened).toBe(opened);
});

test("a broken file is refused with its place, and its part is opened only on demand", async () => {
  const explorer = await openSmall();
  const { opened } = explorer.data.getState();
  await explorer.actions.openFiles(toFiles(CUT, "cut.gexf"));
  expect(explorer.data.getState().opened).toBe(opened);
  expect(explorer.state.getState().notice).toMatchObject({ tone: "problem", actions: ["readable-part"] });
  await explorer.actions.openReadablePart();
  expect(titleOf(explorer)).toBe("cut (incomplete)");
  expect(explorer.state.getState().notice?.message).toMatch(/marked as incomplete/);
});

test("what cannot be read in part is not offered so", async () => {
  const explorer = await openSmall();
  await explorer.actions.openFiles(toFiles("<!DOCTYPE html><html></html>", "x.gexf"));
  expect(explorer.state.getState().notice).toMatchObject({ tone: "problem" });
  expect(explorer.state.getState().notice?.actions).toBeUndefined();
});

test("trust 10, 49: a large file is asked about before a byte of it is read", async () => {
  const explorer = await openSmall();
  let read = 0;
  const bytes = new TextEncoder().encode(CLEAR);
  const large = {
    length: 150_000_000,
    subarray: (start = 0, end = 0) => {
      read++;
      return start === 0 && end <= 4096 ? bytes : new Uint8Array();
    },
  };
  await explorer.actions.openFiles([{ name: "large.csv", bytes: large }]);
  expect(stageOf(explorer)).toBe("asking");
  expect(read).toBe(0);
  explorer.actions.cancelOpening();
  expect(stageOf(explorer)).toBeUndefined();
});

describe("adding to the open graph", () => {
  test("keeps what the reader was doing, shows what is the same, and is undone as one step", async () => {
    const explorer = await openSmall();
    const iran = toEntityId("state:iran");
    explorer.actions.selectEntity(iran);
    await settle(explorer);
    const before = explorer.data.getState().opened?.overview.entities ?? 0;
    await explorer.actions.openFiles(toFiles("Source,Target,Relation\nIran,Elsewhere,met\n"), "add");
    expect(choiceOf(explorer).preview?.merge).toMatchObject({ matchCount: 1 });
    await explorer.actions.setMatch(toEntityId("Iran"), false);
    expect(choiceOf(explorer).preview?.merge?.after.entities).toBe(before + 2);
    await explorer.actions.setMatch(toEntityId("Iran"), true);
    await explorer.actions.continueOpening();
    expect(explorer.data.getState().opened?.overview.entities).toBe(before + 1);
    expect(explorer.state.getState().shared.selection).toEqual({ kind: "entities", ids: [iran] });
    expect(explorer.state.getState().notice?.actions).toEqual(["revert", "report"]);
    explorer.actions.undo();
    await settle(explorer);
    expect(explorer.data.getState().opened?.overview).toMatchObject({ entities: before, isMerged: false });
    expect(explorer.state.getState().shared.selection).toEqual({ kind: "entities", ids: [iran] });
  });

  test("moves nothing that stands, pinned or not, and undo gives back the same picture", async () => {
    const explorer = await openSmall();
    const iran = toEntityId("state:iran");
    explorer.actions.pin([{ id: iran, x: 3, y: 4 }]);
    const before = explorer.data.getState().opened?.scene;
    if (before === undefined) throw new Error("nothing is open");
    await explorer.actions.openFiles(
      toFiles("Source,Target,Relation\nIran,Elsewhere,met\nFar,Away,met\n"),
      "add",
    );
    await explorer.actions.continueOpening();
    const { opened } = explorer.data.getState();
    const after = opened?.scene;
    expect(after?.entityIds).toHaveLength(before.entityIds.length + 3);
    for (const [index, id] of before.entityIds.entries()) {
      const now = opened?.entityIndex.get(id) ?? -1;
      expect([after?.x[now], after?.y[now]]).toEqual([before.x[index], before.y[index]]);
    }
    const low = Math.min(...before.y);
    for (const name of ["Far", "Away"])
      expect(after?.y[opened?.entityIndex.get(toEntityId(name)) ?? -1]).toBeLessThan(low);
    expect(explorer.state.getState().shared.pins).toEqual([{ id: iran, x: 3, y: 4 }]);
    explorer.actions.undo();
    await settle(explorer);
    expect(explorer.data.getState().opened?.scene).toEqual(before);
    expect(explorer.state.getState().shared.pins).toEqual([{ id: iran, x: 3, y: 4 }]);
  });

  test("can be chosen, and taken back, while the file waits", async () => {
    const explorer = await openSmall();
    await explorer.actions.openFiles(toFiles(OPEN));
    expect(choiceOf(explorer).preview?.merge).toBeNull();
    await explorer.actions.setIntent("add");
    expect(choiceOf(explorer).preview?.merge).not.toBeNull();
    await explorer.actions.setIntent("replace");
    expect(choiceOf(explorer).preview?.merge).toBeNull();
  });
});

test("another repair reads the open file again", async () => {
  const doubled = '<gexf version="1.3"><graph><nodes><node id="a"/><node id="a"/></nodes></graph></gexf>';
  const explorer = await openSmall();
  await explorer.actions.openFiles(toFiles(doubled, "d.gexf"));
  expect(explorer.data.getState().opened?.overview.entities).toBe(2);
  await explorer.actions.setRepair("nodes", "first");
  expect(explorer.data.getState().opened?.overview.entities).toBe(1);
});
