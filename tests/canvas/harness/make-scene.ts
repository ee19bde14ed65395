import type { Scene } from "../../../src/core/drawing/scene.ts";
import { buildTopology } from "../../../src/core/graph/topology.ts";
import { layOut } from "../../../src/core/layout/lay-out.ts";
import { toEntityId, toRelationId } from "../../../src/core/model/ids.ts";
import type { Ontology } from "../../../src/core/model/ontology.ts";

/** A graph in plain columns, as the harness and the benchmarks write it. */
export interface PlainGraph {
  readonly ontology: Ontology;
  readonly labels: readonly string[];
  readonly entityType: readonly number[];
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly relationType: readonly number[];
  readonly directed: readonly number[];
  readonly certainty: readonly number[];
  readonly documentCount: readonly number[];
  readonly aspect?: number;
}

export interface SceneFile {
  readonly scene: Scene;
  readonly ontology: Ontology;
}

/** Lays a plain graph out and makes a scene of it. */
export function makeScene(plain: PlainGraph): SceneFile {
  const n = plain.labels.length;
  const topology = buildTopology(
    n,
    Uint32Array.from(plain.source),
    Uint32Array.from(plain.target),
    Uint8Array.from(plain.directed),
  );
  const degree = new Uint32Array(n);
  for (let u = 0; u < n; u++) {
    const others = topology.neighbours.subarray(topology.offsets[u], topology.offsets[u + 1]);
    degree[u] = new Set(others.filter((v) => v !== u)).size;
  }
  const entityType = Uint16Array.from(plain.entityType);
  const { x, y } = layOut(
    { ...topology, degree, entityType },
    { seed: 1, aspect: plain.aspect ?? 1, labels: plain.labels },
  );
  return {
    ontology: plain.ontology,
    scene: {
      entityIds: plain.labels.map((_, i) => toEntityId(String(i))),
      labels: plain.labels,
      entityType,
      degree,
      x,
      y,
      relationIds: plain.source.map((_, i) => toRelationId(String(i))),
      source: topology.source,
      target: topology.target,
      relationType: Uint16Array.from(plain.relationType),
      directed: topology.directed,
      certainty: Uint8Array.from(plain.certainty),
      documentCount: Uint8Array.from(plain.documentCount),
    },
  };
}
