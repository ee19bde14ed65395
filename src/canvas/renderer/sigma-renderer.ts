import type { Theme } from "../../core/appearance/slots.ts";
import { type CanvasModel, NO_TIES } from "../../core/drawing/canvas-model.ts";
import type { Rectangle } from "../../core/drawing/place-labels.ts";
import type { Guide } from "../../core/layout/layout.ts";
import { createDrawBuffers } from "../columns/draw-buffers.ts";
import { createLabelTexts } from "../geometry/label-text.ts";
import { type FrameModel, findNearest, type PickedElement, pick } from "../geometry/pick.ts";
import { createTween } from "../geometry/tween.ts";
import { centreOn, toOpenArea, toWindow, type Viewport, zoomBy } from "../geometry/viewport.ts";
import { drawIconAtlas } from "../gl/icon-atlas.ts";
import { circleOf } from "../interactions/draw-interactions.ts";
import { createInteractions } from "../interactions/interactions.ts";
import type { PointerPosition } from "../interactions/pointer-gestures.ts";
import { isLimited } from "../model/limit-to.ts";
import { toPalette } from "../model/palette.ts";
import type { HoverPosition, Insets, LinePurpose, Renderer, RendererEvents } from "../model/renderer.ts";
import { watchPalette } from "../model/system-palette.ts";
import { createCanvasNames } from "../names/canvas-names.ts";
import { countLabels, type LabelSettings } from "../names/place-entity-labels.ts";
import { createSigmaHost } from "../sigma/sigma-host.ts";
import { createSurface } from "../sigma/surface.ts";
import { drawOverview } from "../view/draw-overview.ts";
import { waitUntilStill } from "../view/wait-until-still.ts";
import { watchStillness } from "../view/watch-stillness.ts";
import { createCameraController } from "./camera-controller.ts";
import { createCanvasPositions } from "./canvas-positions.ts";
import { createCanvasState } from "./canvas-state.ts";
import { createShow } from "./create-show.ts";
import { hasWebGL2 } from "./probe.ts";

export interface RendererOptions {
  readonly theme: Theme;
  /** Until `setInsets` says otherwise; none by default. */
  readonly insets?: Insets;
}

/** Scale over that of the whole at which bundles fan out. */
const FAN_ZOOM = 1.9;
const MOTION = 160;
/** Names of the most connected that are shown while entities move to other places. */
const MOST_ON_THE_WAY = 12;
/** Pixels around the pointer that a card about a line leaves free. */
const LINE_ROOM = 6;
/** What the handles of an entity are for. */
const HANDLE_WORDS: Readonly<Record<LinePurpose, string>> = {
  path: "Drag to another entity: the paths between them",
  relation: "Drag to another entity: a relation between them",
};
interface Written {
  readonly covered: readonly Rectangle[];
  readonly annotated: ReadonlySet<number>;
  readonly guides: readonly Guide[];
  readonly ties: Uint32Array;
  readonly sublabels: ReadonlyMap<number, string>;
}
const NOTHING_WRITTEN: Written = {
  covered: [],
  annotated: new Set(),
  guides: [],
  ties: NO_TIES,
  sublabels: new Map(),
};
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

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
  const drawing = createDrawBuffers();
  const atlas = drawIconAtlas();
  const measuring = document.createElement("canvas").getContext("2d");
  if (measuring === null) return null;
  const texts = createLabelTexts(measuring, getComputedStyle(container).fontFamily || "sans-serif");
  const still = watchStillness((isStill) => surface.host()?.setReducedMotion(isStill));
  const motion = (): number => (still.now() ? 0 : MOTION);
  const palettes = watchPalette(container, options.theme, (palette) => {
    state.setPalette(palette);
    redraw();
  });
  const state = createCanvasState(drawing, atlas.indexOf, palettes.now());
  const fading = createTween();
  const positions = createCanvasPositions(({ x, y }, atRest) => {
    state.setPoints(x, y, atRest);
    const host = surface.host();
    if (host !== null && atRest && fitsPins) {
      fitsPins = false;
      view.fitAtRest(host, motion());
    } else if (atRest) {
      if (host !== null && !view.isUserMoved()) view.fitAtRest(host, motion());
      else view.review();
    }
    redraw();
  }, motion);

  let written = NOTHING_WRITTEN;
  let hovered: PickedElement | null = null;
  let tool: "pan" | "lasso" = "pan";
  /** The reader has gone nowhere yet: pins that a link brought are to be in the picture. */
  let fitsPins = false;

  const view = createCameraController(options.insets ?? NO_INSETS, {
    host: () => surface.host(),
    shown: state.shown,
    highlight: state.highlight,
    guides: () => written.guides,
    textOf: texts.of,
    motion,
  });
  const names = createCanvasNames(redraw);
  const interactions = createInteractions({
    now,
    find,
    highlight: state.highlight,
    pins: positions.pins,
    drag: (held) => {
      view.markUserMoved();
      positions.drag(held);
    },
    isLasso: () => tool === "lasso",
    redraw,
    events,
  });
  const surface = createSurface(
    container,
    (onContextLost) =>
      createSigmaHost(container, drawing, atlas, still.now(), {
        onBeforeDraw: () => state.setExpanded(drawing.viewport.scale > view.restScale() * FAN_ZOOM),
        onAfterDraw: drawText,
        onMove: movePointer,
        onLeave: () => {
          interactions.hover(null, null);
          setHover(null, null);
        },
        onPress: interactions.press,
        onClick: click,
        onRightClick: rightClick,
        onReaderMoved: view.markUserMoved,
        onContextLost,
      }),
    {
      onStage: (host, before) => {
        if (before === null) view.start(host);
        else host.moveTo(before, 0);
      },
      onResize: view.resize,
      onLost: events.onLost,
    },
  );

  function now(): FrameModel | null {
    const shown = state.shown();
    return shown === null ? null : { ...shown, viewport: drawing.viewport };
  }
  function redraw(): void {
    names.renew();
    surface.host()?.schedule();
  }

  function rewrite(change: Partial<Written>): void {
    written = { ...written, ...change };
    redraw();
  }

  /** Does what may let something stand out, and then lets the rest fade away in its own time. */
  function changeStates(change: () => void): void {
    const faded = state.shown()?.states.fades;
    change();
    if (state.shown()?.states.fades === true && faded === false)
      fading.run(motion(), (share) => {
        drawing.fade = share;
        redraw();
      });
    redraw();
  }

  function toLabelSettings(viewport: Viewport): LabelSettings {
    const bounds = toOpenArea(viewport, view.insets());
    const most = positions.isMoving() ? MOST_ON_THE_WAY : Number.POSITIVE_INFINITY;
    const zoom = viewport.scale / view.restScale();
    const limit = Math.min(most, countLabels(bounds, zoom, state.shownCount()));
    return { palette: state.palette(), bounds, limit, sublabels: written.sublabels, textOf: texts.of };
  }

  function drawText(): void {
    const host = surface.host();
    const current = now();
    if (host === null || current === null) return;
    names.draw(host, current, toLabelSettings(current.viewport), {
      ...written,
      guides: positions.isMoving() ? [] : written.guides,
      path: state.highlight().path?.relations ?? [],
      // A part that stands for itself leaves out neighbours on purpose.
      countsHidden: !isLimited(state.highlight()),
    });
    const over = host.context("labels");
    if (over === null) return;
    interactions.draw(over, current, state.palette());
    events.onView({
      window: toWindow(current.viewport, view.insets()),
      bounds: state.bounds(),
      picture: state.pictures(),
    });
  }

  function find(at: Pick<PointerPosition, "x" | "y">): PickedElement | null {
    const current = now();
    return current === null ? null : pick(current, names.placed(), at.x, at.y, names.counts());
  }

  function setHover(target: PickedElement | null, at: HoverPosition | null): void {
    if (target?.kind === hovered?.kind && target?.index === hovered?.index) return;
    hovered = target;
    changeStates(() => state.setHover(target?.kind === "bundle" ? null : target));
    events.onHover(target, at);
  }

  /** Where an entity is in the window that the container stands in. */
  function placeInWindow(entity: number): HoverPosition | null {
    const current = now();
    if (current === null || surface.host() === null) return null;
    const { left, top } = container.getBoundingClientRect();
    const { x, y, radius } = circleOf(current, entity);
    return { x: left + x, y: top + y, radius };
  }

  function movePointer(at: PointerPosition): void {
    const hit = find(at);
    const handle = interactions.hover(at, hit);
    const free = tool === "lasso" ? "crosshair" : "default";
    surface.host()?.setCursor(handle !== null ? "crosshair" : hit === null ? free : "pointer");
    container.title = handle === null ? "" : HANDLE_WORDS[handle];
    if (handle !== null) return;
    if (hit === null) setHover(null, null);
    else if (hit.kind === "entity") setHover(hit, placeInWindow(hit.index));
    else {
      const { left, top } = container.getBoundingClientRect();
      const place = { x: left + at.x, y: top + at.y, radius: LINE_ROOM };
      setHover(hit, place);
    }
  }

  function click(at: PointerPosition): void {
    if (interactions.click(at)) return;
    const hit = find(at);
    if (hit !== null) view.keepFit();
    const { shiftKey, ctrlKey, metaKey } = at.original;
    if (hit === null) events.onBackground();
    else if (hit.kind === "entity") events.onEntity(hit.index, { additive: shiftKey || ctrlKey || metaKey });
    else if (hit.kind === "relation") events.onRelation(hit.index);
    else events.onBundle(hit.index);
  }

  function rightClick(at: PointerPosition): void {
    const hit = find(at);
    at.original.preventDefault();
    const { left, top } = container.getBoundingClientRect();
    events.onContextMenu(hit?.kind === "entity" ? hit.index : null, left + at.x, top + at.y);
  }

  // Names are measured in the page's own font, parts of which arrive only once a text asks for them.
  document.fonts.addEventListener("loadingdone", remeasure);
  function remeasure(): void {
    texts.forget();
    view.remeasure();
    redraw();
  }

  const show = createShow(
    {
      scene(model) {
        const { prepared } = state.setScene(model);
        positions.reset(prepared.topology, model.positions, prepared.radius);
        written = { ...written, guides: [], ties: NO_TIES, sublabels: new Map() };
        if (model.scene.isEdited === true) redraw();
        else view.reset();
      },
      ontology(model) {
        state.setKindLooks(model.ontology);
        redraw();
      },
      theme: (model) => palettes.setTheme(model.theme),
      visible({ visible }) {
        changeStates(() => state.setVisible(visible));
        view.review();
      },
      highlight({ highlight }) {
        const isOtherPart = (state.highlight().only ?? null) !== (highlight.only ?? null);
        changeStates(() => state.setHighlight(highlight));
        if (isOtherPart) view.review();
      },
      encoding(model) {
        state.setMeasure(model.encoding);
        redraw();
      },
      positions({ positions: { x, y, courses = null } }) {
        state.setCourses(courses);
        positions.setLayout({ x, y });
      },
      guides: ({ guides }) => rewrite({ guides }),
      ties: ({ ties }) => rewrite({ ties }),
      pins({ pins }) {
        fitsPins = !view.isUserMoved() && pins.size > 0;
        positions.setPins(pins);
      },
      sublabels: ({ sublabels }) => rewrite({ sublabels }),
      annotated: ({ annotated }) => rewrite({ annotated }),
      tool(model) {
        tool = model.tool;
        surface.host()?.setCursor(tool === "lasso" ? "crosshair" : "default");
      },
    },
    options.theme,
  );

  let last: CanvasModel | null = null;

  return {
    show(model) {
      if (last !== null && last.scene === model.scene && last.positions !== model.positions)
        view.leave(last.positions);
      last = model;
      show(model);
    },
    setInsets: view.setInsets,
    setLabelObstacles: (covered) => rewrite({ covered }),
    nudge(entity, dx, dy) {
      if (state.shown() === null || isLimited(state.highlight())) return;
      const { x, y } = positions.restOf(entity);
      const { scale } = drawing.viewport;
      view.markUserMoved();
      events.onPin([{ entity, x: x + dx / scale, y: y - dy / scale }]);
    },
    drawOverview(canvas) {
      const context = canvas.getContext("2d");
      const shown = state.shown();
      return shown === null || context === null
        ? null
        : drawOverview(context, shown, drawing, window.devicePixelRatio);
    },
    drawPicture(canvas) {
      state.setPalette(toPalette("light"));
      surface.host()?.copyTo(canvas);
      state.setPalette(palettes.now());
      redraw();
    },
    lookAt: (x, y) => view.go((from) => centreOn(from, view.insets(), x, y), 0),
    fit: view.fit,
    showPlaced: (entities) => view.showPlaced(last?.positions ?? null, entities),
    reveal: view.reveal,
    zoom: (factor) => view.go((from) => zoomBy(from, view.insets(), factor), motion()),
    nearest(from, dx, dy) {
      const current = now();
      return current === null ? null : findNearest(current, from, dx, dy);
    },
    positionOf: placeInWindow,
    idle: () =>
      waitUntilStill(
        () =>
          (surface.host()?.isMoving() ?? false) ||
          view.isSettling() ||
          fading.isRunning() ||
          positions.isMoving() ||
          names.isCarrying() ||
          document.fonts.status === "loading",
      ),
    destroy() {
      fading.stop();
      positions.stop();
      names.stop();
      palettes.stop();
      still.stop();
      document.fonts.removeEventListener("loadingdone", remeasure);
      surface.destroy();
    },
  };
}
