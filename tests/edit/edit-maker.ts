import type { Edit } from "../../src/core/edit/forms.ts";
import type { RecordOf } from "../../src/core/model/schema.ts";

type Unsigned<E> = E extends Edit ? Omit<E, "id" | "by" | "at"> : never;

/** Signs edits in order: `e1`, `e2`, …, one a second. */
export function createEditMaker(by = "Ada") {
  let count = 0;
  return (edit: Unsigned<Edit>): Edit => {
    count += 1;
    const at = new Date(Date.UTC(2024, 0, 1, 0, 0, count)).toISOString();
    return { ...edit, id: `e${count}`, by, at } as Edit;
  };
}

/** Own knowledge between two entities. */
export const ownClaim = (
  id: string,
  subject: string,
  relation: string,
  object: string,
): RecordOf<"claims"> => ({
  id,
  subject,
  relation,
  object,
  modality: "asserted",
  evidence: [],
  says: `${subject} ${relation} ${object}.`,
  ground: "own-knowledge",
  note: "Seen myself.",
});
