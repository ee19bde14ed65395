import { toSizes } from "../core/appearance/sizes.ts";
import { assignLanes } from "../core/drawing/lanes.ts";
import type { PlacedLabel, Rectangle } from "../core/drawing/place-labels.ts";
import type { Guide } from "../core/graph/layout/layout.ts";
import { drawGuides } from "./draw-guides.ts";
import { drawBandCounts, drawEntityLabels, drawRelationLabels, markCleared } from "./draw-labels.ts";
import { createDrawing } from "./drawing.ts";
import { fillLanes, fillLook, fillPositions, fillScene, fillStates } from "./fill-columns.ts";
import { fitShown } from "./fit-shown.ts";
import { drawIconAtlas } from "./gl/icon-atlas.ts";
import { isFanned } from "./is-fanned.ts";
import { createLabelTexts } from "./label-text.ts";
import { findNearest, type Hit, pick, type Shown } from "./pick.ts";
import { buildPicture } from "./picture.ts";
import { countLabels, type LabelSettings } from "./place-entity-labels.ts";
import { hasWebGL2 } from "./probe.ts";
import type { Emphasis, Insets, MeasureLook, Renderer, RendererEvents, Theme } from "./renderer.ts";
import { createStage, type PointerPlace, type Stage } from "./stage.ts";
import { type HoverTarget, toStates } from "./states.ts";
import { createSurface } from "./surface.ts";
import { createTween } from "./tween.ts";
import { bringInto, toOpenArea, toScreenX, toScreenY, type Viewport, zoomBy } from "./viewport.ts";

export interface RendererOptions {
  readonly theme: Theme;
  /** Until `setInsets` says otherwise; none by default. */
  readonly insets?: Insets;
}

/** Scale over that of the whole at which bands fan out. */
const FAN_ZOOM = 1.9;
const MOTION = 160;
/** Height of the words of guides at the upper edge. */
const GUIDE_STRIP = 24;
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
const NOTHING: Emphasis = { selectedEntities: [], selectedRelation: null, path: null, focused: null };

/**
 * The canvas on Sigma and WebGL 2. Null where the browser has no WebGL 2: the page then shows its text twin. The
 * container may still be without size; drawing starts when it has one.
 */
export function createSigmaRenderer(
  container: HTMLElement,
  events: RendererEvents,
  options: RendererOptions,
): Renderer | null {
  if (!hasWebGL2()) return null;
  const drawing = createDrawing();
  const atlas = drawIconAtlas();
  const measuring = document.createElement("canvas").getContext("2d");
  if (measuring === null) return null;
  const texts = createLabelTexts(measuring, getComputedStyle(container).fontFamily || "sans-serif");
  const motionQuery = window.matchMedia("(prefers-reduced-motion: reduce)");
  const fading = createTween();
  const moving = createTween();

  let { theme, insets = NO_INSETS } = options;
  let shown: Omit<Shown, "viewport"> | null = null;
  let visible = { entities: new Uint8Array(), relations: new Uint8Array() };
  let emphasis = NOTHING;
  let measured: MeasureLook | null = null;
  let hover: HoverTarget = null;
  let guides: readonly Guide[] = [];
  let placed: readonly PlacedLabel[] = [];
  let opened = new Set<number>();
  let fanned = false;
  let fitScale = 1;
  let readerMoved = false;
  let idleFrames = 0;

  const motion = (): number => (motionQuery.matches ? 0 : MOTION);
  const surface = createSurface(
    container,
    (onContextLost) =>
      createStage(container, drawing, atlas, motionQuery.matches, {
        onBeforeDraw: followZoom,
        onAfterDraw: drawText,
        onMove: movePointer,
        onLeave: () => setHover(null),
        onClick: click,
        onRightClick: rightClick,
        onReaderMoved: () => {
          readerMoved = true;
        },
        onContextLost,
      }),
    {
      onStage: (stage, before) => {
        if (before === null) place(stage, 0);
        else stage.moveTo(before, 0);
      },
      onResize: (stage) => {
        if (readerMoved) stage.schedule();
        else place(stage, 0);
      },
      onLost: events.onLost,
    },
  );

  const now = (): Shown | null => (shown === null ? null : { ...shown, viewport: drawing.viewport });
  const redraw = (): void => surface.stage()?.schedule();

  function relane(): void {
    if (shown === null) return;
    const { picture } = shown;
    const isOpen = (pair: number): boolean => fanned || opened.has(pair) || isFanned(picture, emphasis, pair);
    const lanes = assignLanes(picture.scene, picture.pairs, picture.familyOf, visible.relations, isOpen);
    shown = { ...shown, lanes };
    fillLanes(drawing, picture, lanes);
  }

  function restate(): void {
    if (shown === null) return;
    const before = shown.states.fades;
    const states = toStates(shown.picture.topology, visible, emphasis, hover);
    shown = { ...shown, states };
    fillStates(drawing, shown.picture, states);
    if (states.fades && !before)
      fading.run(motion(), (share) => {
        drawing.fade = share;
        redraw();
      });
    redraw();
  }

  function followZoom(): void {
    const zoomedIn = drawing.viewport.scale > fitScale * FAN_ZOOM;
    if (zoomedIn === fanned || shown === null) return;
    fanned = zoomedIn;
    relane();
  }

  function toLabelSettings(viewport: Viewport): LabelSettings {
    const bounds = toOpenArea(viewport, insets);
    return { theme, bounds, limit: countLabels(bounds, viewport.scale / fitScale), textOf: texts.of };
  }

  function drawText(): void {
    const stage = surface.stage();
    const current = now();
    if (stage === null || current === null) return;
    const settings = toLabelSettings(current.viewport);
    let words: readonly Rectangle[] = [];
    const under = stage.context("edgeLabels");
    if (under !== null) {
      markCleared(under, theme);
      words = moving.isRunning() ? [] : drawGuides(under, guides, current.viewport, settings);
      drawBandCounts(under, current, settings);
    }
    const over = stage.context("labels");
    if (over === null) return;
    markCleared(over, theme);
    drawRelationLabels(over, current, settings);
    placed = drawEntityLabels(over, current, { ...settings, taken: words });
  }

  function find(at: PointerPlace): Hit | null {
    const current = now();
    return current === null ? null : pick(current, placed, at.x, at.y);
  }

  function setHover(target: HoverTarget): void {
    if (target?.kind === hover?.kind && target?.index === hover?.index) return;
    hover = target;
    restate();
    events.onHover(target);
  }

  function movePointer(at: PointerPlace): void {
    const hit = find(at);
    surface.stage()?.setCursor(hit === null ? "default" : "pointer");
    setHover(hit === null || hit.kind === "band" ? null : hit);
  }

  function click(at: PointerPlace): void {
    const hit = find(at);
    const { shiftKey, ctrlKey, metaKey } = at.original;
    if (hit === null) {
      if (opened.size > 0) {
        opened = new Set();
        relane();
        redraw();
      }
      events.onBackground();
    } else if (hit.kind === "entity")
      events.onEntity(hit.index, { additive: shiftKey || ctrlKey || metaKey });
    else if (hit.kind === "relation") events.onRelation(hit.index);
    else {
      opened.add(hit.pair);
      relane();
      redraw();
    }
  }

  function rightClick(at: PointerPlace): void {
    const hit = find(at);
    at.original.preventDefault();
    const { left, top } = container.getBoundingClientRect();
    events.onContextMenu(hit?.kind === "entity" ? hit.index : null, left + at.x, top + at.y);
  }

  /** The insets, with a strip at the top for the words of guides. */
  const toRoomFor = (shownGuides: readonly Guide[]): Insets =>
    shownGuides.length === 0 ? insets : { ...insets, top: insets.top + GUIDE_STRIP };

  /** Shows everything that is visible, and takes its scale as the one at rest. */
  function place(stage: Stage, milliseconds: number): void {
    const viewport =
      shown === null ? null : fitShown(shown, undefined, stage.viewport(), toRoomFor(guides), texts.of);
    if (viewport !== null) {
      fitScale = viewport.scale;
      stage.limitScale(fitScale / 4, Math.max(6, fitScale * 8));
      stage.moveTo(viewport, milliseconds);
    }
    readerMoved = false;
    stage.schedule();
  }

  motionQuery.addEventListener("change", followMotion);
  function followMotion(): void {
    surface.stage()?.setReducedMotion(motionQuery.matches);
  }

  // Names are measured in the page's own font, parts of which arrive only once a text asks for them.
  document.fonts.addEventListener("loadingdone", remeasure);
  function remeasure(): void {
    texts.forget();
    const stage = surface.stage();
    if (stage !== null && !readerMoved) place(stage, 0);
    redraw();
  }

  return {
    setScene(scene, ontology) {
      const picture = buildPicture(scene, ontology);
      visible = {
        entities: new Uint8Array(scene.entityIds.length).fill(1),
        relations: new Uint8Array(scene.relationIds.length).fill(1),
      };
      emphasis = NOTHING;
      hover = null;
      measured = null;
      guides = [];
      opened = new Set();
      fanned = false;
      moving.stop();
      fillScene(drawing, picture);
      fillLook(drawing, picture, theme, atlas.indexOf);
      const states = toStates(picture.topology, visible, emphasis, hover);
      const lanes = assignLanes(scene, picture.pairs, picture.familyOf, visible.relations, () => false);
      shown = { picture, x: scene.x, y: scene.y, states, lanes };
      fillPositions(drawing, picture, scene.x, scene.y);
      fillStates(drawing, picture, states);
      fillLanes(drawing, picture, lanes);
      const stage = surface.stage();
      if (stage !== null) place(stage, 0);
    },
    setVisible(entities, relations) {
      if (shown === null) return;
      // Only other relations make other fans and bands; entities take their lines with them by themselves.
      const isSame = relations.every((value, r) => value === visible.relations[r]);
      visible = { entities: Uint8Array.from(entities), relations: Uint8Array.from(relations) };
      if (!isSame) relane();
      restate();
    },
    setEmphasis(next) {
      emphasis = next;
      relane();
      restate();
    },
    setTheme(next) {
      theme = next;
      if (shown !== null) fillLook(drawing, shown.picture, theme, atlas.indexOf, measured?.colours);
      redraw();
    },
    setMeasure(look) {
      if (shown === null || (look === null && measured === null)) return;
      measured = look;
      const picture = { ...shown.picture, radius: look?.sizes ?? toSizes(shown.picture.scene.degree) };
      shown = { ...shown, picture };
      fillLook(drawing, picture, theme, atlas.indexOf, look?.colours);
      fillPositions(drawing, picture, shown.x, shown.y);
      redraw();
    },
    setInsets(next) {
      insets = next;
      const stage = surface.stage();
      if (stage === null) return;
      if (readerMoved) stage.schedule();
      else place(stage, motion());
    },
    setPositions(x, y) {
      if (shown === null) return;
      const { picture } = shown;
      const fromX = shown.x;
      const fromY = shown.y;
      moving.run(motion(), (share) => {
        if (shown === null || shown.picture !== picture) return;
        const mix = (from: Float32Array, to: Float32Array): Float32Array =>
          share === 1 ? to : to.map((value, u) => (from[u] ?? 0) + (value - (from[u] ?? 0)) * share);
        shown = { ...shown, x: mix(fromX, x), y: mix(fromY, y) };
        fillPositions(drawing, picture, shown.x, shown.y);
        redraw();
      });
    },
    setGuides(next) {
      guides = next;
      redraw();
    },
    fit(entities) {
      const stage = surface.stage();
      if (stage === null || shown === null) return;
      if (entities === undefined) {
        place(stage, motion());
        return;
      }
      const viewport = fitShown(shown, entities, stage.viewport(), insets, texts.of);
      if (viewport !== null) stage.moveTo(viewport, motion());
      readerMoved = true;
    },
    reveal(entity) {
      const stage = surface.stage();
      if (stage === null || shown === null) return;
      const next = bringInto(stage.viewport(), insets, shown.x[entity] ?? 0, shown.y[entity] ?? 0);
      if (next === null) return;
      stage.moveTo(next, motion());
      readerMoved = true;
    },
    zoom(factor) {
      const stage = surface.stage();
      if (stage === null) return;
      stage.moveTo(zoomBy(stage.viewport(), insets, factor), motion());
      readerMoved = true;
    },
    nearest(from, dx, dy) {
      const current = now();
      return current === null ? null : findNearest(current, from, dx, dy);
    },
    placeOf(entity) {
      const stage = surface.stage();
      if (stage === null || shown === null) return null;
      const view = stage.viewport();
      const { left, top } = container.getBoundingClientRect();
      return {
        x: left + toScreenX(view, shown.x[entity] ?? 0),
        y: top + toScreenY(view, shown.y[entity] ?? 0),
      };
    },
    idle: () =>
      new Promise((resolve) => {
        idleFrames = 0;
        const wait = (): void => {
          const busy =
            (surface.stage()?.isMoving() ?? false) ||
            fading.isRunning() ||
            moving.isRunning() ||
            document.fonts.status === "loading";
          idleFrames = busy ? 0 : idleFrames + 1;
          if (idleFrames > 2) resolve();
          else requestAnimationFrame(wait);
        };
        requestAnimationFrame(wait);
      }),
    destroy() {
      fading.stop();
      moving.stop();
      motionQuery.removeEventListener("change", followMotion);
      document.fonts.removeEventListener("loadingdone", remeasure);
      surface.destroy();
    },
  };
}
