import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Dataset } from "../../core/model/dataset.ts";
import type { DocumentId } from "../../core/model/ids.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { attachTexts } from "../../core/texts/attach-texts.ts";
import type { Io } from "../command.ts";
import { readBytes } from "./read-bytes.ts";

/**
 * The texts of a data set's documents, recognised by their hash, never by a file's name. They are looked for in
 * the folder named by `CORRIDOR_TEXTS`, else in `texts` in the data folder. A named folder that is not there is refused;
 * files that are no text of these documents are passed over.
 */
export function readTexts(
  dataset: Dataset,
  dataFolder: string | null,
  io: Io,
): Result<ReadonlyMap<DocumentId, string>> {
  const named = io.env["CORRIDOR_TEXTS"] ?? "";
  const folder = named === "" ? dataFolder && join(dataFolder, "texts") : resolve(io.cwd, named);
  if (folder === null || (named === "" && !existsSync(folder))) return ok(new Map());
  if (!existsSync(folder))
    return refuse(
      "texts",
      "CORRIDOR_TEXTS",
      `There is no folder "${named}".`,
      "Correct the path, or unset it.",
    );
  const files: Uint8Array[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readBytes(join(folder, entry.name));
    if (!bytes.ok) return bytes;
    files.push(bytes.value);
  }
  return ok(attachTexts(dataset, files));
}
