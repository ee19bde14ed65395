import { CERTAINTIES, type Certainty } from "../../core/model/certainty.ts";
import type { EntityId } from "../../core/model/ids.ts";
import type { Opened } from "../state/data.ts";

/** What an open graph is like, the filter aside. */
export interface Summary {
  readonly types: readonly { readonly id: string; readonly label: string; readonly count: number }[];
  /** Most connected first; `neighbours` counts distinct ones. */
  readonly connected: readonly {
    readonly id: EntityId;
    readonly name: string;
    readonly neighbours: number;
  }[];
  readonly certainty: readonly { readonly certainty: Certainty; readonly count: number }[];
  /** Relations with one document, among those that have any. */
  readonly single: { readonly count: number; readonly of: number };
}

const MOST_CONNECTED = 5;

/** Counts over the columns of a scene: types in the order of the vocabulary, those that occur. Linear. */
export function summarise({ overview, scene }: Opened): Summary {
  const types = new Uint32Array(overview.ontology.entityTypes.length);
  for (const type of scene.entityType) types[type] = (types[type] ?? 0) + 1;
  const certainty = new Uint32Array(CERTAINTIES.length);
  for (const each of scene.certainty) certainty[each] = (certainty[each] ?? 0) + 1;
  let single = 0;
  let supported = 0;
  for (const count of scene.documentCount) {
    if (count > 0) supported++;
    if (count === 1) single++;
  }
  const connected: number[] = [];
  const degreeOf = (index: number | undefined) => (index === undefined ? -1 : (scene.degree[index] ?? 0));
  // The few best are kept in order while going through: no sort of the whole.
  for (let index = 0; index < scene.degree.length; index++) {
    if (connected.length === MOST_CONNECTED && degreeOf(index) <= degreeOf(connected.at(-1))) continue;
    const place = connected.findIndex((other) => degreeOf(index) > degreeOf(other));
    connected.splice(place < 0 ? connected.length : place, 0, index);
    connected.length = Math.min(connected.length, MOST_CONNECTED);
  }
  return {
    types: overview.ontology.entityTypes
      .map(({ id, plural }, index) => ({ id, label: plural, count: types[index] ?? 0 }))
      .filter(({ count }) => count > 0),
    connected: connected.flatMap((index) => {
      const id = scene.entityIds[index];
      return id === undefined || degreeOf(index) === 0
        ? []
        : [{ id, name: scene.labels[index] ?? id, neighbours: degreeOf(index) }];
    }),
    certainty: CERTAINTIES.map((each, index) => ({ certainty: each, count: certainty[index] ?? 0 })).filter(
      ({ count }) => count > 0,
    ),
    single: { count: single, of: supported },
  };
}
