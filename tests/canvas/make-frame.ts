import type { FrameModel } from "../../src/canvas/geometry/pick.ts";
import { prepareScene } from "../../src/canvas/model/prepared-scene.ts";
import { toStates } from "../../src/canvas/model/states.ts";
import { NO_HIGHLIGHT } from "../../src/core/drawing/canvas-model.ts";
import { assignEdgeOffsets } from "../../src/core/drawing/edge-offsets.ts";
import type { Scene } from "../../src/core/drawing/scene.ts";
import { toEntityId, toFamilyId, toRelationId } from "../../src/core/model/ids.ts";
import type { Ontology } from "../../src/core/model/ontology.ts";
import { toRelationType } from "../fixtures/plain-types.ts";

const FAMILY_COUNT = 3;

const ONTOLOGY: Ontology = {
  entityTypes: [],
  families: Array.from({ length: FAMILY_COUNT }, (_, i) => ({
    id: toFamilyId(`f${i}`),
    label: "",
    definition: "",
  })),
  relationTypes: Array.from({ length: FAMILY_COUNT }, (_, i) =>
    toRelationType(`r${i}`, `relates ${i}`, `f${i}`),
  ),
};

/** Entities at places, relations as `[from, to, type, certainty]`, everything visible, seen at scale 1 around 0, 0. */
export function makeShown(
  places: readonly (readonly [number, number])[],
  relations: readonly (readonly [number, number, number?, number?])[],
  isOpen: (pair: number) => boolean = () => false,
): FrameModel {
  const scene: Scene = {
    entityIds: places.map((_, u) => toEntityId(`e${u}`)),
    labels: places.map((_, u) => `Entity ${u}`),
    entityType: new Uint16Array(places.length),
    degree: Uint32Array.from(places, (_, u) => relations.filter(([a, b]) => a === u || b === u).length),
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
    relationIds: relations.map((_, r) => toRelationId(`r${r}`)),
    source: Uint32Array.from(relations, ([from]) => from),
    target: Uint32Array.from(relations, ([, to]) => to),
    relationType: Uint16Array.from(relations, ([, , type = 0]) => type),
    directed: new Uint8Array(relations.length).fill(1),
    certainty: Uint8Array.from(relations, ([, , , certainty = 0]) => certainty),
    documentCount: new Uint8Array(relations.length).fill(1),
  };
  const prepared = prepareScene(scene, ONTOLOGY);
  const visible = {
    entities: new Uint8Array(places.length).fill(1),
    relations: new Uint8Array(relations.length).fill(1),
  };
  return {
    prepared,
    x: scene.x,
    y: scene.y,
    states: toStates(prepared.topology, visible, NO_HIGHLIGHT, null),
    offsets: assignEdgeOffsets(scene, prepared.pairs, prepared.familyOf, visible.relations, isOpen),
    viewport: { x: 0, y: 0, scale: 1, width: 800, height: 600 },
  };
}
