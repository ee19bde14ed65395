import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readHistory } from "../../src/app/persistence/history-text.ts";
import { readSavedSession } from "../../src/app/persistence/saved-session.ts";
import { readProject } from "../../src/app/project/read-project.ts";
import { EMPTY_SHARED } from "../../src/app/state/state.ts";
import { decodeShared, encodeShared } from "../../src/app/url/codec.ts";
import { toUtf8 } from "../../src/core/formats/bytes/to-utf8.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { readGraphRecord } from "../../src/ui/persistence/graph-records.ts";
import { readText } from "../house/repo-files.ts";
import { openSmall, settle } from "./small-explorer.ts";

/**
 * What version 1 has written, as it was: it opens for ever. A new version gets a folder of its own beside this one; these files
 * are never changed.
 */
const FOLDER = "tests/fixtures/version-1";
const FROZEN: Readonly<Record<string, string>> = {
  "data.json": "fad1e05cf89646ab19b146734b739cf1996f8aaa02a4b748ec5a94ed6132339e",
  "file.corridor-project.json": "aca8e86a75c19ccc81dabbee30b9a0ab480c877380817c2f7a39cab904f156f4",
  "graph-record.json": "60f404d2e2b4a1da387567303d9f9fe4a96bdb5b8ac484d429fb7fe185d58ffd",
  "history.json": "27ac0e103162e26a32ae62db9b3211a555abbc0df6128473b1782a91814c687b",
  "links.txt": "90952fdf1ad19e68f11c31bea05cc1463e3d8fb67dbf209387a2f595fee68552",
  "session.json": "da046a260cfe6c7ab7d47ca13d9a289e60f394c93a5df122b201b57e7582109c",
  "shipped.corridor-project.json": "60feb89ec940183b16bf3dcab9bf442cafd9fff259f353e30eb69443121d9388",
};

const take = (name: string) => readText(`${FOLDER}/${name}`) ?? "";
const NOTE = { on: "entity", id: "traveller:amundsen", text: 'Ask the archive.\n"Frozen"' };
const VIEW = "v=1&types=traveller&entity=traveller:amundsen";

test.each(Object.entries(FROZEN))("trust 20: %s is what it was", (name, sha256) =>
  expect(createHash("sha256").update(take(name)).digest("hex")).toBe(sha256),
);

test("trust 20: Corridor JSON opens", () => {
  const dataset = parseDataset(JSON.parse(take("data.json")));
  if (!dataset.ok) throw new Error(dataset.error[0]?.message);
  expect(dataset.value.entities).toHaveLength(7);
  expect(dataset.value.claims).toHaveLength(7);
});

test("a project with a graph of its own opens, with view, notes and filters", async () => {
  const explorer = await openSmall();
  const bytes = toUtf8(take("file.corridor-project.json"));
  await explorer.actions.open({ kind: "file", name: "frozen.corridor.json", bytes });
  await settle(explorer);
  const { shared, presets } = explorer.state.getState();
  expect(explorer.data.getState().opened?.overview).toMatchObject({ title: "Frozen", entities: 7 });
  expect(encodeShared(shared)).toBe(VIEW);
  expect(shared.notes).toEqual([NOTE]);
  expect(presets).toEqual([{ name: "Only travellers", lens: { types: "traveller" } }]);
});

test("a project of the shipped graph is read; where it names no view, it shows the whole", () => {
  const project = readProject(toUtf8(take("shipped.corridor-project.json")));
  if (!project.ok) throw new Error(project.error[0]?.message);
  const opening = { ...EMPTY_SHARED, lens: { opening: "yes" } };
  const { shared } = project.value.restore({ shared: opening, presets: [], mappings: [] });
  expect(shared.lens).toEqual({});
  expect(shared.notes).toHaveLength(1);
});

test("what a browser stores is read", () => {
  expect(readSavedSession(JSON.parse(take("session.json")))).toMatchObject({ notes: [NOTE], view: VIEW });
  expect(readGraphRecord(JSON.parse(take("graph-record.json")))).toMatchObject({ files: ["edges.csv"] });
  const history = readHistory(take("history.json"));
  expect(history?.past).toHaveLength(2);
  expect(history?.past[1]?.notes).toEqual([]);
});

test.each(
  take("links.txt")
    .split("\n")
    .filter((link) => link !== ""),
)("the link %s is understood whole", (link) => {
  const { shared, ignored } = decodeShared(link);
  expect(ignored).toEqual([]);
  // What it means is written in a way that means the same.
  expect(decodeShared(encodeShared(shared)).shared).toEqual(shared);
});
