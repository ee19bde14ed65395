import type { View } from "../../core/lens/view.ts";
import { CERTAINTIES, type Certainty } from "../../core/model/certainty.ts";
import type { EntityId } from "../../core/model/ids.ts";
import type { OpenGraph } from "../state/data.ts";

/** What the visible part of an open graph is like. */
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

/** Distinct visible neighbours of each entity; the totals where everything is visible. */
function countVisibleNeighbours({ overview, scene }: OpenGraph, view: View | null): Uint32Array {
  if (view === null || view.relationCount === overview.relations) return scene.degree;
  const { source, target } = scene;
  const degree = new Uint32Array(scene.degree.length);
  const pairs = new Set<number>();
  for (let r = 0; r < source.length; r++) {
    const [a, b] = [source[r] ?? 0, target[r] ?? 0];
    const pair = Math.min(a, b) * degree.length + Math.max(a, b);
    if (view.relations[r] !== 1 || a === b || pairs.has(pair)) continue;
    pairs.add(pair);
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  return degree;
}

/** Counts over what the filter leaves of a scene: types in the order of the vocabulary, those that occur. Linear. */
export function summariseScene(opened: OpenGraph, view: View | null): Summary {
  const { overview, scene } = opened;
  const isShown = (mask: "entities" | "relations", index: number) => view === null || view[mask][index] === 1;
  const degree = countVisibleNeighbours(opened, view);
  const types = new Uint32Array(overview.ontology.entityTypes.length);
  scene.entityType.forEach((type, u) => {
    if (isShown("entities", u)) types[type] = (types[type] ?? 0) + 1;
  });
  const certainty = new Uint32Array(CERTAINTIES.length);
  let single = 0;
  let supported = 0;
  for (let r = 0; r < scene.certainty.length; r++) {
    if (!isShown("relations", r)) continue;
    const each = scene.certainty[r] ?? 0;
    const count = scene.documentCount[r] ?? 0;
    certainty[each] = (certainty[each] ?? 0) + 1;
    if (count > 0) supported++;
    if (count === 1) single++;
  }
  const connected: number[] = [];
  const degreeOf = (index: number | undefined) => (index === undefined ? -1 : (degree[index] ?? 0));
  // The few best are kept in order while going through: no sort of the whole.
  for (let index = 0; index < degree.length; index++) {
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
