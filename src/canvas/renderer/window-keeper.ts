import type { Guide } from "../../core/layout/layout.ts";
import type { LabelText } from "../geometry/label-text.ts";
import type { Viewport } from "../geometry/viewport.ts";
import { isLimited } from "../model/limit-to.ts";
import type { Emphasis, Insets } from "../model/renderer.ts";
import type { Stage } from "../stage/stage.ts";
import { fitCore } from "../view/fit-core.ts";
import { fitShown } from "../view/fit-shown.ts";
import { keepInSight } from "../view/keep-in-sight.ts";
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

/** Which part of the picture the window shows: the picture at rest until the reader goes elsewhere. */
export interface WindowKeeper {
  readonly insets: () => Insets;
  readonly setInsets: (insets: Insets) => void;
  /** Scale of the picture at rest. */
  readonly restScale: () => number;
  /** The reader went somewhere or chose something: the window is theirs. */
  readonly isTaken: () => boolean;
  readonly take: () => void;
  /** The same, and it goes on to show what it was fitted to. */
  readonly hold: () => void;
  /** Shows the picture at rest: of a new scene its core where there is little room, until all of it was asked for. */
  readonly begin: () => void;
  readonly rest: (stage: Stage, milliseconds: number) => void;
  readonly resize: (stage: Stage) => void;
  /** Some entities, or all there is. */
  readonly fit: (entities: readonly number[] | undefined) => void;
  /** Goes where the reader, or what the reader chose, wants to be. */
  readonly go: (to: (stage: Stage) => Viewport | null, milliseconds: number) => void;
}

export function createWindowKeeper(first: Insets, ports: Ports): WindowKeeper {
  const { textOf } = ports;
  let insets = first;
  let restScale = 1;
  let isTaken = false;
  /** What the picture was last fitted to, until the reader goes elsewhere. */
  let aim: readonly number[] | null = null;
  /** The reader asked for all of it, however small. */
  let showsWhole = false;

  /** The insets, with a strip at the top for the words of guides. */
  const toRoom = (): Insets =>
    ports.guides().length === 0 ? insets : { ...insets, top: insets.top + GUIDE_STRIP };

  function rest(stage: Stage, milliseconds: number): void {
    const shown = ports.shown();
    const whole = shown === null ? null : fitShown(shown, undefined, stage.viewport(), toRoom(), textOf);
    if (shown !== null && whole !== null) {
      // Unfolded paths, and arrangements with guides, are read from end to end.
      const isCore = !showsWhole && ports.guides().length === 0 && !isLimited(ports.emphasis());
      const place = isCore ? fitCore(whole, shown, toRoom(), textOf) : whole;
      restScale = place.scale;
      stage.limitScale(whole.scale / 4, Math.max(6, whole.scale * 8));
      stage.moveTo(place, milliseconds);
    }
    isTaken = false;
    aim = null;
    stage.schedule();
  }

  function take(to: readonly number[] | null = null): void {
    isTaken = true;
    aim = to;
  }

  function go(
    to: (stage: Stage) => Viewport | null,
    milliseconds: number,
    aimed: readonly number[] | null = null,
  ): void {
    const stage = ports.stage();
    const viewport = stage === null ? null : to(stage);
    if (stage === null || viewport === null) return;
    stage.moveTo(viewport, milliseconds);
    take(aimed);
  }

  return {
    insets: () => insets,
    setInsets(next) {
      insets = next;
      const stage = ports.stage();
      if (stage === null) return;
      if (isTaken) stage.schedule();
      else rest(stage, ports.motion());
    },
    restScale: () => restScale,
    isTaken: () => isTaken,
    take: () => take(),
    hold: () => {
      isTaken = true;
    },
    begin() {
      showsWhole = false;
      const stage = ports.stage();
      if (stage !== null) rest(stage, 0);
    },
    rest,
    resize(stage) {
      const shown = ports.shown();
      if (shown === null || !isTaken || isLimited(ports.emphasis())) rest(stage, 0);
      else {
        const inWindow = { ...shown, viewport: stage.viewport() };
        stage.moveTo(keepInSight(inWindow, aim, ports.emphasis(), insets, textOf), 0);
      }
    },
    fit(entities) {
      const stage = ports.stage();
      const shown = ports.shown();
      if (stage === null || shown === null) return;
      showsWhole = entities === undefined;
      if (showsWhole) rest(stage, ports.motion());
      else
        go(
          () => fitShown(shown, entities, stage.viewport(), insets, textOf),
          ports.motion(),
          entities ?? null,
        );
    },
    go: (to, milliseconds) => go(to, milliseconds),
  };
}
