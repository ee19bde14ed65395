import * as v from "valibot";
import type { Draft } from "./draft.ts";

const text = v.pipe(v.string(), v.minLength(1, "must not be empty"));

/** What every edit says of itself: an id of its own, who made it, and when (ISO 8601, UTC). */
export const SIGNED = {
  id: text,
  by: v.optional(text),
  at: v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, "must be a moment in UTC")),
};

export interface Signed {
  readonly id: string;
  readonly by?: string | undefined;
  readonly at: string;
}

/** One kind of edit. A new one is a file in `edits/` and a line in `edits.ts`. */
export interface EditDefinition<E extends Signed> {
  /** Why it does not fit the draft, as a sentence; null where it does. */
  readonly check: (draft: Draft, edit: E) => string | null;
  /** Makes a fitting edit in the draft. */
  readonly apply: (draft: Draft, edit: E) => void;
  /** What is done to the draft, as a sentence without its point: with the names that things have before. */
  readonly words: (edit: E, draft: Draft) => string;
}

/** The day on which an edit was made. */
export const dayOf = ({ at }: Signed): string => at.slice(0, 10);

/** Who made an edit, and on which day. */
export const signatureOf = (edit: Signed): { readonly by?: string; readonly on: string } => ({
  ...(edit.by === undefined ? {} : { by: edit.by }),
  on: dayOf(edit),
});
