import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { applyEdits } from "../../src/core/edit/apply-edits.ts";
import { packDataFolder, toDataFolder } from "../../src/core/formats/corridor/data-folder.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readDataFolder, SHIPPED_EDITS } from "../edit/edited-shipped.ts";
import { readShipped } from "../fixtures/shipped.ts";

test("an edited graph goes into a data folder and comes back the same", () => {
  const { dataset, misfits } = applyEdits(readShipped(), SHIPPED_EDITS);
  expect(misfits).toEqual([]);
  const back = readDataFolder(toDataFolder(JSON.parse(JSON.stringify(toPlain(dataset)))));
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
