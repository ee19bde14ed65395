import type { PlacedLabel, Rectangle } from "../../core/drawing/place-labels.ts";
import type { Guide } from "../../core/layout/layout.ts";
import type { FrameModel } from "../geometry/pick.ts";
import type { Viewport } from "../geometry/viewport.ts";
import type { SigmaHost } from "../sigma/sigma-host.ts";
import { drawAnnotated } from "./draw-annotated.ts";
import { drawGuides } from "./draw-guides.ts";
import { drawHiddenCounts } from "./draw-hidden-counts.ts";
import { drawEntityLabels, markCleared } from "./draw-labels.ts";
import { drawBundleCounts, drawRelationLabels, type PlacedCount } from "./draw-line-texts.ts";
import { drawTies } from "./draw-ties.ts";
import { createNamesLayer } from "./names-layer.ts";
import { type LabelSettings, placeEntityLabels } from "./place-entity-labels.ts";

/** Milliseconds without a further shift after which names are placed anew. */
const REST = 120;

interface Words {
  readonly guides: readonly Guide[];
  /** Pairs of entities that claims name together. */
  readonly ties: Uint32Array;
  /** Relations of the path in focus. */
  readonly path: readonly number[];
  /** Parts of the canvas that tools lie over. */
  readonly covered: readonly Rectangle[];
  /** Entities that carry a note. */
  readonly annotated: ReadonlySet<number>;
  /** Neighbours that are not shown are counted beside their entities. */
  readonly countsHidden: boolean;
}

/** All that is written on the canvas. */
export interface CanvasNames {
  readonly draw: (
    host: Pick<SigmaHost, "context">,
    shown: FrameModel,
    settings: LabelSettings,
    words: Words,
  ) => void;
  /** Where names stand, for the pointer. */
  readonly placed: () => readonly PlacedLabel[];
  /** Where the counts of bands stand, for the pointer. */
  readonly counts: () => readonly PlacedCount[];
  /** Something besides the window has changed: the next drawing places all names anew. */
  readonly renew: () => void;
  /** Names have been carried along and are still to be placed anew. */
  readonly isCarrying: () => boolean;
  readonly stop: () => void;
}

const shift = (label: PlacedLabel, dx: number, dy: number): PlacedLabel => ({
  ...label,
  left: label.left + dx,
  right: label.right + dx,
  top: label.top + dy,
  bottom: label.bottom + dy,
});

/**
 * Names keep their places beside their entities while the picture is only shifted, so that they neither jump nor cost
 * anything then; once it rests, `redraw` is called and they are placed anew.
 */
export function createCanvasNames(redraw: () => void): CanvasNames {
  let placed: readonly PlacedLabel[] = [];
  let counts: readonly PlacedCount[] = [];
  let placedIn: Viewport | null = null;
  /** Where the names were written, and how far they are from there. */
  let carried: { readonly written: readonly PlacedLabel[]; readonly dx: number; readonly dy: number } = {
    written: [],
    dx: 0,
    dy: 0,
  };
  const layer = createNamesLayer();
  let rest: ReturnType<typeof setTimeout> | null = null;

  const stop = (): void => {
    if (rest !== null) clearTimeout(rest);
    rest = null;
  };
  const renew = (): void => {
    stop();
    placedIn = null;
  };
  const isShifted = (to: Viewport): boolean =>
    placedIn !== null &&
    placedIn.scale === to.scale &&
    placedIn.width === to.width &&
    placedIn.height === to.height &&
    (placedIn.x !== to.x || placedIn.y !== to.y);

  /** Brings all names to where they belong, anew or along with the picture. */
  function draw(over: CanvasRenderingContext2D, shown: FrameModel, settings: LabelSettings): void {
    const { viewport } = shown;
    const before = placedIn;
    if (before !== null && isShifted(viewport)) {
      const dx = (before.x - viewport.x) * viewport.scale;
      const dy = (viewport.y - before.y) * viewport.scale;
      placed = placed.map((label) => shift(label, dx, dy));
      carried = { ...carried, dx: carried.dx + dx, dy: carried.dy + dy };
      const { written } = carried;
      layer.show(over, carried.dx, carried.dy, (on) => drawEntityLabels(on, shown, settings, written));
      stop();
      rest = setTimeout(() => {
        renew();
        redraw();
      }, REST);
    } else {
      stop();
      placed = placeEntityLabels(shown, settings);
      carried = { written: placed, dx: 0, dy: 0 };
      layer.forget();
      drawEntityLabels(over, shown, settings, placed);
    }
    placedIn = viewport;
  }

  return {
    draw(host, shown, settings, { guides, ties, path, covered, annotated, countsHidden }) {
      let words: readonly Rectangle[] = [];
      const under = host.context("edgeLabels");
      if (under !== null) {
        markCleared(under, settings.palette);
        drawTies(under, ties, shown, settings, path.length > 0);
        words = drawGuides(under, guides, shown.viewport, settings);
        counts = drawBundleCounts(under, shown, settings);
      }
      const over = host.context("labels");
      if (over === null) return;
      markCleared(over, settings.palette);
      draw(over, shown, { ...settings, taken: [...words, ...covered] });
      drawRelationLabels(over, shown, settings, placed, path);
      if (countsHidden) drawHiddenCounts(over, shown, settings, placed);
      drawAnnotated(over, shown, annotated, settings.palette);
    },
    placed: () => placed,
    counts: () => counts,
    renew,
    isCarrying: () => rest !== null,
    stop,
  };
}
