import { type Appearance, toAppearance } from "../core/appearance/appearance.ts";
import { toSizes } from "../core/appearance/sizes.ts";
import { groupPairs, type Pairs } from "../core/drawing/pairs.ts";
import type { Scene } from "../core/engine.ts";
import { buildTopology, type Topology } from "../core/graph/topology.ts";
import type { Ontology } from "../core/model/ontology.ts";

/** Above this many entities and relations: straight hairs, no curves. */
const SIMPLE_ABOVE = 20_000;

/** A scene with all that drawing needs and no reader's action changes. */
export interface Picture {
  readonly scene: Scene;
  readonly appearance: Appearance;
  readonly topology: Topology;
  readonly pairs: Pairs;
  /** Index of the family of each relation type. */
  readonly familyOf: Uint16Array;
  readonly verbs: readonly string[];
  readonly radius: Float32Array;
  /** Most connected first. */
  readonly byDegree: Uint32Array;
  readonly simple: boolean;
}

export function buildPicture(scene: Scene, ontology: Ontology): Picture {
  const topology = buildTopology(scene.entityIds.length, scene.source, scene.target, scene.directed);
  const families = new Map(ontology.families.map(({ id }, index) => [id, index]));
  const byDegree = Uint32Array.from(scene.degree.keys());
  byDegree.sort((a, b) => (scene.degree[b] ?? 0) - (scene.degree[a] ?? 0) || a - b);
  return {
    scene,
    appearance: toAppearance(ontology),
    topology,
    pairs: groupPairs(topology),
    familyOf: Uint16Array.from(ontology.relationTypes, ({ family }) => families.get(family) ?? families.size),
    verbs: ontology.relationTypes.map(({ label }) => label),
    radius: toSizes(scene.degree),
    byDegree,
    simple: scene.entityIds.length + scene.relationIds.length > SIMPLE_ABOVE,
  };
}
