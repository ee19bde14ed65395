import type { Dataset } from "../model/dataset.ts";
import { beginDraft } from "./draft.ts";
import { describeEdit, makeEdit } from "./edits.ts";
import { finishDraft } from "./finish-draft.ts";
import type { Edit } from "./forms.ts";

/** An edit that was set aside, and why, as a sentence. */
export interface Misfit {
  readonly edit: Edit;
  readonly reason: string;
}

export interface Edited {
  readonly dataset: Dataset;
  /** Edits whose target is gone or that no longer fit: set aside, never lost. */
  readonly misfits: readonly Misfit[];
  /** What each edit does, by its id, as a sentence without its point: with the names that things had before it. */
  readonly words: ReadonlyMap<string, string>;
}

/** The data set with edits made in their order; itself where there are none. Deterministic; linear in both. */
export function applyEdits(base: Dataset, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { dataset: base, misfits: [], words: new Map() };
  const draft = beginDraft(base);
  const misfits: Misfit[] = [];
  const words = new Map<string, string>();
  for (const edit of edits) {
    words.set(edit.id, describeEdit(draft, edit));
    const reason = makeEdit(draft, edit);
    if (reason !== null) misfits.push({ edit, reason });
  }
  return { dataset: misfits.length === edits.length ? base : finishDraft(draft), misfits, words };
}
