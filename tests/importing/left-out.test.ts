import { expect, test } from "vitest";
import { KEEP_EVERYTHING } from "../../src/core/formats/repairs.ts";
import { prepareFiles } from "../../src/core/importing/import-files.ts";
import { describeLeftOut, listLeftOut } from "../../src/core/importing/left-out.ts";
import { toBytes } from "../formats/write-text.ts";

const AS_IT_SAYS = { mapping: null, add: null };

test("what of a folder was not taken along stands in the report, with examples", async () => {
  const leftOut = listLeftOut(["run/a.txt", "run/b.txt", "run/c.txt", "run/d.txt"]);
  const read = await prepareFiles(
    [{ name: "run/t.csv", bytes: toBytes("source,target\na,b\n") }],
    { repairs: KEEP_EVERYTHING, partial: false, leftOut },
    () => new Uint8Array(),
  );
  if (!read.ok) throw new Error(read.error[0]?.message);
  const told = {
    message: "Files of the folder are too large or too many and were not read",
    count: 4,
    examples: ["run/a.txt", "run/b.txt", "run/c.txt"],
  };
  expect(read.value.preview(AS_IT_SAYS, null).findings).toContainEqual(told);
  expect(read.value.settle(AS_IT_SAYS, null).findings).toContainEqual(told);
  expect(describeLeftOut(leftOut)).toBe(
    "4 files are too large or too many and were not read: run/a.txt, run/b.txt, run/c.txt …",
  );
  expect(describeLeftOut(listLeftOut(["a.txt"]))).toBe(
    "One file is too large or one too many and was not read: a.txt.",
  );
});
