import {
  type CanvasModel,
  type Emphasis,
  type MarkLook,
  NO_EMPHASIS,
} from "../../core/drawing/canvas-model.ts";
import { assignLanes } from "../../core/drawing/lanes.ts";
import type { Courses } from "../../core/drawing/scene.ts";
import { toSizes } from "../../core/graph/sizes.ts";
import { measureCrowd } from "../columns/crowd.ts";
import type { Drawing } from "../columns/drawing.ts";
import { fillLanes, fillLook, fillPositions, fillScene, fillStates } from "../columns/fill-columns.ts";
import { findFanned } from "../columns/find-fanned.ts";
import type { Shown } from "../geometry/pick.ts";
import { limitTo } from "../model/limit-to.ts";
import type { Palette } from "../model/palette.ts";
import { buildPicture } from "../model/picture.ts";
import type { World } from "../model/renderer.ts";
import { type HoverTarget, toStates } from "../model/states.ts";
import { findBounds } from "../view/draw-overview.ts";

export type Still = Omit<Shown, "viewport">;

/** What is drawn and why; every change brings the columns of the drawing in step. It neither draws nor moves. */
export interface CanvasState {
  readonly shown: () => Still | null;
  readonly emphasis: () => Emphasis;
  readonly hover: () => HoverTarget;
  readonly palette: () => Palette;
  /** What all that is shown takes up. */
  readonly bounds: () => World | null;
  /** Counts the changes that an overview of the whole picture would show. */
  readonly pictures: () => number;
  readonly setScene: (model: Pick<CanvasModel, "scene" | "ontology" | "visible" | "places">) => Still;
  /** Null = everything. */
  readonly setVisible: (visible: CanvasModel["visible"]) => void;
  readonly setEmphasis: (emphasis: Emphasis) => void;
  readonly setHover: (target: HoverTarget) => void;
  readonly setPalette: (palette: Palette) => void;
  readonly setMeasure: (look: MarkLook | null) => void;
  readonly setPoints: (x: Float32Array, y: Float32Array, atRest: boolean) => void;
  /** How lines run between their ends; null = straight. */
  readonly setCourses: (courses: Courses | null) => void;
  /** How many entities are shown. */
  readonly shownCount: () => number;
  /** Whether all bands are fanned out. */
  readonly setFanned: (fanned: boolean) => void;
  readonly openBand: (pair: number) => void;
  /** Closes the bands that were opened one by one; false when none was. */
  readonly closeBands: () => boolean;
}

const countOnes = (mask: Uint8Array): number => mask.reduce((sum, byte) => sum + byte, 0);

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function createCanvasState(
  drawing: Drawing,
  iconOf: (icon: string) => number,
  firstPalette: Palette,
): CanvasState {
  let palette = firstPalette;
  let shown: Still | null = null;
  let visible = { entities: new Uint8Array(), relations: new Uint8Array() };
  let faint = new Uint8Array();
  let emphasis = NO_EMPHASIS;
  let measured: MarkLook | null = null;
  let hover: HoverTarget = null;
  /** Bands that a click opened, that the emphasis asks for, and whether all are. */
  let opened = new Set<number>();
  let asked: ReadonlySet<number> = new Set();
  let fanned = false;
  let courses: Courses | null = null;
  let shownCount = 0;
  let pictures = 0;
  let bounds: World | null | undefined;

  const renew = (): void => {
    pictures++;
    bounds = undefined;
  };
  function recrowd(): void {
    if (shown !== null) drawing.crowd = measureCrowd(shown.picture, shown.x, shown.y, shown.states);
  }
  function relane(): void {
    if (shown === null) return;
    const { picture } = shown;
    const isOpen = (pair: number): boolean => fanned || opened.has(pair) || asked.has(pair);
    const { relations } = limitTo(visible, emphasis);
    const lanes = assignLanes(picture.scene, picture.pairs, picture.familyOf, relations, isOpen, {
      courses,
      faint,
    });
    shown = { ...shown, lanes };
    fillLanes(drawing, picture, lanes);
  }
  function restate(): void {
    if (shown === null) return;
    const limited = limitTo(visible, emphasis);
    const states = toStates(shown.picture.topology, limited, emphasis, hover);
    shownCount = countOnes(limited.entities);
    shown = { ...shown, states };
    fillStates(drawing, shown.picture, states);
  }

  return {
    shown: () => shown,
    emphasis: () => emphasis,
    hover: () => hover,
    palette: () => palette,
    bounds: () => {
      if (bounds === undefined) bounds = shown === null ? null : findBounds(shown);
      return bounds;
    },
    pictures: () => pictures,
    shownCount: () => shownCount,
    setScene: ({ scene, ontology, visible: first, places }) => {
      const picture = buildPicture(scene, ontology);
      visible = {
        entities: Uint8Array.from(first?.entities ?? new Uint8Array(scene.entityIds.length).fill(1)),
        relations: Uint8Array.from(first?.relations ?? new Uint8Array(scene.relationIds.length).fill(1)),
      };
      faint = Uint8Array.from(first?.faint ?? new Uint8Array(scene.relationIds.length));
      courses = places.courses ?? null;
      emphasis = NO_EMPHASIS;
      hover = null;
      measured = null;
      opened = new Set();
      asked = new Set();
      fanned = false;
      const states = toStates(picture.topology, visible, emphasis, hover);
      shownCount = countOnes(visible.entities);
      const lanes = assignLanes(scene, picture.pairs, picture.familyOf, visible.relations, () => false, {
        courses,
        faint,
      });
      const { x, y } = places;
      const next = { picture, x, y, states, lanes };
      shown = next;
      fillScene(drawing, picture);
      fillLook(drawing, picture, palette, iconOf);
      fillPositions(drawing, picture, x, y);
      fillStates(drawing, picture, states);
      fillLanes(drawing, picture, lanes);
      recrowd();
      renew();
      return next;
    },
    setVisible: (next) => {
      if (shown === null) return;
      const { scene } = shown.picture;
      const entities = next?.entities ?? new Uint8Array(scene.entityIds.length).fill(1);
      const relations = next?.relations ?? new Uint8Array(scene.relationIds.length).fill(1);
      const nowFaint = next?.faint ?? new Uint8Array(relations.length);
      // Only other relations make other fans and bands; entities take their lines with them by themselves.
      const isSame = isEqual(relations, visible.relations) && isEqual(nowFaint, faint);
      visible = { entities: Uint8Array.from(entities), relations: Uint8Array.from(relations) };
      faint = Uint8Array.from(nowFaint);
      if (!isSame) relane();
      restate();
      recrowd();
      renew();
    },
    setEmphasis: (next) => {
      if (shown === null) return;
      const isOtherPart = (emphasis.only ?? null) !== (next.only ?? null);
      const wanted = findFanned(shown.picture, next);
      const isSame = wanted.size === asked.size && [...wanted].every((pair) => asked.has(pair));
      emphasis = next;
      asked = wanted;
      if (!isSame || isOtherPart) relane();
      restate();
      if (!isOtherPart) return;
      recrowd();
      renew();
    },
    setHover: (target) => {
      hover = target;
      restate();
    },
    setPalette: (next) => {
      palette = next;
      if (shown !== null) fillLook(drawing, shown.picture, palette, iconOf, measured?.colours);
      renew();
    },
    setMeasure: (look) => {
      if (shown === null || (look === null && measured === null)) return;
      measured = look;
      const { scene } = shown.picture;
      const radius = look?.sizes ?? toSizes(scene.degree);
      const picture = { ...shown.picture, radius, labels: look?.labels ?? scene.labels };
      shown = { ...shown, picture };
      fillLook(drawing, picture, palette, iconOf, look?.colours);
      fillPositions(drawing, picture, shown.x, shown.y);
      renew();
    },
    setPoints: (x, y, atRest) => {
      if (shown === null) return;
      shown = { ...shown, x, y };
      fillPositions(drawing, shown.picture, x, y);
      recrowd();
      if (atRest) renew();
    },
    setCourses: (next) => {
      if (next === courses) return;
      courses = next;
      relane();
    },
    setFanned: (next) => {
      if (next === fanned) return;
      fanned = next;
      relane();
    },
    openBand: (pair) => {
      opened.add(pair);
      relane();
    },
    closeBands: () => {
      if (opened.size === 0) return false;
      opened = new Set();
      relane();
      return true;
    },
  };
}
