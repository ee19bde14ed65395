import type { Data } from "../state/data.ts";
import type { State } from "../state/state.ts";
import { isSameWork } from "../state/work.ts";

/** Whether the reader has put work into the open graph that a file on disk does not have. */
function hasWork({ shared }: State, { opened }: Data): boolean {
  const inputs = opened?.inputs ?? [];
  return (
    inputs.length > 1 ||
    inputs.some((input) => input.kind === "files" && (input.isOnlyHere || input.settings.mapping !== null)) ||
    Object.keys(shared.lens).length > 0 ||
    shared.pins.length > 0
  );
}

/**
 * Whether closing the page now would lose something that is neither stored on this device nor saved as a project: notes that could
 * not be stored, or a graph of the reader's on which work was done and whose files could not be.
 */
export function wouldBeLost(state: State, data: Data): boolean {
  const { shared, saved, persistence } = state;
  const isSaved =
    saved !== null && isSameWork(saved, shared) && saved.lens === shared.lens && saved.pins === shared.pins;
  if (isSaved) return false;
  if (shared.notes.length + shared.edits.length > 0 && persistence.kind !== "on") return true;
  const isStored = data.copy.kind === "not-needed" || data.copy.kind === "stored";
  return !isStored && hasWork(state, data);
}
