import type { Triple } from "../../core/appearance/colour.ts";
import type { EdgeOffsets } from "../../core/drawing/edge-offsets.ts";
import { codeOf, isWhollyUnsourced } from "../../core/model/certainty.ts";
import { SHAPES } from "../../core/model/ontology.ts";
import { touch } from "../gl/texture-column.ts";
import { type Palette, toRgb } from "../model/palette.ts";
import type { PreparedScene } from "../model/prepared-scene.ts";
import { BACK, type States } from "../model/states.ts";
import type { DrawBuffers, Inks } from "./draw-buffers.ts";

const toShares = (hex: string): Triple => {
  const [red, green, blue] = toRgb(hex);
  return [red / 255, green / 255, blue / 255];
};

const toInks = (palette: Palette): Inks => ({
  canvas: toShares(palette.canvas),
  ink: toShares(palette.ink),
  focus: toShares(palette.focus),
});

/** Columns that only a new scene changes. */
export function fillScene(drawing: DrawBuffers, picture: PreparedScene): void {
  const { scene, byDegree } = picture;
  const ends = new Uint32Array(2 * scene.relationIds.length);
  for (let r = 0; r < scene.relationIds.length; r++) {
    ends[2 * r] = scene.source[r] ?? 0;
    ends[2 * r + 1] = scene.target[r] ?? 0;
  }
  touch(drawing.ends, ends);
  // The most connected are drawn last, on top where an overview crowds them.
  touch(drawing.order, byDegree.toReversed());
  touch(drawing.entities, new Float32Array(4 * scene.entityIds.length));
  drawing.simple = picture.simple;
}

/** Columns of colour. `iconOf` gives the atlas cell of an icon; `colours`, by entity, replace those of the types. */
export function fillLook(
  drawing: DrawBuffers,
  picture: PreparedScene,
  palette: Palette,
  iconOf: (icon: string) => number,
  colours?: readonly string[],
): void {
  const { scene, appearance } = picture;
  const typeLooks = appearance.entityTypes.map((look) => [
    ...palette.toShown(look[palette.theme]),
    iconOf(look.icon),
  ]);
  const entityLook = new Uint8Array(4 * scene.entityIds.length);
  drawing.order.data.forEach((u, place) => {
    entityLook.set(typeLooks[scene.entityType[u] ?? 0] ?? [...toRgb(palette.mute), 0], 4 * place);
    const colour = colours?.[u];
    if (colour !== undefined) entityLook.set(palette.toShown(colour), 4 * place);
  });
  touch(drawing.entityLook, entityLook);
  const lineLooks = appearance.relationTypes.map((colours) => palette.toShown(colours[palette.theme]));
  const relationLook = new Uint8Array(4 * scene.relationIds.length);
  for (let r = 0; r < scene.relationIds.length; r++) {
    relationLook.set(lineLooks[scene.relationType[r] ?? 0] ?? toRgb(palette.mute), 4 * r);
    relationLook[4 * r + 3] = scene.directed[r] === 1 ? 255 : 0;
  }
  touch(drawing.relationLook, relationLook);
  drawing.inks = toInks(palette);
}

export function fillOffsets(drawing: DrawBuffers, picture: PreparedScene, offsets: EdgeOffsets): void {
  const { scene } = picture;
  const m = scene.relationIds.length;
  const course = new Float32Array(4 * m);
  const stroke = new Uint8Array(4 * m);
  // Where nothing has a source, a pattern would tell nothing apart.
  const solid = isWhollyUnsourced(scene.certainty) ? codeOf("stated") : null;
  for (let r = 0; r < m; r++) {
    course[4 * r] = offsets.step[r] ?? 0;
    course[4 * r + 1] = offsets.shift[r] ?? 0;
    course[4 * r + 2] = offsets.along[r] ?? 0.5;
    course[4 * r + 3] = offsets.aside[r] ?? 0;
    stroke[4 * r] = offsets.width[r] ?? 1;
    stroke[4 * r + 1] = solid ?? scene.certainty[r] ?? 0;
    stroke[4 * r + 2] = offsets.drawn[r] ?? 0;
    stroke[4 * r + 3] = offsets.faint[r] ?? 0;
  }
  touch(drawing.course, course);
  touch(drawing.stroke, stroke);
}

export function fillPositions(
  drawing: DrawBuffers,
  picture: PreparedScene,
  x: Float32Array,
  y: Float32Array,
): void {
  const { data } = drawing.entities;
  for (let u = 0; u < picture.radius.length; u++) {
    data[4 * u] = x[u] ?? 0;
    data[4 * u + 1] = y[u] ?? 0;
    data[4 * u + 2] = picture.radius[u] ?? 0;
  }
  touch(drawing.entities);
}

export function fillStates(drawing: DrawBuffers, picture: PreparedScene, states: States): void {
  const { data } = drawing.entities;
  const shapes = picture.appearance.entityTypes.map(({ shape }) => 16 * SHAPES.indexOf(shape));
  for (let u = 0; u < states.entities.length; u++)
    data[4 * u + 3] = (states.entities[u] ?? 0) + (shapes[picture.scene.entityType[u] ?? 0] ?? 0);
  touch(drawing.entities);
  touch(drawing.relationState, states.relations);
  drawing.present = { fades: states.fades, back: states.relations.includes(BACK) };
  drawing.raised = states.raised;
}
