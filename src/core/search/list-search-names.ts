import type { Entity } from "../model/dataset.ts";

/** A name under which an entity can be found; `rank` 0 = its id, 1 = its name, 2 = another name. */
export interface SearchName {
  readonly text: string;
  readonly rank: 0 | 1 | 2;
}

/** Everything an entity answers to: the id's own part, the name, every other name. */
export function listSearchNames({ id, name, names }: Entity): readonly SearchName[] {
  return [
    { text: id, rank: 0 },
    { text: name, rank: 1 },
    ...names.map(({ text }) => ({ text, rank: 2 as const })),
  ];
}
