import type { Command } from "../../app/commands/command.ts";
import { searchCommands } from "../../app/commands/commands.ts";
import { toSubjectKey } from "../../app/notes/notes.ts";
import { findNotes, type NoteHit } from "../../app/selectors/find-notes.ts";
import type { Data } from "../../app/state/data.ts";
import type { State } from "../../app/state/state.ts";
import type { ClaimHit, EntityHit, Found, RelationHit } from "../../core/search/found.ts";

/** One thing to choose; `obstacle` is why it cannot be. */
export type SearchResult =
  | { readonly kind: "entity"; readonly key: string; readonly hit: EntityHit; readonly isHidden: boolean }
  | { readonly kind: "relation"; readonly key: string; readonly hit: RelationHit; readonly isHidden: boolean }
  | { readonly kind: "claim"; readonly key: string; readonly hit: ClaimHit; readonly isHidden: boolean }
  | { readonly kind: "note"; readonly key: string; readonly hit: NoteHit }
  | {
      readonly kind: "command";
      readonly key: string;
      readonly command: Command;
      readonly obstacle: string | null;
    };

export interface ResultSection {
  readonly id: string;
  readonly label: string;
  readonly total: number;
  readonly results: readonly SearchResult[];
}

/** Sections and their order: what stands in the graph, what the reader wrote, what the page can do. */
const FEW = 4;

/** The text behind `>` when the reader wants commands only; null otherwise. */
export const commandText = (text: string): string | null =>
  text.trimStart().startsWith(">") ? text.trimStart().slice(1) : null;

function toCommands(text: string, limit: number, state: State, data: Data): ResultSection {
  const found = searchCommands(text);
  const results = found.slice(0, limit).map(
    (command): SearchResult => ({
      kind: "command",
      key: `command ${command.id}`,
      command,
      obstacle: command.obstacle?.(state, data) ?? null,
    }),
  );
  return { id: "commands", label: "Commands", total: found.length, results };
}

/** What the search field offers for a text, in sections that are not empty. */
export function toSections(text: string, found: Found, state: State, data: Data): readonly ResultSection[] {
  const only = commandText(text);
  if (only !== null)
    return [toCommands(only, Number.POSITIVE_INFINITY, state, data)].filter(({ total }) => total > 0);
  if (text.trim() === "") return [];
  const { opened, view } = data;
  const isRelationHidden = (id: RelationHit["id"]) =>
    view?.relations[opened?.relationIndex.get(id) ?? -1] === 0;
  const notes = findNotes(opened, state.shared.notes, text, FEW);
  const sections: readonly ResultSection[] = [
    {
      id: "entities",
      label: "Entities",
      total: found.entities.total,
      results: found.entities.hits.map((hit) => ({
        kind: "entity",
        key: `entity ${hit.id}`,
        hit,
        isHidden: view?.entities[opened?.entityIndex.get(hit.id) ?? -1] === 0,
      })),
    },
    {
      id: "relations",
      label: "Relations",
      total: found.relations.total,
      results: found.relations.hits.map((hit) => ({
        kind: "relation",
        key: `relation ${hit.id}`,
        hit,
        isHidden: isRelationHidden(hit.id),
      })),
    },
    {
      id: "claims",
      label: "Claims",
      total: found.claims.total,
      results: found.claims.hits.map((hit) => ({
        kind: "claim",
        key: `claim ${hit.id}`,
        hit,
        isHidden: isRelationHidden(hit.relation),
      })),
    },
    {
      id: "notes",
      label: "Your notes",
      total: notes.total,
      results: notes.hits.map((hit) => ({ kind: "note", key: `note ${toSubjectKey(hit.note)}`, hit })),
    },
    toCommands(text, FEW, state, data),
  ];
  return sections.filter(({ total }) => total > 0);
}
