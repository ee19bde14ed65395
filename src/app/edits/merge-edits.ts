import { compareCodePoints } from "../../core/model/ids.ts";
import { areSameEdits, type Edits } from "./edits.ts";

/**
 * Brings together two lists of edits that were `base` once. What one side made or took back counts for both; the order is that of
 * time, so that of two changes of one thing the later counts. Idempotent; the very list `mine` when nothing comes of the others.
 */
export function mergeEdits(base: Edits, mine: Edits, theirs: Edits): Edits {
  if (areSameEdits(mine, theirs) || areSameEdits(theirs, base)) return mine;
  const idsOf = (edits: Edits) => new Set(edits.map(({ id }) => id));
  const [was, here, there] = [idsOf(base), idsOf(mine), idsOf(theirs)];
  const merged = [
    ...mine.filter(({ id }) => !was.has(id) || there.has(id)),
    ...theirs.filter(({ id }) => !was.has(id) && !here.has(id)),
  ].sort((a, b) => compareCodePoints(a.at, b.at) || compareCodePoints(a.id, b.id));
  return areSameEdits(merged, mine) ? mine : merged;
}
