import type { Edit } from "../../core/edit/forms.ts";
import { readEdits } from "../../core/edit/read-edits.ts";
import { isObject } from "../../core/model/parse-part.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { readBytes } from "./read-bytes.ts";

const HINT = "Give a project file, or changes that the page saved alone.";

/** A file of JSON. */
export function readJsonFile(path: string, shown: string): Result<unknown> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes.value)));
  } catch {
    return refuse("edits", shown, "It is not JSON.", HINT);
  }
}

/** The edits of a project file, or of a file that holds them alone. */
function toEdits(value: unknown, shown: string): Result<readonly Edit[]> {
  if (!isObject(value)) return refuse("edits", shown, "It holds no changes.", HINT);
  const parts = isObject(value["parts"]) ? value["parts"] : value;
  const edits = readEdits(parts["edits"] ?? []);
  if (typeof edits === "string") return refuse("edits", shown, edits, HINT);
  return edits.length === 0 ? refuse("edits", shown, "It holds no changes.", HINT) : ok(edits);
}

/** The edits of a file that is named on the command line. */
export function readEditsFile(path: string, shown: string): Result<readonly Edit[]> {
  const value = readJsonFile(path, shown);
  return value.ok ? toEdits(value.value, shown) : value;
}
