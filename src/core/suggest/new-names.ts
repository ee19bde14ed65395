import type { Entity } from "../model/dataset.ts";
import type { EntityTypeId } from "../model/ids.ts";
import type { KnownName } from "./known-names.ts";
import { listWords, type Word } from "./words.ts";

/** Where a text seems to name something that the graph lacks; `type` is a guess, null without a ground for one. */
export interface NewName {
  readonly start: number;
  readonly end: number;
  readonly type: EntityTypeId | null;
}

const JOINERS = new Set("of de da del di la al el bin ibn van von der den du and for".split(" "));
const TITLES = new Set("mr mrs ms dr prof sir lord president minister premier general".split(" "));
const LONGEST = 8;
/** So many new names are listed at most; the rest is left out. */
export const MOST_NEW_NAMES = 2_000;

/** The type that most entities have whose name ends in a word, by that word. */
function indexTypes(entities: readonly Entity[]): ReadonlyMap<string, EntityTypeId> {
  const counts = new Map<string, Map<EntityTypeId, number>>();
  for (const { name, type } of entities) {
    const last = listWords(name).at(-1)?.folded ?? "";
    const types = counts.get(last) ?? new Map<EntityTypeId, number>();
    counts.set(last, types.set(type, (types.get(type) ?? 0) + 1));
  }
  const guesses = new Map<string, EntityTypeId>();
  for (const [word, types] of counts) {
    const [best] = [...types].sort(([, a], [, b]) => b - a);
    if (best !== undefined) guesses.set(word, best[0]);
  }
  return guesses;
}

/** Runs of words with capitals, joined by small words, within one sentence and outside of what is known. */
function listRuns(text: string, words: readonly Word[], known: readonly KnownName[]) {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let before = 0;
  let next = 0;
  const close = () => {
    while (JOINERS.has(run.at(-1)?.folded ?? "")) run.pop();
    while (TITLES.has(run[0]?.folded ?? "")) run.shift();
    if (run.length > 0 && run.length <= LONGEST) runs.push(run);
    run = [];
  };
  for (const word of words) {
    while ((known[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    const isKnown = (known[next]?.start ?? Number.POSITIVE_INFINITY) <= word.start;
    if (!/^[ \u00a0-]$/u.test(text.slice(before, word.start))) close();
    if (isKnown) close();
    else if (/^\p{Lu}/u.test(text.slice(word.start, word.end))) run.push(word);
    else if (run.length > 0 && JOINERS.has(word.folded)) run.push(word);
    else close();
    before = word.end;
  }
  close();
  return runs;
}

const opensSentence = (text: string, { start }: Word) =>
  /(?:^|[\n.?!:]["”’»)]?\s*)["“‘«(]?$/u.test(text.slice(Math.max(0, start - 4), start));

/**
 * Proper names in a text that no entity bears, in its order, at most 2,000: runs of words with capitals. A word
 * that opens a sentence is taken only where the text writes it with a capital elsewhere, and never where it writes it
 * without. Scripts without capitals have none. `known`: names of entities in the same text, which are passed over. Linear in the text.
 */
export function findNewNames(
  text: string,
  entities: readonly Entity[],
  known: readonly KnownName[],
): readonly NewName[] {
  const words = listWords(text);
  const types = indexTypes(entities);
  const small = new Set<string>();
  const inside = new Set<string>();
  for (const word of words)
    if (!/^\p{Lu}/u.test(text.slice(word.start, word.end))) small.add(word.folded);
    else if (!opensSentence(text, word)) inside.add(word.folded);
  const found: NewName[] = [];
  for (const run of listRuns(text, words, known)) {
    const [opening] = run;
    const isName =
      opening === undefined ||
      !opensSentence(text, opening) ||
      (inside.has(opening.folded) && !small.has(opening.folded));
    const kept = isName ? run : run.slice(1);
    const first = kept.find(({ folded }) => !JOINERS.has(folded));
    const last = kept.at(-1);
    if (first === undefined || last === undefined || last.end - first.start < 2) continue;
    found.push({ start: first.start, end: last.end, type: types.get(last.folded) ?? null });
    if (found.length === MOST_NEW_NAMES) break;
  }
  return found;
}
