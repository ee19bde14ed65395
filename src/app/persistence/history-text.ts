import type { Edit } from "../../core/edit/forms.ts";
import { isRecord } from "../base/is-record.ts";
import type { Edits } from "../edits/edits.ts";
import { readKeptEdits } from "../edits/read-kept-edits.ts";
import {
  type Notes,
  noteOn,
  readSubject,
  type Subject,
  toSubject,
  toSubjectKey,
  withNote,
} from "../notes/notes.ts";
import { readNotes } from "../notes/read-notes.ts";
import type { Shared, State } from "../state/state.ts";
import { toWork, type Work } from "../state/work.ts";
import { decodeShared, encodeShared } from "../url/codec.ts";

const VERSION = 1;

/** Characters of the text at most; the oldest steps make way. */
const MOST = 1_000_000;

/** The steps of undo and redo on a graph, as they were when the page was left. */
export interface KeptHistory {
  readonly graph: string;
  /** What was shown then, as a link has it. */
  readonly view: string;
  readonly notes: Notes;
  readonly edits: Edits;
  readonly past: readonly Shared[];
  readonly future: readonly Shared[];
}

/** A state as a link, with the notes that were other ones than at the end. */
interface Step {
  readonly view: string;
  /** Ids of the edits, where they were other ones than at the end. */
  readonly edits?: readonly string[];
  readonly notes?: readonly { readonly on: Subject["on"]; readonly id: string; readonly text: string }[];
}

function toStep(shared: Shared, { notes: present, edits }: Work): Step {
  const subjects = new Map<string, Subject>();
  if (shared.notes !== present)
    for (const note of [...shared.notes, ...present]) {
      const subject = toSubject(note);
      subjects.set(toSubjectKey(subject), subject);
    }
  const notes = [...subjects.values()].flatMap((subject) => {
    const text = noteOn(shared.notes, subject);
    return text === noteOn(present, subject) ? [] : [{ ...subject, text }];
  });
  return {
    view: encodeShared(shared),
    ...(shared.edits === edits ? {} : { edits: shared.edits.map(({ id }) => id) }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function readStep(value: unknown, present: Work, pool: ReadonlyMap<unknown, Edit>): Shared | null {
  if (!isRecord(value) || typeof value["view"] !== "string") return null;
  const { shared, ignored } = decodeShared(value["view"]);
  if (ignored.length > 0) return null;
  const changes: readonly unknown[] = Array.isArray(value["notes"]) ? value["notes"] : [];
  const ids: unknown = value["edits"];
  const edits = Array.isArray(ids) ? ids.flatMap((id) => pool.get(id) ?? []) : present.edits;
  if (Array.isArray(ids) && edits.length < ids.length) return null;
  let { notes } = present;
  for (const change of changes) {
    if (!isRecord(change) || typeof change["id"] !== "string" || typeof change["text"] !== "string")
      return null;
    const { on, id, text } = change;
    const subject = readSubject(on, id);
    if (subject === null) return null;
    notes = withNote(notes, subject, text);
  }
  return { ...shared, notes, edits };
}

/** As many of the states as there is room for, the first ones first. */
function takeSteps(states: readonly Shared[], present: Work, room: number): { steps: Step[]; room: number } {
  const steps: Step[] = [];
  let left = room;
  for (const state of states) {
    const step = toStep(state, present);
    left -= JSON.stringify(step).length;
    if (left < 0) break;
    steps.push(step);
  }
  return { steps, room: left };
}

/** The history as text, at most a million characters beside the notes; null where there is none. */
export function writeHistory({
  about,
  shared,
  past,
  future,
}: Pick<State, "about" | "shared" | "past" | "future">): string | null {
  if (about === null || past.length + future.length === 0) return null;
  const work = toWork(shared);
  const { notes, edits } = work;
  const back = takeSteps(past.toReversed(), work, MOST);
  const forth = takeSteps(future, work, back.room);
  const undone = new Map([...past, ...future].flatMap((step) => step.edits).map((edit) => [edit.id, edit]));
  for (const { id } of edits) undone.delete(id);
  return JSON.stringify({
    version: VERSION,
    graph: about.graph,
    view: encodeShared(shared),
    notes,
    ...(edits.length === 0 ? {} : { edits }),
    ...(undone.size === 0 ? {} : { undone: [...undone.values()] }),
    past: back.steps.toReversed(),
    future: forth.steps,
  });
}

/** A history from text, whatever it holds; null where it is none. */
export function readHistory(text: string): KeptHistory | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value["version"] !== VERSION) return null;
  const { graph, view, past, future } = value;
  const notes = readNotes(value["notes"]);
  if (typeof graph !== "string" || typeof view !== "string" || typeof notes === "string") return null;
  if (!Array.isArray(past) || !Array.isArray(future)) return null;
  const edits = readKeptEdits(value["edits"] ?? []);
  const undone = readKeptEdits(value["undone"] ?? []);
  if (edits === null || undone === null) return null;
  const pool = new Map<unknown, Edit>([...edits, ...undone].map((edit) => [edit.id, edit]));
  const read = (steps: readonly unknown[]) => steps.map((step) => readStep(step, { notes, edits }, pool));
  const [back, forth] = [read(past), read(future)];
  const isWhole = (steps: readonly (Shared | null)[]): steps is readonly Shared[] => !steps.includes(null);
  return isWhole(back) && isWhole(forth) ? { graph, view, notes, edits, past: back, future: forth } : null;
}
