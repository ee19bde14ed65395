import { createLabelTexts } from "../../src/canvas/geometry/label-text.ts";
import { curveOnScreen, type FrameModel } from "../../src/canvas/geometry/pick.ts";
import { toOpenArea, toScreenRadius, toScreenX, toScreenY } from "../../src/canvas/geometry/viewport.ts";
import { toPalette } from "../../src/canvas/model/palette.ts";
import { prepareScene } from "../../src/canvas/model/prepared-scene.ts";
import { toStates } from "../../src/canvas/model/states.ts";
import { countLabels, placeEntityLabels } from "../../src/canvas/names/place-entity-labels.ts";
import { placeHiddenCounts } from "../../src/canvas/names/place-hidden-counts.ts";
import { fitCore } from "../../src/canvas/view/fit-core.ts";
import { fitShown } from "../../src/canvas/view/fit-shown.ts";
import { distanceTo, pointAt } from "../../src/core/drawing/curve.ts";
import { assignEdgeOffsets } from "../../src/core/drawing/edge-offsets.ts";
import { measureText } from "../../src/core/drawing/measure-text.ts";
import type { PlacedLabel } from "../../src/core/drawing/place-labels.ts";
import type { Scene } from "../../src/core/drawing/scene.ts";
import type { Ontology } from "../../src/core/model/ontology.ts";

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
/** Pixels that a line should keep from an entity that it does not lead to. */
const CLEAR = 6;
const STRANGER = 3;
const PIECES = 12;

/** What makes a picture at rest hard to read, counted as it is drawn. */
export interface Judgement {
  /** Counts of hidden neighbours, and those of them that touch a name. */
  readonly counts: number;
  readonly countsOnNames: number;
  readonly scale: number;
  /** Pairs of lines between four entities that cross; a bundle is one line. */
  readonly crossings: number;
  /** Tied pairs of which a drawn line passes within 3 pixels of the disc of a third entity. */
  readonly strangers: number;
  /** Discs of which one touches another. */
  readonly touching: number;
  /** Entities that a line to others passes over or closer by than 6 pixels. */
  readonly onLines: number;
  readonly labels: number;
  readonly labelsOnEntities: number;
  readonly labelsOnLabels: number;
  /** Labels that a line passes through. */
  readonly labelsOnLines: number;
}

/** The canvas at rest on a free area of that size, with names measured in the font's own widths. */
export function showAtRest(
  scene: Scene,
  ontology: Ontology,
  width: number,
  height: number,
  part: Scene["opening"] = undefined,
) {
  const prepared = prepareScene(scene, ontology);
  const visible = {
    entities: part?.entities ?? new Uint8Array(scene.entityIds.length).fill(1),
    relations: part?.relations ?? new Uint8Array(scene.relationIds.length).fill(1),
  };
  const { x, y, courses = null } = part ?? scene;
  const rest = { selectedEntities: [], selectedRelation: null, path: null, focused: null };
  const context = {
    font: "",
    measureText(text: string) {
      const size = Number(/(\d+)px/.exec(this.font)?.[1] ?? 12);
      return { width: measureText(text, size, this.font.startsWith("600")) / 1.03 };
    },
  };
  const texts = createLabelTexts(context as unknown as CanvasRenderingContext2D, "Inter");
  const shown = {
    prepared,
    x,
    y,
    states: toStates(prepared.topology, visible, rest, null),
    offsets: assignEdgeOffsets(scene, prepared.pairs, prepared.familyOf, visible.relations, () => false, {
      courses,
    }),
  };
  const whole = fitShown(shown, undefined, { width, height }, NO_INSETS, texts.of);
  if (whole === null) throw new Error("Nothing to show.");
  const viewport = fitCore(whole, shown, NO_INSETS, texts.of);
  const bounds = toOpenArea(viewport, NO_INSETS);
  const settings = {
    palette: toPalette("light"),
    bounds,
    limit: countLabels(
      bounds,
      1,
      visible.entities.reduce((sum, byte) => sum + byte, 0),
    ),
    textOf: texts.of,
  } as const;
  return { shown: { ...shown, viewport } satisfies FrameModel, settings };
}

const meet = (a: PlacedLabel, b: PlacedLabel): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

export function judgePicture(
  scene: Scene,
  ontology: Ontology,
  width: number,
  height: number,
  part: Scene["opening"] = undefined,
): Judgement & { readonly named: readonly string[] } {
  const { shown, settings } = showAtRest(scene, ontology, width, height, part);
  const { offsets, viewport, prepared } = shown;
  const bundles = new Set<string>();
  const lines = scene.relationIds.flatMap((_, r) => {
    const a = scene.source[r] ?? 0;
    const b = scene.target[r] ?? 0;
    if (offsets.drawn[r] === 0 || a === b) return [];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    // One line of each pair stands for the others beside it.
    if (bundles.has(key)) return [];
    bundles.add(key);
    const curve = curveOnScreen(shown, r);
    return [
      { a, b, curve, points: Array.from({ length: PIECES + 1 }, (_, i) => pointAt(curve, i / PIECES)) },
    ];
  });
  const side = (p: { x: number; y: number }, q: { x: number; y: number }, r: { x: number; y: number }) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  const crossing = (one: (typeof lines)[number], two: (typeof lines)[number]): boolean => {
    for (let i = 0; i < PIECES; i++)
      for (let j = 0; j < PIECES; j++) {
        const [p, q, s, t] = [one.points[i], one.points[i + 1], two.points[j], two.points[j + 1]];
        if (!p || !q || !s || !t) continue;
        if (side(p, q, s) * side(p, q, t) < 0 && side(s, t, p) * side(s, t, q) < 0) return true;
      }
    return false;
  };
  let crossings = 0;
  lines.forEach((one, i) => {
    for (const two of lines.slice(i + 1))
      if (one.a !== two.a && one.a !== two.b && one.b !== two.a && one.b !== two.b && crossing(one, two))
        crossings++;
  });
  const places = Array.from(scene.entityIds, (_, u) => ({
    u,
    x: toScreenX(viewport, shown.x[u] ?? 0),
    y: toScreenY(viewport, shown.y[u] ?? 0),
    radius: toScreenRadius(prepared.radius[u] ?? 0, viewport),
  })).filter(({ u }) => part === undefined || part.entities[u] === 1);
  const strangers = new Set<string>();
  scene.relationIds.forEach((_, r) => {
    const a = scene.source[r] ?? 0;
    const b = scene.target[r] ?? 0;
    if (offsets.drawn[r] === 0 || a === b) return;
    const curve = curveOnScreen(shown, r);
    const isMet = places.some(
      ({ u, x, y, radius }) => u !== a && u !== b && distanceTo(curve, x, y) < radius + STRANGER,
    );
    if (isMet) strangers.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
  });
  const touching = places.filter((one) =>
    places.some(
      (other) =>
        other.u !== one.u && Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius,
    ),
  ).length;
  const onLines = places.filter(({ u, x, y, radius }) =>
    lines.some(({ a, b, curve }) => a !== u && b !== u && distanceTo(curve, x, y) < radius + CLEAR),
  ).length;
  const placed = placeEntityLabels(shown, settings);
  const covers = (label: PlacedLabel, x: number, y: number, room: number): boolean => {
    const dx = x - Math.max(label.left, Math.min(label.right, x));
    const dy = y - Math.max(label.top, Math.min(label.bottom, y));
    return dx * dx + dy * dy < room * room;
  };
  const counts = placeHiddenCounts(shown, placed, (text) => settings.textOf(text, 10, false).width);
  return {
    counts: counts.length,
    countsOnNames: counts.filter(({ box }) =>
      placed.some(
        (label) =>
          box.left < label.right &&
          box.right > label.left &&
          box.top < label.bottom &&
          box.bottom > label.top,
      ),
    ).length,
    scale: Math.round(viewport.scale * 100) / 100,
    crossings,
    strangers: strangers.size,
    touching,
    named: placed.map(({ entity }) => scene.entityIds[entity] ?? ""),
    onLines,
    labels: placed.length,
    labelsOnEntities: placed.filter((label) =>
      places.some(({ u, x, y, radius }) => u !== label.entity && covers(label, x, y, radius * 0.95)),
    ).length,
    labelsOnLabels: placed.filter((label, i) => placed.slice(i + 1).some((other) => meet(label, other)))
      .length,
    labelsOnLines: placed.filter((label) =>
      lines.some(
        ({ a, b, points }) =>
          a !== label.entity && b !== label.entity && points.some(({ x, y }) => covers(label, x, y, 1)),
      ),
    ).length,
  };
}
