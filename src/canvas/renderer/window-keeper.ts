import type { Emphasis } from "../../core/drawing/canvas-model.ts";
import type { Guide } from "../../core/layout/layout.ts";
import type { LabelText } from "../geometry/label-text.ts";
import { bringInto, spareInsets, type Viewport } from "../geometry/viewport.ts";
import { isLimited } from "../model/limit-to.ts";
import type { Insets } from "../model/renderer.ts";
import type { Stage } from "../stage/stage.ts";
import { fitCore } from "../view/fit-core.ts";
import { fitShown } from "../view/fit-shown.ts";
import { bringSelected, findInSight } from "../view/in-sight.ts";
import { waitUntilStill } from "../view/wait-until-still.ts";
import type { Still } from "./canvas-state.ts";

/** Height of the words of guides at the upper edge. */
const GUIDE_STRIP = 24;

interface Ports {
  readonly stage: () => Stage | null;
  readonly shown: () => Still | null;
  readonly emphasis: () => Emphasis;
  readonly guides: () => readonly Guide[];
  readonly textOf: (text: string, size: number, strong: boolean) => LabelText;
  /** Milliseconds of a movement. */
  readonly motion: () => number;
}

/**
 * Which part of the picture the window shows: the picture at rest until the reader goes elsewhere. Whatever becomes of the
 * window and of the picture, something of what is shown stays in it.
 */
export interface WindowKeeper {
  readonly insets: () => Insets;
  readonly setInsets: (insets: Insets) => void;
  /** Scale of the picture at rest. */
  readonly restScale: () => number;
  /** The reader went somewhere or chose something: the window is theirs. */
  readonly isTaken: () => boolean;
  /** A hand moves the picture, or what is in it. */
  readonly take: () => void;
  /** The window is the reader's, and goes on to show what it was fitted to. */
  readonly hold: () => void;
  /** Shows the picture at rest: of a new scene its core where there is little room, until all of it was asked for. */
  readonly begin: () => void;
  readonly rest: (stage: Stage, milliseconds: number) => void;
  /** Names take another room than they did: the picture at rest is fitted again. */
  readonly remeasure: () => void;
  /** A stage is there for the first time. */
  readonly start: (stage: Stage) => void;
  readonly resize: (stage: Stage) => void;
  /** Other entities are shown, or stand elsewhere. */
  readonly review: () => void;
  /** Some entities, or all there is. */
  readonly fit: (entities: readonly number[] | undefined) => void;
  /** Pans only as far as brings an entity well into the window, once it is shown. */
  readonly reveal: (entity: number) => void;
  /** Goes where the reader, or what the reader chose, wants to be. */
  readonly go: (to: (from: Viewport) => Viewport | null, milliseconds: number) => void;
  /** Whether a hand has let go and the window is yet to be looked at. */
  readonly isSettling: () => boolean;
}

export function createWindowKeeper(first: Insets, ports: Ports): WindowKeeper {
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
  /** An entity to be revealed that is not shown yet. */
  let awaited: number | null = null;
  let size = { width: 0, height: 0 };
  let isSettling = false;
  let hasOldLimits = false;
  /** States of the entities that the picture at rest was fitted to: a filter moves nothing, and so does no size after it. */
  let rested: Uint8Array | null = null;

  const toInsets = (view: Viewport): Insets => spareInsets(view, insets);
  /** The insets, with a strip at the top for the words of guides. */
  const toRoom = (view: Viewport): Insets => {
    const room = toInsets(view);
    return ports.guides().length === 0 ? room : { ...room, top: room.top + GUIDE_STRIP };
  };

  /** How far one can zoom, by what is shown: from a quarter of the whole on. */
  function limit(stage: Stage, whole: Viewport): void {
    hasOldLimits = false;
    stage.limitScale(whole.scale / 4, Math.max(6, whole.scale * 8));
  }

  /** The limits of what is shown now, so that nothing that fits any of it into the window is cut short. */
  function renewLimits(stage: Stage, shown: Still): void {
    if (!hasOldLimits) return;
    const view = stage.viewport();
    const whole = fitShown(shown, undefined, view, toRoom(view), textOf);
    if (whole !== null) limit(stage, whole);
  }

  /** Fits what is shown; `again`, what it was fitted to before. */
  function rest(stage: Stage, milliseconds: number, again = false): void {
    const now = ports.shown();
    if (now !== null && (!again || rested?.length !== now.states.entities.length))
      rested = now.states.entities.slice();
    const shown =
      now === null || rested === null ? null : { ...now, states: { ...now.states, entities: rested } };
    const view = stage.viewport();
    const room = toRoom(view);
    const whole = shown === null ? null : fitShown(shown, undefined, view, room, textOf);
    if (shown !== null && whole !== null) {
      // Unfolded paths, and arrangements with guides, are read from end to end.
      const isCore = !showsWhole && ports.guides().length === 0 && !isLimited(ports.emphasis());
      const place = isCore ? fitCore(whole, shown, room, textOf) : whole;
      restScale = place.scale;
      limit(stage, whole);
      stage.moveTo(place, milliseconds);
    }
    isTaken = false;
    aim = null;
    left = null;
    stage.schedule();
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
    const stage = ports.stage();
    const shown = ports.shown();
    if (stage === null) return;
    if (shown !== null) renewLimits(stage, shown);
    const viewport = to(stage.destination());
    if (viewport === null) return;
    stage.moveTo(viewport, milliseconds);
    take(aimed);
  }

  /** Shows a part of the picture, moved as little as leaves something of what is shown in it. */
  function show(stage: Stage, shown: Still, view: Viewport, milliseconds: number): void {
    const found = findInSight(shown, view, toInsets(view));
    if (found === null || found.isInSight) {
      if (found !== null) left = null;
      stage.moveTo(view, milliseconds);
      return;
    }
    if (isTaken)
      stage.moveTo(
        bringInto(view, toInsets(view), shown.x[found.entity] ?? 0, shown.y[found.entity] ?? 0) ?? view,
        milliseconds,
      );
    else {
      const before = rested;
      rest(stage, milliseconds);
      rested = before;
    }
    left = view;
  }

  function review(): void {
    const stage = ports.stage();
    const shown = ports.shown();
    hasOldLimits = true;
    if (stage === null || shown === null) return;
    if (awaited !== null && shown.states.entities[awaited] !== 0) {
      reveal(awaited);
      return;
    }
    const here = stage.destination();
    const from = left === null ? here : { ...here, x: left.x, y: left.y, scale: left.scale };
    if (left === null && findInSight(shown, here, toInsets(here))?.isInSight !== false) return;
    show(stage, shown, from, motion());
  }

  /** Looks again once a hand has let go: it may have moved all away. */
  function settle(): void {
    if (isSettling) return;
    isSettling = true;
    waitUntilStill(() => {
      const stage = ports.stage();
      return stage !== null && (stage.isHeld() || stage.isMoving());
    })
      .then(() => {
        isSettling = false;
        const stage = ports.stage();
        const shown = ports.shown();
        if (stage === null || shown === null) return;
        const here = stage.destination();
        if (findInSight(shown, here, toInsets(here))?.isInSight !== false) return;
        show(stage, shown, here, motion());
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
      go((from) => bringInto(from, toInsets(from), shown.x[entity] ?? 0, shown.y[entity] ?? 0), motion());
  }

  return {
    insets: () => {
      const stage = ports.stage();
      return stage === null ? insets : toInsets(stage.viewport());
    },
    setInsets(next) {
      insets = next;
      const stage = ports.stage();
      if (stage === null) return;
      if (isTaken) stage.schedule();
      else rest(stage, motion(), true);
      review();
    },
    restScale: () => restScale,
    isTaken: () => isTaken,
    take() {
      take();
      const stage = ports.stage();
      const shown = ports.shown();
      if (stage !== null && shown !== null) renewLimits(stage, shown);
      settle();
    },
    hold: () => {
      isTaken = true;
    },
    begin() {
      showsWhole = false;
      awaited = null;
      const stage = ports.stage();
      if (stage !== null) rest(stage, 0);
    },
    rest,
    remeasure() {
      const stage = ports.stage();
      if (stage === null || isTaken) return;
      rest(stage, 0, true);
      review();
    },
    start(stage) {
      const { width, height } = stage.viewport();
      size = { width, height };
      const aimed = aim;
      rest(stage, 0);
      const shown = ports.shown();
      if (shown === null) return;
      if (aimed !== null) go((from) => fitShown(shown, aimed, from, toInsets(from), textOf), 0, aimed);
      go(
        (from) => {
          const to = bringSelected(shown, ports.emphasis(), from, toInsets(from));
          return to === from ? null : to;
        },
        0,
        aimed,
      );
    },
    resize(stage) {
      const shown = ports.shown();
      const here = stage.destination();
      const { width, height } = here;
      const isSame = width === size.width && height === size.height;
      size = { width, height };
      const from = left === null ? here : { ...here, x: left.x, y: left.y, scale: left.scale };
      if (isSame && shown !== null) {
        show(stage, shown, from, 0);
        return;
      }
      hasOldLimits = true;
      if (shown === null || (!isTaken && left === null) || isLimited(ports.emphasis())) {
        rest(stage, 0, !isLimited(ports.emphasis()));
        review();
        return;
      }
      if (aim !== null) renewLimits(stage, shown);
      const fitted = aim === null ? null : fitShown(shown, aim, from, toInsets(here), textOf);
      show(stage, shown, fitted ?? bringSelected(shown, ports.emphasis(), from, toInsets(here)), 0);
    },
    review,
    fit(entities) {
      const stage = ports.stage();
      const shown = ports.shown();
      showsWhole = entities === undefined;
      awaited = null;
      if (stage === null || shown === null) {
        aim = entities ?? null;
        return;
      }
      if (entities === undefined) rest(stage, motion());
      else go((from) => fitShown(shown, entities, from, toInsets(from), textOf), motion(), entities);
    },
    reveal,
    go: (to, milliseconds) => {
      go(to, milliseconds);
      settle();
    },
    isSettling: () => isSettling,
  };
}
