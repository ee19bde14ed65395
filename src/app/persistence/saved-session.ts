import { isRecord } from "../base/is-record.ts";
import type { Edits } from "../edits/edits.ts";
import { readKeptEdits } from "../edits/read-kept-edits.ts";
import type { Notes } from "../notes/notes.ts";
import { readNotes } from "../notes/read-notes.ts";
import { type FormDraft, readFormDraft } from "../state/form-draft.ts";
import type { Work } from "../state/work.ts";

/** Raised when an older page could no longer read what a newer one keeps; one without edits is as it was before there were any. */
const SESSION_VERSION = 2;
const VERSION_WITHOUT_EDITS = 1;

/** What the browser keeps of the reader's work on one graph. */
export interface SavedSession {
  readonly version: number;
  readonly graph: string;
  readonly title: string;
  readonly notes: Notes;
  /** Absent where nothing was changed in the graph. */
  readonly edits?: Edits;
  /** The last view, as a link has it. */
  readonly view: string;
  /** A form that was begun and not saved. */
  readonly draft?: FormDraft;
  /** Earlier records on this graph that could not be read, as they were found. */
  readonly unreadable?: readonly unknown[];
}

export const toSavedSession = (
  graph: string,
  title: string,
  { notes, edits }: Work,
  view: string,
  unreadable: readonly unknown[] = [],
  draft: FormDraft | null = null,
): SavedSession => ({
  version: edits.length === 0 ? VERSION_WITHOUT_EDITS : SESSION_VERSION,
  graph,
  title,
  notes,
  ...(edits.length === 0 ? {} : { edits }),
  view,
  ...(draft === null ? {} : { draft }),
  ...(unreadable.length === 0 ? {} : { unreadable }),
});

/** Whether a newer version of the page has written a record, which then has to be left alone. */
export const isNewerRecord = (value: unknown): boolean =>
  isRecord(value) && typeof value["version"] === "number" && value["version"] > SESSION_VERSION;

/** A kept record as it was found; null when this page cannot read it, and must not lose it. */
export function readSavedSession(value: unknown): SavedSession | null {
  if (
    !isRecord(value) ||
    (value["version"] !== SESSION_VERSION && value["version"] !== VERSION_WITHOUT_EDITS)
  )
    return null;
  const { graph, title, view } = value;
  const edits = readKeptEdits(value["edits"] ?? []);
  const notes = readNotes(value["notes"]);
  if (typeof graph !== "string" || typeof title !== "string" || typeof view !== "string") return null;
  const unreadable: readonly unknown[] = Array.isArray(value["unreadable"]) ? value["unreadable"] : [];
  return typeof notes === "string" || edits === null
    ? null
    : toSavedSession(graph, title, { notes, edits }, view, unreadable, readFormDraft(value["draft"]));
}

/** Where the browser keeps work, one record a graph. Every call may be refused by the browser, and then rejects. */
export interface SessionStore {
  /** In one transaction: reads a record, lets `edit` make the next, writes it. The same value, or null, writes nothing. */
  readonly update: (graph: string, edit: (before: unknown) => SavedSession | null) => Promise<void>;
  readonly list: () => Promise<readonly unknown[]>;
  readonly forget: () => Promise<void>;
  /** Tells of records that another window has written. Returns the stop. */
  readonly onChange: (listener: (graph: string) => void) => () => void;
  /**
   * Tells that a newer version of the page takes the store over: what is due can be written until the listener is through, and
   * nothing after that. Returns the stop.
   */
  readonly onOutdated: (listener: () => Promise<void>) => () => void;
}
