import Graph from "graphology";
import Sigma from "sigma";
import type { DrawBuffers } from "../columns/draw-buffers.ts";
import { toLeastSizeScaling } from "../columns/edge-density.ts";
import type { Viewport } from "../geometry/viewport.ts";
import type { IconAtlas } from "../gl/icon-atlas.ts";
import {
  followPointerGestures,
  type OnGestureStart,
  type PointerPosition,
} from "../interactions/pointer-gestures.ts";
import { BlankProgram, createEntityProgram } from "../programs/entity-program.ts";
import { createRelationProgram } from "../programs/relation-program.ts";
import { createFrameThrottle } from "./frame-throttle.ts";

export interface SigmaHostEvents {
  readonly onBeforeDraw: () => void;
  readonly onAfterDraw: () => void;
  readonly onMove: (place: PointerPosition) => void;
  readonly onLeave: () => void;
  readonly onClick: (place: PointerPosition) => void;
  readonly onRightClick: (place: PointerPosition) => void;
  readonly onContextLost: () => void;
  readonly onReaderMoved: () => void;
  readonly onPress: OnGestureStart;
}

type Place = Pick<Viewport, "x" | "y" | "scale">;

/** Layers, camera and pointer: all that is taken from Sigma. */
export interface SigmaHost {
  readonly viewport: () => Viewport;
  /** Where a movement that is under way leads to; else where the camera is. */
  readonly destination: () => Viewport;
  readonly moveTo: (viewport: Place, milliseconds: number) => void;
  readonly limitScale: (least: number, most: number) => void;
  readonly setReducedMotion: (reduced: boolean) => void;
  readonly isMoving: () => boolean;
  /** Whether a hand has hold of the picture just now. */
  readonly isHeld: () => boolean;
  readonly context: (layer: "labels" | "edgeLabels") => CanvasRenderingContext2D | null;
  readonly setCursor: (cursor: "default" | "pointer" | "crosshair") => void;
  readonly resize: (force: boolean) => void;
  /** Does something as soon as nothing is being drawn; see `FrameThrottle`. */
  readonly whenFree: (job: () => void) => void;
  readonly schedule: () => void;
  /** Draws at once, and copies all layers into another canvas. */
  readonly copyTo: (canvas: HTMLCanvasElement) => void;
  readonly destroy: () => void;
}

const MOTION = { inertiaDuration: 160, zoomDuration: 140, doubleClickZoomingDuration: 160 } as const;
const STILL = { inertiaDuration: 1, zoomDuration: 1, doubleClickZoomingDuration: 1 } as const;

/** Pixels within which two clicks are meant for the same place. */
const SAME_PLACE = 8;

const isFarFrom = (
  last: PointerPosition | null,
  { x, y }: { readonly x: number; readonly y: number },
): boolean => last !== null && Math.hypot(x - last.x, y - last.y) > SAME_PLACE;

/**
 * Opens a Sigma in the container. Its graph is one hidden anchor: entities and relations live in the drawing's columns,
 * which our two programs draw, so no outside id ever becomes a graphology key and no element is processed one by one.
 * With the anchor in the middle of Sigma's unit square, its framed coordinates are the world's own.
 */
export function createSigmaHost(
  container: HTMLElement,
  drawing: DrawBuffers,
  atlas: IconAtlas,
  reducedMotion: boolean,
  events: SigmaHostEvents,
): SigmaHost {
  const graph = new Graph();
  graph.addNode("0", { x: 0.5, y: 0.5, size: 1, hidden: true, type: "entity", label: null });
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    enableCameraRotation: false,
    stagePadding: 0,
    defaultNodeType: "entity",
    defaultEdgeType: "relation",
    nodeProgramClasses: { entity: createEntityProgram(drawing, atlas) },
    nodeHoverProgramClasses: { entity: BlankProgram },
    edgeProgramClasses: { relation: createRelationProgram(drawing, atlas) },
    zoomingRatio: 1.35,
    ...(reducedMotion ? STILL : MOTION),
  });
  const camera = sigma.getCamera();
  const mouse = sigma.getMouseCaptor();
  const touchCaptor = sigma.getTouchCaptor();
  // Sigma would read a pixel back from the graphics card at every move to find what is under the pointer; we know.
  mouse.removeAllListeners();
  touchCaptor.removeAllListeners();

  const least = (): number => {
    const { width, height } = sigma.getDimensions();
    return Math.max(1, Math.min(width, height));
  };
  /** Sigma ties its ratio to the shorter side; what holds here are pixels per unit, whatever becomes of the container. */
  let scale = least() / camera.ratio;
  let limits = { least: 0, most: Number.POSITIVE_INFINITY };
  let goal: Place | null = null;
  let isFitting = false;
  const hasSize = (): boolean => container.offsetWidth > 0 && container.offsetHeight > 0;
  const viewport = (): Viewport => {
    const { width, height } = sigma.getDimensions();
    return { x: camera.x, y: camera.y, scale, width, height };
  };
  const destination = (): Viewport => ({ ...viewport(), ...goal });
  const applyLimits = (): void => {
    camera.minRatio = least() / limits.most;
    camera.maxRatio = limits.least > 0 ? least() / limits.least : null;
  };
  const toState = (to: Place) => ({ x: to.x, y: to.y, ratio: least() / to.scale });
  /** At once, and for good: a movement that was under way would go on to where it led. */
  const jump = (to: Place): void => {
    goal = null;
    camera.setState(toState(to));
    if (camera.isAnimated()) void camera.animate(toState(to), { duration: 1 });
  };
  camera.on("updated", ({ ratio }) => {
    if (!isFitting) scale = least() / ratio;
  });
  // Sigma asks for its size whenever it draws; a container that is hidden has none, and keeps the one that it had.
  const resize = sigma.resize.bind(sigma);
  sigma.resize = (force) => (hasSize() ? resize(force) : sigma);
  sigma.on("resize", () => {
    const to = destination();
    isFitting = true;
    applyLimits();
    jump(to);
    scale = least() / camera.ratio;
    isFitting = false;
  });
  sigma.on("beforeRender", () => {
    sigma.resize();
    const view = viewport();
    drawing.viewport = { ...view, leastSizeScaling: toLeastSizeScaling(drawing.edgeDensity, view.scale) };
    events.onBeforeDraw();
  });
  sigma.on("afterRender", events.onAfterDraw);
  const canvases = Object.values(sigma.getCanvases());
  const throttle = createFrameThrottle(
    canvases.flatMap((canvas) => {
      const context = canvas.matches(".sigma-nodes, .sigma-edges") ? canvas.getContext("webgl2") : null;
      return context === null ? [] : [context];
    }),
  );
  sigma.on("afterRender", throttle.mark);
  // Sigma calls this, too, whenever its camera moves.
  const schedule = sigma.scheduleRender.bind(sigma);
  const scheduleNow = (): void => {
    if (hasSize()) schedule();
  };
  sigma.scheduleRender = () => {
    throttle.whenFree(scheduleNow);
    return sigma;
  };
  const gestures = followPointerGestures(mouse, touchCaptor, events.onPress);
  mouse.on("mousemove", (place) => {
    if (!gestures.isActive() && !mouse.isMouseDown) events.onMove(place);
  });
  // A hand that has hold of the picture moves it also where it has left the canvas.
  mouse.on("mousemovebody", () => {
    if (!gestures.isActive() && mouse.isMouseDown) events.onReaderMoved();
  });
  mouse.on("mouseleave", () => {
    if (!gestures.isActive()) events.onLeave();
  });
  mouse.on("wheel", events.onReaderMoved);
  // To Sigma any two clicks within a moment are a double click, wherever they are; two entities are two clicks.
  let lastClick: PointerPosition | null = null;
  const click = (place: PointerPosition): void => {
    lastClick = place;
    if (!gestures.takeClick()) events.onClick(place);
  };
  mouse.on("click", click);
  mouse.on("doubleClick", (place) => {
    if (!isFarFrom(lastClick, place)) {
      events.onReaderMoved();
      return;
    }
    place.preventSigmaDefault();
    if (mouse.draggedEvents < sigma.getSetting("draggedEventsTolerance")) click(place);
  });
  mouse.on("rightClick", events.onRightClick);
  touchCaptor.on("tap", (touch) => {
    // The finger has left: where it was is all that is known.
    const first = touch.touches[0] ?? touch.previousTouches[0];
    if (first !== undefined) click({ ...first, original: touch.original });
  });
  touchCaptor.on("doubletap", (touch) => {
    const first = touch.touches[0] ?? touch.previousTouches[0];
    if (first === undefined || !isFarFrom(lastClick, first)) {
      events.onReaderMoved();
      return;
    }
    touch.preventSigmaDefault();
    click({ ...first, original: touch.original });
  });
  touchCaptor.on("touchmove", () => {
    if (!gestures.isActive()) events.onReaderMoved();
  });
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", events.onContextLost);

  return {
    viewport,
    destination,
    moveTo: (to, milliseconds) => {
      if (milliseconds <= 0) {
        jump(to);
        return;
      }
      goal = { x: to.x, y: to.y, scale: to.scale };
      const mine = goal;
      camera.animate(toState(to), { duration: milliseconds, easing: "cubicInOut" }, () => {
        if (goal === mine) goal = null;
      });
    },
    limitScale: (smallest, largest) => {
      limits = { least: smallest, most: largest };
      applyLimits();
    },
    setReducedMotion: (reduced) => {
      sigma.setSettings(reduced ? STILL : MOTION);
      applyLimits();
    },
    isMoving: () => camera.isAnimated() || mouse.isMoving || gestures.isActive() || throttle.isWaiting(),
    isHeld: () => mouse.isMouseDown || touchCaptor.touchMode > 0,
    context: (layer) => sigma.getCanvases()[layer]?.getContext("2d") ?? null,
    setCursor: (cursor) => {
      container.style.cursor = cursor;
    },
    resize: (force) => {
      sigma.resize(force);
      sigma.refresh();
    },
    whenFree: throttle.whenFree,
    schedule: () => void sigma.scheduleRender(),
    copyTo: (canvas) => {
      sigma.refresh();
      const context = canvas.getContext("2d");
      const first = canvases[0];
      if (context === null || first === undefined) return;
      canvas.width = first.width;
      canvas.height = first.height;
      // What WebGL has drawn can be read until the task ends.
      for (const layer of canvases) context.drawImage(layer, 0, 0);
    },
    destroy: () => {
      throttle.stop();
      gestures.stop();
      for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", events.onContextLost);
      sigma.kill();
    },
  };
}
