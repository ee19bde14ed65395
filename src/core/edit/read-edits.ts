import * as v from "valibot";
import { EDIT_FORM, type Edit } from "./forms.ts";

/** Edits from plain JSON, all or nothing; otherwise what is wrong, as a sentence. */
export function readEdits(value: unknown): readonly Edit[] | string {
  if (!Array.isArray(value)) return "The edits are not a list.";
  const edits: Edit[] = [];
  const ids = new Set<string>();
  for (const [index, item] of value.entries()) {
    const read = v.safeParse(EDIT_FORM, item);
    if (!read.success) {
      const [issue] = read.issues;
      const path = (issue.path ?? []).map(({ key }) => String(key)).join(".");
      return `Edit ${index + 1}${path === "" ? "" : `, ${path}`}: ${issue.message}.`;
    }
    if (ids.has(read.output.id)) return `Edit ${index + 1} has the id of an earlier one.`;
    ids.add(read.output.id);
    edits.push(read.output);
  }
  return edits;
}
