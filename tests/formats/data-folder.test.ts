import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { applyEdits } from "../../src/core/edit/apply-edits.ts";
import { packDataFolder, toDataFolder } from "../../src/core/formats/corridor/data-folder.ts";
import { assembleDataset } from "../../src/core/model/assemble.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { createEditMaker, ownClaim } from "../edit/edit-maker.ts";
import { readShipped } from "../fixtures/shipped.ts";

const sign = createEditMaker();
const EDITS = [
  sign({ kind: "entity.add", entity: { id: "company:zed", type: "company", name: "Zed" } }),
  sign({
    kind: "claim.add",
    claim: ownClaim("claim:own", "company:zed", "linked_to", "state:iran"),
  }),
  sign({ kind: "entity.join", kept: "state:armenia", gone: "state:turkey" }),
];

const readFolder = (files: ReadonlyMap<string, string>) => {
  const read = assembleDataset([...files].map(([file, text]) => ({ file, value: JSON.parse(text) })));
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join("\n"));
  return read.value;
};

test("an edited graph goes into a data folder and comes back the same", () => {
  const { dataset, misfits } = applyEdits(readShipped(), EDITS);
  expect(misfits).toEqual([]);
  const back = readFolder(toDataFolder(JSON.parse(JSON.stringify(toPlain(dataset)))));
  expect(back.entities).toEqual(dataset.entities);
  expect(back.redirects).toEqual(dataset.redirects);
  expect(new Set(back.claims)).toEqual(new Set(dataset.claims));
  expect(new Set(back.relations.map(({ id }) => id))).toEqual(new Set(dataset.relations.map(({ id }) => id)));
  expect(back.title).toBe(dataset.title);
});

test("the zip holds the same files, and is the same each time", () => {
  const plain = JSON.parse(JSON.stringify(toPlain(readShipped())));
  const packed = packDataFolder(plain);
  const files = unzipSync(packed);
  expect(new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(
    toDataFolder(plain),
  );
  expect(packDataFolder(plain)).toEqual(packed);
});
