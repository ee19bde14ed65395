import type { Edit } from "../../core/edit/forms.ts";
import { isRecord } from "../base/is-record.ts";
import type { Edits } from "./edits.ts";

const hasMark = (value: unknown): value is Edit =>
  isRecord(value) && [value["id"], value["kind"], value["at"]].every((text) => typeof text === "string");

/**
 * Edits as this browser has kept them; null where the list is none. What an edit says is judged where it is made: one that cannot be
 * read there is set aside.
 */
export const readKeptEdits = (value: unknown): Edits | null =>
  Array.isArray(value) && value.every(hasMark) ? value : null;
