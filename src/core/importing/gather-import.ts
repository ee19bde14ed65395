import type { InputFile } from "../formats/format.ts";
import { pickGraphs, unpackFiles } from "../formats/gather-files.ts";
import { ok, type Result } from "../model/result.ts";
import { type FoundRun, findRun } from "../runs/find-run.ts";
import { mayBeData } from "../runs/select-files.ts";

/** Files ready to be read: those of a run, all of them, or those that are one graph. */
export interface Gathered {
  readonly files: readonly InputFile[];
  readonly run: FoundRun | null;
}

/** Files with folders in their names were opened as a folder. */
const isFolder = (files: readonly InputFile[]): boolean =>
  files.length > 1 && files.some(({ name }) => name.includes("/"));

/**
 * Makes files ready to be read: archives, workbooks and Parquet become what is inside, and what a program that reads texts has left
 * behind is recognised. Texts beside data are not looked into.
 */
export async function gatherImport(files: readonly InputFile[]): Promise<Result<Gathered>> {
  const isData = ({ name }: InputFile) => files.length === 1 || mayBeData(name);
  const texts = files.filter((file) => !isData(file));
  const unpacked = await unpackFiles(files.filter(isData));
  if (!unpacked.ok) return unpacked;
  const all = [...unpacked.value.flat(), ...texts];
  const run = findRun(all);
  if (!run.ok) return run;
  if (run.value !== null) return ok({ files: all, run: run.value });
  const picked = pickGraphs([...unpacked.value, ...texts.map((file) => [file])], isFolder(files));
  return picked.ok ? ok({ files: picked.value, run: null }) : picked;
}
