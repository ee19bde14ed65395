import type { StoreApi } from "zustand/vanilla";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { entityWords } from "../selectors/cursor-words.ts";
import { endsWords } from "../selectors/ends.ts";
import { countWords } from "../selectors/selectors.ts";
import type { Data } from "../state/data.ts";
import { toTableWords } from "../table/table-data.ts";

/** The outcome of a search for paths; null while there is none. */
function toSearchWords({ opened, search }: Data): string | null {
  if (search.kind === "refused") return search.issues[0]?.message ?? null;
  if (search.kind !== "answered" && search.kind !== "stopped") return null;
  const { query, paths, noPath } = search.answer;
  const ends = endsWords(opened, query.ends);
  const count = `${paths.length} ${paths.length === 1 ? "path" : "paths"}`;
  const [best] = paths;
  if (search.kind === "stopped") return `Stopped. ${count} found until then.`;
  if (best === undefined) return noPath === null ? "The search was given up." : `No path between ${ends}.`;
  return `${count} between ${ends}. The first: ${best.sentence}`;
}

/** What a new answer of the engine is worth saying aloud; null = nothing. */
function toAnnouncement(now: Data, before: Data): string | null {
  if (now.opened !== before.opened) return null;
  if (now.placed !== before.placed) return `Arranged: ${now.placed?.label ?? "as opened"}.`;
  if (now.table !== null && now.table.query !== before.table?.query) return `${toTableWords(now.table)}.`;
  if (now.view !== before.view && now.view !== null && before.view !== null)
    return `${countWords(now)} shown.`;
  if (now.search !== before.search) {
    const text = toSearchWords(now);
    if (text !== null) return text;
  }
  if (now.current !== before.current && now.current !== null) return entityWords(now.current, now.opened);
  if (now.entity !== before.entity && now.entity !== null)
    return `Selected: ${entityWords(now.entity, now.opened)}.`;
  if (now.relation !== before.relation && now.relation !== null) {
    const { source, label, target, certainty } = now.relation;
    return `Selected: ${source.name} ${label} ${target.name}, ${CERTAINTY_WORDS[certainty].label}.`;
  }
  return null;
}

/** Says every answer that is worth it; returns the stop. */
export const announceAnswers = (data: StoreApi<Data>, announce: (text: string) => void): (() => void) =>
  data.subscribe((now, before) => {
    const text = toAnnouncement(now, before);
    if (text !== null) announce(text);
  });
