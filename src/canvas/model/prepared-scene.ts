import { type Appearance, toAppearance } from "../../core/appearance/appearance.ts";
import { groupParallels, type ParallelGroups } from "../../core/drawing/parallel-groups.ts";
import type { Scene } from "../../core/drawing/scene.ts";
import { toSizes } from "../../core/graph/sizes.ts";
import { buildTopology, type Topology } from "../../core/graph/topology.ts";
import type { Ontology } from "../../core/model/ontology.ts";

/** Above this many entities and relations: straight hairs, no curves. */
const SIMPLE_ABOVE = 20_000;

/** A scene with all that drawing needs and no reader's action changes. */
export interface PreparedScene {
  readonly scene: Scene;
  readonly appearance: Appearance;
  readonly topology: Topology;
  readonly pairs: ParallelGroups;
  /** Index of the family of each relation type. */
  readonly familyOf: Uint16Array;
  readonly verbs: readonly string[];
  readonly radius: Float32Array;
  /** What is written beside each entity. */
  readonly labels: readonly string[];
  /** Most connected first. */
  readonly byDegree: Uint32Array;
  /** Those first whose names matter most. */
  readonly byInterest: Uint32Array;
  readonly simple: boolean;
}

function toTopology({ adjacency, source, target, directed, ...scene }: Scene): Topology {
  const entityCount = scene.entityIds.length;
  return adjacency === undefined
    ? buildTopology(entityCount, source, target, directed)
    : { entityCount, relationCount: source.length, source, target, directed, ...adjacency };
}

/** Entities by degree, the highest first, those of one degree by index: a counting sort. */
function sortByDegree(degree: Uint32Array): Uint32Array {
  const highest = degree.reduce((most, value) => Math.max(most, value), 0);
  const starts = new Uint32Array(highest + 2);
  for (const value of degree) starts[highest - value + 1] = (starts[highest - value + 1] ?? 0) + 1;
  for (let i = 0; i <= highest; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const sorted = new Uint32Array(degree.length);
  for (let u = 0; u < degree.length; u++) {
    const group = highest - (degree[u] ?? 0);
    const at = starts[group] ?? 0;
    sorted[at] = u;
    starts[group] = at + 1;
  }
  return sorted;
}

export function prepareScene(scene: Scene, ontology: Ontology): PreparedScene {
  const topology = toTopology(scene);
  const byDegree = sortByDegree(scene.degree);
  const families = new Map(ontology.families.map(({ id }, index) => [id, index]));
  return {
    scene,
    appearance: toAppearance(ontology),
    topology,
    pairs: groupParallels(topology),
    familyOf: Uint16Array.from(ontology.relationTypes, ({ family }) => families.get(family) ?? families.size),
    verbs: ontology.relationTypes.map(({ label }) => label),
    radius: toSizes(scene.degree),
    labels: scene.labels,
    byDegree,
    byInterest: scene.interest ?? byDegree,
    simple: scene.entityIds.length + scene.relationIds.length > SIMPLE_ABOVE,
  };
}
