import { toAppearance } from "../../core/appearance/appearance.ts";
import {
  type CanvasHighlight,
  type CanvasModel,
  type MarkLook,
  NO_HIGHLIGHT,
} from "../../core/drawing/canvas-model.ts";
import { assignEdgeOffsets } from "../../core/drawing/edge-offsets.ts";
import type { Courses } from "../../core/drawing/scene.ts";
import { toSizes } from "../../core/graph/sizes.ts";
import type { Ontology } from "../../core/model/ontology.ts";
import type { DrawBuffers } from "../columns/draw-buffers.ts";
import { measureEdgeDensity } from "../columns/edge-density.ts";
import { fillLook, fillOffsets, fillPositions, fillScene, fillStates } from "../columns/fill-columns.ts";
import { findExpanded } from "../columns/find-expanded.ts";
import type { FrameModel } from "../geometry/pick.ts";
import { limitTo } from "../model/limit-to.ts";
import type { Palette } from "../model/palette.ts";
import { prepareScene } from "../model/prepared-scene.ts";
import type { World } from "../model/renderer.ts";
import { type HoverTarget, toStates } from "../model/states.ts";
import { findBounds } from "../view/draw-overview.ts";

export type FrameContent = Omit<FrameModel, "viewport">;

/** What is drawn and why; every change brings the columns of the drawing in step. It neither draws nor moves. */
export interface CanvasState {
  readonly shown: () => FrameContent | null;
  readonly highlight: () => CanvasHighlight;
  readonly hover: () => HoverTarget;
  readonly palette: () => Palette;
  /** What all that is shown takes up. */
  readonly bounds: () => World | null;
  /** Counts the changes that an overview of the whole picture would show. */
  readonly pictures: () => number;
  readonly setScene: (
    model: Pick<CanvasModel, "scene" | "ontology" | "visible" | "positions">,
  ) => FrameContent;
  /** Null = everything. */
  readonly setVisible: (visible: CanvasModel["visible"]) => void;
  readonly setHighlight: (highlight: CanvasHighlight) => void;
  readonly setHover: (target: HoverTarget) => void;
  readonly setPalette: (palette: Palette) => void;
  /** Other colours and icons of kinds; which kinds there are is the scene's. */
  readonly setKindLooks: (ontology: Ontology) => void;
  readonly setMeasure: (look: MarkLook | null) => void;
  readonly setPoints: (x: Float32Array, y: Float32Array, atRest: boolean) => void;
  /** How lines run between their ends; null = straight. */
  readonly setCourses: (courses: Courses | null) => void;
  /** How many entities are shown. */
  readonly shownCount: () => number;
  /** Whether all bundles are expanded out. */
  readonly setExpanded: (expanded: boolean) => void;
}

const countOnes = (mask: Uint8Array): number => mask.reduce((sum, byte) => sum + byte, 0);

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function createCanvasState(
  drawing: DrawBuffers,
  iconOf: (icon: string) => number,
  firstPalette: Palette,
): CanvasState {
  let palette = firstPalette;
  let shown: FrameContent | null = null;
  let visible = { entities: new Uint8Array(), relations: new Uint8Array() };
  let faint = new Uint8Array();
  let highlight = NO_HIGHLIGHT;
  let measured: MarkLook | null = null;
  let hover: HoverTarget = null;
  /** Bundles that the highlight asks to be expanded out, and whether all are. */
  let asked: ReadonlySet<number> = new Set();
  let expanded = false;
  let courses: Courses | null = null;
  let shownCount = 0;
  let pictures = 0;
  let bounds: World | null | undefined;

  const renew = (): void => {
    pictures++;
    bounds = undefined;
  };
  function remeasureDensity(): void {
    if (shown !== null)
      drawing.edgeDensity = measureEdgeDensity(shown.prepared, shown.x, shown.y, shown.states);
  }
  function reoffset(): void {
    if (shown === null) return;
    const { prepared } = shown;
    const isOpen = (pair: number): boolean => expanded || asked.has(pair);
    const { relations } = limitTo(visible, highlight);
    const offsets = assignEdgeOffsets(prepared.scene, prepared.pairs, prepared.familyOf, relations, isOpen, {
      courses,
      faint,
    });
    shown = { ...shown, offsets };
    fillOffsets(drawing, prepared, offsets);
  }
  function restate(): void {
    if (shown === null) return;
    const limited = limitTo(visible, highlight);
    const states = toStates(shown.prepared.topology, limited, highlight, hover);
    shownCount = countOnes(limited.entities);
    shown = { ...shown, states };
    fillStates(drawing, shown.prepared, states);
  }

  return {
    shown: () => shown,
    highlight: () => highlight,
    hover: () => hover,
    palette: () => palette,
    bounds: () => {
      if (bounds === undefined) bounds = shown === null ? null : findBounds(shown);
      return bounds;
    },
    pictures: () => pictures,
    shownCount: () => shownCount,
    setScene: ({ scene, ontology, visible: first, positions }) => {
      const prepared = prepareScene(scene, ontology);
      visible = {
        entities: Uint8Array.from(first?.entities ?? new Uint8Array(scene.entityIds.length).fill(1)),
        relations: Uint8Array.from(first?.relations ?? new Uint8Array(scene.relationIds.length).fill(1)),
      };
      faint = Uint8Array.from(first?.faint ?? new Uint8Array(scene.relationIds.length));
      courses = positions.courses ?? null;
      highlight = NO_HIGHLIGHT;
      hover = null;
      measured = null;
      asked = new Set();
      expanded = false;
      const states = toStates(prepared.topology, visible, highlight, hover);
      shownCount = countOnes(visible.entities);
      const offsets = assignEdgeOffsets(
        scene,
        prepared.pairs,
        prepared.familyOf,
        visible.relations,
        () => false,
        {
          courses,
          faint,
        },
      );
      const { x, y } = positions;
      const next = { prepared, x, y, states, offsets };
      shown = next;
      fillScene(drawing, prepared);
      fillLook(drawing, prepared, palette, iconOf);
      fillPositions(drawing, prepared, x, y);
      fillStates(drawing, prepared, states);
      fillOffsets(drawing, prepared, offsets);
      remeasureDensity();
      renew();
      return next;
    },
    setVisible: (next) => {
      if (shown === null) return;
      const { scene } = shown.prepared;
      const entities = next?.entities ?? new Uint8Array(scene.entityIds.length).fill(1);
      const relations = next?.relations ?? new Uint8Array(scene.relationIds.length).fill(1);
      const nowFaint = next?.faint ?? new Uint8Array(relations.length);
      // Only other relations make other fans and bundles; entities take their lines with them by themselves.
      const isSame = isEqual(relations, visible.relations) && isEqual(nowFaint, faint);
      visible = { entities: Uint8Array.from(entities), relations: Uint8Array.from(relations) };
      faint = Uint8Array.from(nowFaint);
      if (!isSame) reoffset();
      restate();
      remeasureDensity();
      renew();
    },
    setHighlight: (next) => {
      if (shown === null) return;
      const isOtherPart = (highlight.only ?? null) !== (next.only ?? null);
      const wanted = findExpanded(shown.prepared, next);
      const isSame = wanted.size === asked.size && [...wanted].every((pair) => asked.has(pair));
      highlight = next;
      asked = wanted;
      if (!isSame || isOtherPart) reoffset();
      restate();
      if (!isOtherPart) return;
      remeasureDensity();
      renew();
    },
    setHover: (target) => {
      hover = target;
      restate();
    },
    setPalette: (next) => {
      palette = next;
      if (shown !== null) fillLook(drawing, shown.prepared, palette, iconOf, measured?.colours);
      renew();
    },
    setKindLooks: (ontology) => {
      if (shown === null) return;
      const prepared = { ...shown.prepared, appearance: toAppearance(ontology) };
      shown = { ...shown, prepared };
      fillLook(drawing, prepared, palette, iconOf, measured?.colours);
      renew();
    },
    setMeasure: (look) => {
      if (shown === null || (look === null && measured === null)) return;
      measured = look;
      const { scene } = shown.prepared;
      const radius = look?.sizes ?? toSizes(scene.degree);
      const prepared = { ...shown.prepared, radius, labels: look?.labels ?? scene.labels };
      shown = { ...shown, prepared };
      fillLook(drawing, prepared, palette, iconOf, look?.colours);
      fillPositions(drawing, prepared, shown.x, shown.y);
      renew();
    },
    setPoints: (x, y, atRest) => {
      if (shown === null) return;
      shown = { ...shown, x, y };
      fillPositions(drawing, shown.prepared, x, y);
      remeasureDensity();
      if (atRest) renew();
    },
    setCourses: (next) => {
      if (next === courses) return;
      courses = next;
      reoffset();
    },
    setExpanded: (next) => {
      if (next === expanded) return;
      expanded = next;
      reoffset();
    },
  };
}
