import type { Entity } from "../model/dataset.ts";
import type { EntityId } from "../model/ids.ts";
import { listWords, type Word } from "./words.ts";

/** Where a text names entities of the graph; several where they share the name. Half-open UTF-16 offsets. */
export interface KnownName {
  readonly entities: readonly EntityId[];
  readonly start: number;
  readonly end: number;
}

interface Written {
  readonly text: string;
  readonly entity: EntityId;
}

const LONGEST = 12;
/** Names up to this length are words of every day in other letters ("US", "us"): they count as they are written. */
const SHORT = 3;

const startsWithCapital = (text: string) => /^\P{L}*\p{Lu}/u.test(text);

const STOP = /[.?!]\s|\n/u;

function isWrittenAs(found: string, name: string): boolean {
  if (STOP.test(found) && !STOP.test(name)) return false;
  const bare = name.replace(/\.$/u, "");
  if (bare.length <= SHORT) return found === bare;
  return startsWithCapital(found) || !startsWithCapital(name);
}

/** Names by their folded words, and how many words the longest name has that begins with a word. */
function indexNames(entities: readonly Entity[]) {
  const names = new Map<string, Written[]>();
  const longest = new Map<string, number>();
  for (const { id, name, names: others } of entities)
    for (const text of [name, ...others.map((other) => other.text)]) {
      const words = listWords(text);
      const [first] = words;
      if (first === undefined || words.length > LONGEST || !/\p{L}/u.test(text)) continue;
      const key = words.map(({ folded }) => folded).join(" ");
      const same = names.get(key);
      if (same === undefined) names.set(key, [{ text, entity: id }]);
      else same.push({ text, entity: id });
      longest.set(first.folded, Math.max(longest.get(first.folded) ?? 0, words.length));
    }
  return { names, longest };
}

/**
 * The names of entities in a text, the longest first where names overlap, in the order of the text. A name that is
 * written with a capital needs one in the text, too. Linear in the text; half-open UTF-16 offsets.
 */
export function findKnownNames(text: string, entities: readonly Entity[]): readonly KnownName[] {
  const { names, longest } = indexNames(entities);
  const words = listWords(text);
  const found: KnownName[] = [];
  const match = (at: number, count: number): KnownName | null => {
    const run: readonly Word[] = words.slice(at, at + count);
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || run.length < count) return null;
    const written = text.slice(first.start, last.end);
    const key = run.map(({ folded }) => folded).join(" ");
    const fitting = (names.get(key) ?? []).filter((name) => isWrittenAs(written, name.text));
    if (fitting.length === 0) return null;
    return {
      entities: [...new Set(fitting.map(({ entity }) => entity))],
      start: first.start,
      end: last.end,
    };
  };
  for (let at = 0; at < words.length; at++) {
    for (let count = longest.get(words[at]?.folded ?? "") ?? 0; count > 0; count--) {
      const name = match(at, count);
      if (name === null) continue;
      found.push(name);
      at += count - 1;
      break;
    }
  }
  return found;
}
