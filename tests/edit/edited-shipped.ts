import { assembleDataset } from "../../src/core/model/assemble.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { createEditMaker, ownClaim } from "./edit-maker.ts";

const sign = createEditMaker();

/** Edits that fit the shipped data: an entity, own knowledge about it, and a join. */
export const SHIPPED_EDITS = [
  sign({ kind: "entity.add", entity: { id: "company:zed", type: "company", name: "Zed" } }),
  sign({
    kind: "claim.add",
    claim: ownClaim("claim:own", "company:zed", "linked_to", "state:iran"),
  }),
  sign({ kind: "entity.join", kept: "state:armenia", gone: "state:turkey" }),
];

/** One that fits no data. */
export const MISFIT = sign({ kind: "claim.remove", claim: "claim:gone" });

/** The data set that a folder of data files holds, by file name. */
export function readDataFolder(files: ReadonlyMap<string, string>): Dataset {
  const read = assembleDataset([...files].map(([file, text]) => ({ file, value: JSON.parse(text) })));
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join("\n"));
  return read.value;
}
