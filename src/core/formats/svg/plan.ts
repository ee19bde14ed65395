import { type Appearance, toAppearance } from "../../appearance/appearance.ts";
import { CHROME } from "../../appearance/chrome.ts";
import { mix, parseHex, toHex } from "../../appearance/colour.ts";
import { FAINT } from "../../appearance/lines.ts";
import { toMarkColours, toMarkSizes, withoutTypeColours } from "../../appearance/mark-entities.ts";
import type { Theme } from "../../appearance/slots.ts";
import { lazy } from "../../base/lazy.ts";
import { type Curve, toCurve } from "../../drawing/curve.ts";
import { assignEdgeOffsets, type EdgeOffsets } from "../../drawing/edge-offsets.ts";
import { groupParallels, type ParallelGroups } from "../../drawing/parallel-groups.ts";
import { buildEvidenceContext, type EvidenceContext } from "../../evidence/context.ts";
import type { Graph } from "../../graph/graph.ts";
import { toSizes } from "../../graph/sizes.ts";
import { isWhollyUnsourced } from "../../model/certainty.ts";
import { optionOf, type PictureMarks, type WriteInput } from "../format.ts";
import { PARALLELS, THEME } from "./svg-options.ts";

/** All that is settled before anything is drawn: what, in which colours, and how lines run. */
export interface PicturePlan {
  readonly graph: Graph;
  /** For the words of relations; made on first use. */
  readonly context: () => EvidenceContext;
  readonly theme: Theme;
  readonly appearance: Appearance;
  /** 1 = drawn; the ends of every drawn relation are. */
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
  readonly highlight: WriteInput["highlight"];
  readonly pairs: ParallelGroups;
  readonly offsets: EdgeOffsets;
  readonly radius: Float32Array;
  /** Colours and names by entity in place of those of the type and the entity; null = as usual. */
  readonly colours: readonly string[] | null;
  readonly labels: readonly string[] | null;
  /** What colours, sizes and names show, for the legend. */
  readonly marks: PictureMarks;
  /** Index of the family of each relation type. */
  readonly familyOf: Uint16Array;
  /** No relation has a source, and all lines are solid. */
  readonly isSolid: boolean;
}

/** Places on paper, in pixels, y downwards. `sizeScaling` is by how much sizes grow with the scale. */
export interface PicturePositions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sizeScaling: number;
}

const NO_MARKS: PictureMarks = { colour: null, size: null, label: null };

/** Settles what a picture shows. Relations of one pair are fanned out where one of them stands out. */
export function planPicture(input: WriteInput): PicturePlan {
  const { graph, relations, highlight } = input;
  const theme: Theme = optionOf(input.options, THEME) === "dark" ? "dark" : "light";
  const entities = Uint8Array.from(input.entities);
  for (let r = 0; r < relations.length; r++)
    if (relations[r] === 1) {
      entities[graph.source[r] ?? 0] = 1;
      entities[graph.target[r] ?? 0] = 1;
    }
  const { ontology } = graph.dataset;
  const families = new Map(ontology.families.map(({ id }, index) => [id, index]));
  const familyOf = Uint16Array.from(
    ontology.relationTypes,
    ({ family }) => families.get(family) ?? families.size,
  );
  const pairs = groupParallels(graph);
  const open = new Set<number>();
  for (let r = 0; r < relations.length; r++) if (highlight?.relations[r] === 1) open.add(pairs.of[r] ?? 0);
  const { marks = NO_MARKS } = input;
  const { colour, size, label } = marks;
  const opensAll = optionOf(input.options, PARALLELS) === "fan";
  return {
    graph,
    context: lazy(() => buildEvidenceContext(graph)),
    theme,
    appearance: colour === null ? toAppearance(ontology) : withoutTypeColours(toAppearance(ontology)),
    entities,
    relations,
    highlight,
    pairs,
    offsets: assignEdgeOffsets(graph, pairs, familyOf, relations, (pair) => opensAll || open.has(pair), {
      courses: input.positions?.courses ?? null,
      ...(input.faint && { faint: input.faint }),
    }),
    radius: size === null ? toSizes(graph.degree) : toMarkSizes(size),
    colours: colour === null ? null : toMarkColours(colour, theme),
    labels: label?.kind === "attribute" ? label.attribute.texts : null,
    marks,
    familyOf,
    isSolid: isWhollyUnsourced(graph.certainty),
  };
}

const FADE = 0.84;

/** The colour, mixed towards the paper when the element is not what stands out. */
export function toShade(colour: string, isFaded: boolean, theme: Theme): string {
  const [from, to] = [parseHex(colour), parseHex(CHROME.canvas[theme])];
  return isFaded && from !== null && to !== null ? toHex(mix(from, to, FADE)) : colour;
}

/** The colour of what the filter could not judge. */
export function toFaint(colour: string, isFaint: boolean, theme: Theme): string {
  const [from, to] = [parseHex(colour), parseHex(CHROME.canvas[theme])];
  return isFaint && from !== null && to !== null ? toHex(mix(from, to, FAINT)) : colour;
}

export const isFadedEntity = ({ highlight }: PicturePlan, entity: number): boolean =>
  highlight !== undefined && highlight.entities[entity] !== 1;
export const isFadedRelation = ({ highlight }: PicturePlan, relation: number): boolean =>
  highlight !== undefined && highlight.relations[relation] !== 1;

/** The line of a relation on paper. */
export function curveOnPaper(
  { graph, offsets, radius }: PicturePlan,
  { x, y, sizeScaling }: PicturePositions,
  relation: number,
): Curve {
  const source = graph.source[relation] ?? 0;
  const target = graph.target[relation] ?? 0;
  return toCurve(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0, {
    step: offsets.step[relation] ?? 0,
    shift: offsets.shift[relation] ?? 0,
    along: offsets.along[relation] ?? 0.5,
    aside: offsets.aside[relation] ?? 0,
    flips: source > target,
    sizeScaling,
    loopRadius: source === target ? (radius[source] ?? 0) * sizeScaling : null,
  });
}
