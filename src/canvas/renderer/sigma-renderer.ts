import type { Theme } from "../../core/appearance/slots.ts";
import type { Rectangle } from "../../core/drawing/place-labels.ts";
import type { Guide } from "../../core/layout/layout.ts";
import { createDrawing } from "../columns/drawing.ts";
import { createLabelTexts } from "../geometry/label-text.ts";
import { findNearest, type Hit, pick, type Shown } from "../geometry/pick.ts";
import { createTween } from "../geometry/tween.ts";
import { centreOn, toOpenArea, toWindow, type Viewport, zoomBy } from "../geometry/viewport.ts";
import { drawIconAtlas } from "../gl/icon-atlas.ts";
import { spotOf } from "../hands/draw-hands.ts";
import { createHands } from "../hands/hands.ts";
import type { PointerPlace } from "../hands/presses.ts";
import { isLimited } from "../model/limit-to.ts";
import { toPalette } from "../model/palette.ts";
import type { HoverPlace, Insets, Renderer, RendererEvents } from "../model/renderer.ts";
import type { HoverTarget } from "../model/states.ts";
import { watchPalette } from "../model/system-palette.ts";
import { createNames } from "../names/names.ts";
import { countLabels, type LabelSettings } from "../names/place-entity-labels.ts";
import { createStage } from "../stage/stage.ts";
import { createSurface } from "../stage/surface.ts";
import { drawOverview } from "../view/draw-overview.ts";
import { waitUntilStill } from "../view/wait-until-still.ts";
import { watchStillness } from "../view/watch-stillness.ts";
import { createCanvasState } from "./canvas-state.ts";
import { createShow } from "./create-show.ts";
import { createPositions } from "./positions.ts";
import { hasWebGL2 } from "./probe.ts";
import { createWindowKeeper } from "./window-keeper.ts";

export interface RendererOptions {
  readonly theme: Theme;
  /** Until `setInsets` says otherwise; none by default. */
  readonly insets?: Insets;
}

/** Scale over that of the whole at which bands fan out. */
const FAN_ZOOM = 1.9;
const MOTION = 160;
/** Names of the most connected that are shown while entities move to other places. */
const MOST_ON_THE_WAY = 12;
/** Pixels around the pointer that a card about a line leaves free. */
const LINE_ROOM = 6;
interface Written {
  readonly covered: readonly Rectangle[];
  readonly noted: ReadonlySet<number>;
  readonly guides: readonly Guide[];
  readonly offices: ReadonlyMap<number, string>;
}
const NOTHING_WRITTEN: Written = { covered: [], noted: new Set(), guides: [], offices: new Map() };
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
  const drawing = createDrawing();
  const atlas = drawIconAtlas();
  const measuring = document.createElement("canvas").getContext("2d");
  if (measuring === null) return null;
  const texts = createLabelTexts(measuring, getComputedStyle(container).fontFamily || "sans-serif");
  const still = watchStillness((isStill) => surface.stage()?.setReducedMotion(isStill));
  const motion = (): number => (still.now() ? 0 : MOTION);
  const palettes = watchPalette(container, options.theme, (palette) => {
    state.setPalette(palette);
    redraw();
  });
  const state = createCanvasState(drawing, atlas.indexOf, palettes.now());
  const fading = createTween();
  const positions = createPositions(({ x, y }, atRest) => {
    state.setPoints(x, y, atRest);
    const stage = surface.stage();
    if (stage !== null && atRest && fitsPins) {
      fitsPins = false;
      view.rest(stage, motion());
    } else if (atRest) {
      if (stage !== null && !view.isTaken()) view.rest(stage, motion());
      else view.review();
    }
    redraw();
  }, motion);

  let written = NOTHING_WRITTEN;
  let tool: "pan" | "lasso" = "pan";
  /** The reader has gone nowhere yet: pins that a link brought are to be in the picture. */
  let fitsPins = false;

  const view = createWindowKeeper(options.insets ?? NO_INSETS, {
    stage: () => surface.stage(),
    shown: state.shown,
    emphasis: state.emphasis,
    guides: () => written.guides,
    textOf: texts.of,
    motion,
  });
  const names = createNames(redraw);
  const hands = createHands({
    now,
    find,
    emphasis: state.emphasis,
    pins: positions.pins,
    drag: (held) => {
      view.take();
      positions.drag(held);
    },
    isLasso: () => tool === "lasso",
    redraw,
    events,
  });
  const surface = createSurface(
    container,
    (onContextLost) =>
      createStage(container, drawing, atlas, still.now(), {
        onBeforeDraw: () => state.setFanned(drawing.viewport.scale > view.restScale() * FAN_ZOOM),
        onAfterDraw: drawText,
        onMove: movePointer,
        onLeave: () => {
          hands.hover(null, null);
          setHover(null, null);
        },
        onPress: hands.press,
        onClick: click,
        onRightClick: rightClick,
        onReaderMoved: view.take,
        onContextLost,
      }),
    {
      onStage: (stage, before) => {
        if (before === null) view.start(stage);
        else stage.moveTo(before, 0);
      },
      onResize: view.resize,
      onLost: events.onLost,
    },
  );

  function now(): Shown | null {
    const shown = state.shown();
    return shown === null ? null : { ...shown, viewport: drawing.viewport };
  }
  function redraw(): void {
    names.renew();
    surface.stage()?.schedule();
  }

  function rewrite(change: Partial<Written>): void {
    written = { ...written, ...change };
    redraw();
  }

  /** Does what may let something stand out, and then lets the rest fade away in its own time. */
  function emphasise(change: () => void): void {
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
    return { palette: state.palette(), bounds, limit, offices: written.offices, textOf: texts.of };
  }

  function drawText(): void {
    const stage = surface.stage();
    const current = now();
    if (stage === null || current === null) return;
    names.draw(stage, current, toLabelSettings(current.viewport), {
      ...written,
      guides: positions.isMoving() ? [] : written.guides,
      path: state.emphasis().path?.relations ?? [],
      // A part that stands for itself leaves out neighbours on purpose.
      countsHidden: !isLimited(state.emphasis()),
    });
    const over = stage.context("labels");
    if (over === null) return;
    hands.draw(over, current, state.palette());
    events.onView({
      window: toWindow(current.viewport, view.insets()),
      bounds: state.bounds(),
      picture: state.pictures(),
    });
  }

  function find(at: Pick<PointerPlace, "x" | "y">): Hit | null {
    const current = now();
    return current === null ? null : pick(current, names.placed(), at.x, at.y);
  }

  function setHover(target: HoverTarget, at: HoverPlace | null): void {
    const before = state.hover();
    if (target?.kind === before?.kind && target?.index === before?.index) return;
    emphasise(() => state.setHover(target));
    events.onHover(target, at);
  }

  /** Where an entity is in the window that the container stands in. */
  function placeInWindow(entity: number): HoverPlace | null {
    const current = now();
    if (current === null || surface.stage() === null) return null;
    const { left, top } = container.getBoundingClientRect();
    const { x, y, radius } = spotOf(current, entity);
    return { x: left + x, y: top + y, radius };
  }

  function movePointer(at: PointerPlace): void {
    const hit = find(at);
    const isOnHandle = hands.hover(at, hit);
    const free = tool === "lasso" ? "crosshair" : "default";
    surface.stage()?.setCursor(isOnHandle ? "crosshair" : hit === null ? free : "pointer");
    if (isOnHandle) return;
    if (hit === null || hit.kind === "band") setHover(null, null);
    else if (hit.kind === "entity") setHover(hit, placeInWindow(hit.index));
    else {
      const { left, top } = container.getBoundingClientRect();
      setHover(hit, { x: left + at.x, y: top + at.y, radius: LINE_ROOM });
    }
  }

  function click(at: PointerPlace): void {
    if (hands.click(at)) return;
    const hit = find(at);
    if (hit !== null) view.hold();
    const { shiftKey, ctrlKey, metaKey } = at.original;
    if (hit === null) {
      if (state.closeBands()) redraw();
      events.onBackground();
    } else if (hit.kind === "entity")
      events.onEntity(hit.index, { additive: shiftKey || ctrlKey || metaKey });
    else if (hit.kind === "relation") events.onRelation(hit.index);
    else {
      state.openBand(hit.pair);
      redraw();
    }
  }

  function rightClick(at: PointerPlace): void {
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
        const { picture } = state.setScene(model);
        positions.reset(picture.topology, model.places, picture.radius);
        written = { ...written, guides: [], offices: new Map() };
        view.begin();
      },
      theme: (model) => palettes.setTheme(model.theme),
      visible({ visible }) {
        emphasise(() => state.setVisible(visible));
        view.review();
      },
      emphasis({ emphasis }) {
        const isOtherPart = (state.emphasis().only ?? null) !== (emphasis.only ?? null);
        emphasise(() => state.setEmphasis(emphasis));
        if (isOtherPart) view.review();
      },
      look(model) {
        state.setMeasure(model.look);
        redraw();
      },
      places({ places: { x, y, courses = null } }) {
        state.setCourses(courses);
        positions.setLayout({ x, y });
      },
      guides: ({ guides }) => rewrite({ guides }),
      pins({ pins }) {
        fitsPins = !view.isTaken() && pins.size > 0;
        positions.setPins(pins);
      },
      offices: ({ offices }) => rewrite({ offices }),
      noted: ({ noted }) => rewrite({ noted }),
      tool(model) {
        tool = model.tool;
        surface.stage()?.setCursor(tool === "lasso" ? "crosshair" : "default");
      },
    },
    options.theme,
  );

  return {
    show,
    setInsets: view.setInsets,
    setCovered: (covered) => rewrite({ covered }),
    nudge(entity, dx, dy) {
      if (state.shown() === null || isLimited(state.emphasis())) return;
      const { x, y } = positions.restOf(entity);
      const { scale } = drawing.viewport;
      view.take();
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
      surface.stage()?.copyTo(canvas);
      state.setPalette(palettes.now());
      redraw();
    },
    lookAt: (x, y) => view.go((from) => centreOn(from, view.insets(), x, y), 0),
    fit: view.fit,
    reveal: view.reveal,
    zoom: (factor) => view.go((from) => zoomBy(from, view.insets(), factor), motion()),
    nearest(from, dx, dy) {
      const current = now();
      return current === null ? null : findNearest(current, from, dx, dy);
    },
    placeOf: placeInWindow,
    idle: () =>
      waitUntilStill(
        () =>
          (surface.stage()?.isMoving() ?? false) ||
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
