import type { InputFile } from "../../core/formats/format.ts";
import { gatherImport } from "../../core/importing/gather-import.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import type { Io } from "../command.ts";
import { readInputs } from "./read-inputs.ts";

/** Files as they were named, unpacked, and their readers loaded. */
export async function gatherInputs(
  paths: readonly string[],
  io: Io,
): Promise<Result<readonly [InputFile, ...(readonly InputFile[])]>> {
  const files = readInputs(paths, io);
  if (!files.ok) return files;
  const gathered = await gatherImport(files.value);
  if (!gathered.ok) return gathered;
  const [file, ...beside] = gathered.value.files;
  return file === undefined
    ? refuse("usage", "--data", "No file is named.", "Name a file.")
    : ok([file, ...beside]);
}
