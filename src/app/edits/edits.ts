import type { Edit } from "../../core/edit/forms.ts";

/** What the reader changed in the graph, in the order of time; ids are distinct. */
export type Edits = readonly Edit[];

export const NO_EDITS: Edits = [];

/** Whether two lists hold the same edits: an edit never changes. */
export const areSameEdits = (a: Edits, b: Edits): boolean =>
  a === b || (a.length === b.length && a.every(({ id }, at) => id === b[at]?.id));
