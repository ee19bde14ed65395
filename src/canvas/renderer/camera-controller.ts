import type { CanvasHighlight } from "../../core/drawing/canvas-model.ts";
import type { Guide } from "../../core/layout/layout.ts";
import type { LabelText } from "../geometry/label-text.ts";
import { bringInto, spareInsets, type Viewport } from "../geometry/viewport.ts";
import { isLimited } from "../model/limit-to.ts";
import type { Insets } from "../model/renderer.ts";
import type { SigmaHost } from "../sigma/sigma-host.ts";
import { bringSelected, findInSight } from "../view/find-in-sight.ts";
import { fitCore } from "../view/fit-core.ts";
import { fitShown } from "../view/fit-shown.ts";
import { waitUntilStill } from "../view/wait-until-still.ts";
import type { FrameContent } from "./canvas-state.ts";

/** Height of the words of guides at the upper edge. */
const GUIDE_STRIP = 24;

/** What the window shows, and why. */
interface Look {
  readonly view: Viewport;
  readonly isTaken: boolean;
  readonly aim: readonly number[] | null;
  readonly showsWhole: boolean;
}

interface Ports {
  readonly host: () => SigmaHost | null;
  readonly shown: () => FrameContent | null;
  readonly highlight: () => CanvasHighlight;
  readonly guides: () => readonly Guide[];
  readonly textOf: (text: string, size: number, strong: boolean) => LabelText;
  /** Milliseconds of a movement. */
  readonly motion: () => number;
}

/**
 * Which part of the picture the window shows: the picture at rest until the reader goes elsewhere. Whatever becomes of the
 * window and of the picture, something of what is shown stays in it.
 */
export interface CameraController {
  readonly insets: () => Insets;
  readonly setInsets: (insets: Insets) => void;
  /** Scale of the picture at rest. */
  readonly restScale: () => number;
  /** The reader went somewhere or chose something: the window is theirs. */
  readonly isUserMoved: () => boolean;
  /** A hand moves the picture, or what is in it. */
  readonly markUserMoved: () => void;
  /** The window is the reader's, and goes on to show what it was fitted to. */
  readonly keepFit: () => void;
  /** Shows the picture at rest: of a new scene its core where there is little padding, until all of it was asked for. */
  readonly reset: () => void;
  readonly fitAtRest: (host: SigmaHost, milliseconds: number) => void;
  /** Names take another room than they did: the picture at rest is fitted again. */
  readonly remeasure: () => void;
  /** A host is there for the first time. */
  readonly start: (host: SigmaHost) => void;
  readonly resize: (host: SigmaHost) => void;
  /** Other entities are shown, or stand elsewhere. */
  readonly review: () => void;
  /** Some entities, or all there is. */
  readonly fit: (entities: readonly number[] | undefined) => void;
  /** Everything is about to stand elsewhere: what the window shows now is kept for when it stands here again. */
  readonly leave: (positions: object) => void;
  /** Everything has come to stand here: fits some entities, or without any goes back to what the window showed here last. */
  readonly showPlaced: (positions: object | null, entities: readonly number[] | undefined) => void;
  /** Pans only as far as brings an entity well into the window, once it is shown. */
  readonly reveal: (entity: number) => void;
  /** Goes where the reader, or what the reader chose, wants to be. */
  readonly go: (to: (from: Viewport) => Viewport | null, milliseconds: number) => void;
  /** Whether a hand has let go and the window is yet to be looked at. */
  readonly isSettling: () => boolean;
}

export function createCameraController(first: Insets, ports: Ports): CameraController {
  const { textOf, motion } = ports;
  let insets = first;
  let restScale = 1;
  let isTaken = false;
  /** What the picture was last fitted to, until the reader goes elsewhere. */
  let aim: readonly number[] | null = null;
  /** The reader asked for all of it, however small. */
  let showsWhole = false;
  /** Where the reader had been when nothing of what is shown was left there: the way back once there is. */
  let left: Viewport | null = null;
  /** What the window showed, by where everything stood. */
  const looks = new WeakMap<object, Look>();
  /** An entity to be revealed that is not shown yet. */
  let awaited: number | null = null;
  let size = { width: 0, height: 0 };
  let isSettling = false;
  let hasOldLimits = false;
  /** States of the entities that the picture at rest was fitted to: a filter moves nothing, and so does no size after it. */
  let rested: Uint8Array | null = null;

  const toInsets = (view: Viewport): Insets => spareInsets(view, insets);
  /** The insets for what is selected, where there is room for a card about it as well. */
  const toSelectedInsets = (view: Viewport): Insets => {
    const clear = spareInsets(view, { ...insets, bottom: insets.bottom + (insets.card ?? 0) });
    return clear.bottom > 0 ? clear : toInsets(view);
  };
  /** The insets, with a strip at the top for the words of guides. */
  const toPadding = (view: Viewport): Insets => {
    const padding = toInsets(view);
    return ports.guides().length === 0 ? padding : { ...padding, top: padding.top + GUIDE_STRIP };
  };

  /** How far one can zoom, by what is shown: from a quarter of the whole on. */
  function limit(host: SigmaHost, whole: Viewport): void {
    hasOldLimits = false;
    host.limitScale(whole.scale / 4, Math.max(6, whole.scale * 8));
  }

  /** The limits of what is shown now, so that nothing that fits any of it into the window is cut short. */
  function renewLimits(host: SigmaHost, shown: FrameContent): void {
    if (!hasOldLimits) return;
    const view = host.viewport();
    const whole = fitShown(shown, undefined, view, toPadding(view), textOf);
    if (whole !== null) limit(host, whole);
  }

  /** Fits what is shown; `again`, what it was fitted to before. */
  function fitAtRest(host: SigmaHost, milliseconds: number, again = false): void {
    const now = ports.shown();
    if (now !== null && (!again || rested?.length !== now.states.entities.length))
      rested = now.states.entities.slice();
    const shown =
      now === null || rested === null ? null : { ...now, states: { ...now.states, entities: rested } };
    const view = host.viewport();
    const padding = toPadding(view);
    const whole = shown === null ? null : fitShown(shown, undefined, view, padding, textOf);
    if (shown !== null && whole !== null) {
      // Unfolded paths, and arrangements with guides, are read from end to end.
      const isCore = !showsWhole && ports.guides().length === 0 && !isLimited(ports.highlight());
      const place = isCore ? fitCore(whole, shown, padding, textOf) : whole;
      restScale = place.scale;
      limit(host, whole);
      host.moveTo(place, milliseconds);
    }
    isTaken = false;
    aim = null;
    left = null;
    host.schedule();
  }

  function take(to: readonly number[] | null = null): void {
    isTaken = true;
    aim = to;
    left = null;
  }

  function go(
    to: (from: Viewport) => Viewport | null,
    milliseconds: number,
    aimed: readonly number[] | null = null,
  ): void {
    const host = ports.host();
    const shown = ports.shown();
    if (host === null) return;
    if (shown !== null) renewLimits(host, shown);
    const viewport = to(host.destination());
    if (viewport === null) return;
    host.moveTo(viewport, milliseconds);
    take(aimed);
  }

  /** Shows a part of the picture, moved as little as leaves something of what is shown in it. */
  function show(host: SigmaHost, shown: FrameContent, view: Viewport, milliseconds: number): void {
    const found = findInSight(shown, view, toInsets(view));
    if (found === null || found.isInSight) {
      if (found !== null) left = null;
      host.moveTo(view, milliseconds);
      return;
    }
    if (isTaken)
      host.moveTo(
        bringInto(view, toInsets(view), shown.x[found.entity] ?? 0, shown.y[found.entity] ?? 0) ?? view,
        milliseconds,
      );
    else {
      const before = rested;
      fitAtRest(host, milliseconds);
      rested = before;
    }
    left = view;
  }

  function review(): void {
    const host = ports.host();
    const shown = ports.shown();
    hasOldLimits = true;
    if (host === null || shown === null) return;
    if (awaited !== null && shown.states.entities[awaited] !== 0) {
      reveal(awaited);
      return;
    }
    const here = host.destination();
    const from = left === null ? here : { ...here, x: left.x, y: left.y, scale: left.scale };
    if (left === null && findInSight(shown, here, toInsets(here))?.isInSight !== false) return;
    show(host, shown, from, motion());
  }

  /** Looks again once a hand has let go: it may have moved all away. */
  function settle(): void {
    if (isSettling) return;
    isSettling = true;
    waitUntilStill(() => {
      const host = ports.host();
      return host !== null && (host.isHeld() || host.isMoving());
    })
      .then(() => {
        isSettling = false;
        const host = ports.host();
        const shown = ports.shown();
        if (host === null || shown === null) return;
        const here = host.destination();
        if (findInSight(shown, here, toInsets(here))?.isInSight !== false) return;
        show(host, shown, here, motion());
        // The hand went there, and there is nothing to go back to.
        left = null;
      })
      .catch(console.error);
  }

  function reveal(entity: number): void {
    const shown = ports.shown();
    if (shown === null) return;
    const isShown = shown.states.entities[entity] !== 0;
    awaited = isShown ? null : entity;
    if (isShown)
      go(
        (from) => bringInto(from, toSelectedInsets(from), shown.x[entity] ?? 0, shown.y[entity] ?? 0),
        motion(),
      );
  }

  function fitTo(entities: readonly number[] | undefined): void {
    const host = ports.host();
    const shown = ports.shown();
    showsWhole = entities === undefined;
    awaited = null;
    if (host === null || shown === null) {
      aim = entities ?? null;
      return;
    }
    if (entities === undefined) fitAtRest(host, motion());
    else go((from) => fitShown(shown, entities, from, toInsets(from), textOf), motion(), entities);
  }

  /** Shows what was shown before, in a window that may have another size by now, with what has been selected since. */
  function showAgain(look: Look): void {
    const host = ports.host();
    const shown = ports.shown();
    if (host === null || shown === null) return;
    showsWhole = look.showsWhole;
    if (!look.isTaken) {
      fitAtRest(host, motion());
      return;
    }
    const { x, y, scale } = look.view;
    const from = { ...host.destination(), x, y, scale };
    const { aim: aimed } = look;
    take(aimed);
    renewLimits(host, shown);
    const fitted = aimed === null ? null : fitShown(shown, aimed, from, toInsets(from), textOf);
    show(
      host,
      shown,
      fitted ?? bringSelected(shown, ports.highlight(), from, toSelectedInsets(from)),
      motion(),
    );
  }

  return {
    insets: () => {
      const host = ports.host();
      return host === null ? insets : toInsets(host.viewport());
    },
    setInsets(next) {
      insets = next;
      const host = ports.host();
      if (host === null) return;
      if (isTaken) host.schedule();
      else fitAtRest(host, motion(), true);
      review();
    },
    restScale: () => restScale,
    isUserMoved: () => isTaken,
    markUserMoved() {
      take();
      const host = ports.host();
      const shown = ports.shown();
      if (host !== null && shown !== null) renewLimits(host, shown);
      settle();
    },
    keepFit: () => {
      isTaken = true;
    },
    reset() {
      showsWhole = false;
      awaited = null;
      const host = ports.host();
      if (host !== null) fitAtRest(host, 0);
    },
    fitAtRest,
    remeasure() {
      const host = ports.host();
      if (host === null || isTaken) return;
      fitAtRest(host, 0, true);
      review();
    },
    start(host) {
      const { width, height } = host.viewport();
      size = { width, height };
      const aimed = aim;
      fitAtRest(host, 0);
      const shown = ports.shown();
      if (shown === null) return;
      if (aimed !== null) go((from) => fitShown(shown, aimed, from, toInsets(from), textOf), 0, aimed);
      go(
        (from) => {
          const to = bringSelected(shown, ports.highlight(), from, toSelectedInsets(from));
          return to === from ? null : to;
        },
        0,
        aimed,
      );
    },
    resize(host) {
      const shown = ports.shown();
      const here = host.destination();
      const { width, height } = here;
      const isSame = width === size.width && height === size.height;
      size = { width, height };
      const from = left === null ? here : { ...here, x: left.x, y: left.y, scale: left.scale };
      if (isSame && shown !== null) {
        show(host, shown, from, 0);
        return;
      }
      hasOldLimits = true;
      if (shown === null || (!isTaken && left === null) || isLimited(ports.highlight())) {
        fitAtRest(host, 0, !isLimited(ports.highlight()));
        review();
        return;
      }
      if (aim !== null) renewLimits(host, shown);
      const fitted = aim === null ? null : fitShown(shown, aim, from, toInsets(here), textOf);
      show(host, shown, fitted ?? bringSelected(shown, ports.highlight(), from, toSelectedInsets(here)), 0);
    },
    review,
    fit: fitTo,
    leave(positions) {
      const host = ports.host();
      if (host === null) return;
      looks.set(positions, { view: left ?? host.destination(), isTaken, aim, showsWhole });
    },
    showPlaced(positions, entities) {
      const look = positions === null || entities !== undefined ? undefined : looks.get(positions);
      if (look === undefined) fitTo(entities);
      else showAgain(look);
    },
    reveal,
    go: (to, milliseconds) => {
      go(to, milliseconds);
      settle();
    },
    isSettling: () => isSettling,
  };
}
