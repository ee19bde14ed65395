import { CHROME } from "../../appearance/chrome.ts";
import { toDashArray } from "../../appearance/lines.ts";
import { OUTLINES } from "../../appearance/outlines.ts";
import { countNoun } from "../../base/count-noun.ts";
import { type Curve, cutEnd, pointAt, toHeadLength } from "../../drawing/curve.ts";
import { type EdgeBundle, SINGLE_LINE } from "../../drawing/edge-offsets.ts";
import { measureText } from "../../drawing/measure-text.ts";
import { claimsOf, type EvidenceContext, formatPeriod } from "../../evidence/context.ts";
import { entityAt, relationAt, relationTypeOf } from "../../graph/graph.ts";
import { CERTAINTIES, CERTAINTY_WORDS } from "../../model/certainty.ts";
import { wordOwnKnowledge } from "../../model/claim-ground.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { type Box, drawText, n } from "./markup.ts";
import {
  curveOnPaper,
  isFadedRelation,
  type PicturePlan,
  type PicturePositions,
  toFaint,
  toShade,
} from "./plan.ts";

/** How far the ring around what stands out reaches beyond its shape. */
export const RING = 4.6;
const CASING = 1.5;
const GAP = 2;
const VERB_SIZE = 11;
/** Past so many comparisons a count stands in the middle of its bundle, whatever lies there. */
const MOST_LOOKS = 2_000_000;

/** A quadratic curve from its start to a share of it, or a whole loop. */
function toPath(curve: Curve, share: number): string {
  const { x0, y0, cx, cy, loop } = curve;
  if (loop > 0)
    return `M${n(cx)} ${n(cy + loop)}a${n(loop)} ${n(loop)} 0 1 1 0 ${n(-2 * loop)}a${n(loop)} ${n(loop)} 0 1 1 0 ${n(2 * loop)}`;
  const end = pointAt(curve, share);
  return `M${n(x0)} ${n(y0)}Q${n(x0 + (cx - x0) * share)} ${n(y0 + (cy - y0) * share)} ${n(end.x)} ${n(end.y)}`;
}

function toHead(curve: Curve, reach: number, size: number): string {
  const tip = pointAt(curve, cutEnd(curve, reach + GAP));
  const base = pointAt(curve, cutEnd(curve, reach + GAP + size));
  const length = Math.max(1e-3, Math.hypot(tip.x - base.x, tip.y - base.y));
  const [hx, hy] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  const half = size * 0.46;
  const corner = (sign: number) => `${n(base.x - hy * half * sign)} ${n(base.y + hx * half * sign)}`;
  return `M${n(tip.x)} ${n(tip.y)}L${corner(1)}L${corner(-1)}z`;
}

/** The pattern of a line, as the canvas draws it. */
function toDashes({ graph, isSolid }: PicturePlan, relation: number, width: number): string {
  const certainty = isSolid ? "stated" : (CERTAINTIES[graph.certainty[relation] ?? 0] ?? "stated");
  const dashes = toDashArray(certainty, width);
  return dashes === "" ? "" : ` stroke-linecap="round" stroke-dasharray="${dashes}"`;
}

/** `Israel supplied arms to Azerbaijan, 2016 to 2020, contested, 2 documents`. */
function wordRelation({ graph, offsets }: PicturePlan, context: EvidenceContext, relation: number): string {
  const { documents, certainty } = relationAt(graph, relation);
  const claims = claimsOf(context, relationAt(graph, relation));
  const when = formatPeriod(relationAt(graph, relation), claims);
  const own = claims.map(wordOwnKnowledge);
  const name = (entity: number | undefined) => entityAt(graph, entity ?? 0).name;
  const verb = relationAt(graph, relation).label ?? relationTypeOf(graph, relation).label;
  return [
    `${name(graph.source[relation])} ${verb} ${name(graph.target[relation])}`,
    ...(when !== null ? [when] : offsets.faint[relation] === 1 ? ["undated"] : []),
    CERTAINTY_WORDS[certainty].label,
    ...(own.every((words) => words !== null) ? new Set(own) : []),
    ...(documents.length === 0 ? [] : [countNoun(documents.length, "source")]),
  ].join(", ");
}

/** The strokes of one relation, empty for one that its bundle stands for. */
function toStrokes(plan: PicturePlan, places: PicturePositions, relation: number): string {
  const { graph, offsets, theme, appearance } = plan;
  if (offsets.drawn[relation] === 0) return "";
  const curve = curveOnPaper(plan, places, relation);
  const width = offsets.width[relation] ?? 1;
  const isLoose = offsets.drawn[relation] === SINGLE_LINE;
  const target = graph.target[relation] ?? 0;
  const { shape } = appearance.entityTypes[graph.entityType[target] ?? 0] ?? { shape: "circle" };
  const ring = plan.highlight?.entities[target] === 1 ? RING : 0;
  const reach = (plan.radius[target] ?? 0) * places.sizeScaling * OUTLINES[shape].reach + ring;
  const hasHead = isLoose && graph.directed[relation] === 1 && curve.loop === 0;
  const size = toHeadLength(width);
  const line = toPath(curve, hasHead ? Math.max(0, cutEnd(curve, reach + GAP + size * 0.8)) : 1);
  const head = hasHead ? toHead(curve, reach, size) : "";
  const plain = appearance.relationTypes[graph.relationType[relation] ?? 0]?.[theme] ?? CHROME.mute[theme];
  const own = toFaint(plain, offsets.faint[relation] === 1, theme);
  const colour = toShade(own, isFadedRelation(plan, relation), theme);
  const stroke = (d: string, paint: string, wide: number, rest = "") =>
    `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${n(wide)}"${rest}/>`;
  const [ink, paper] = [CHROME.ink[theme], CHROME.canvas[theme]];
  const casing =
    plan.highlight?.relations[relation] === 1
      ? `${stroke(line, ink, width + 2 * CASING)}${head === "" ? "" : stroke(head, ink, 2 * CASING, ' stroke-linejoin="round"')}${stroke(line, paper, width)}`
      : "";
  const pattern = toDashes(plan, relation, width);
  return `${casing}${stroke(line, colour, width, pattern)}${head === "" ? "" : `<path d="${head}" fill="${colour}"/>`}`;
}

/** The drawn relations, those that fade or the others, one group each with a sentence as its title. */
export function* drawRelations(
  plan: PicturePlan,
  places: PicturePositions,
  context: EvidenceContext,
  faded: boolean,
): Iterable<string> {
  const { relations, graph } = plan;
  yield `<g id="${faded ? "faded-" : ""}relations">`;
  for (let r = 0; r < relations.length; r++) {
    if (relations[r] !== 1 || isFadedRelation(plan, r) !== faded) continue;
    const id = escapeXml(relationAt(graph, r).id);
    yield `<g class="relation" data-id="${id}"><title>${escapeXml(wordRelation(plan, context, r))}</title>${toStrokes(plan, places, r)}</g>`;
  }
  yield "</g>";
}

/** How far the drawn lines reach, for the size of the picture. */
export function* listLineBoxes(plan: PicturePlan, places: PicturePositions): Iterable<Box> {
  for (let r = 0; r < plan.relations.length; r++) {
    if (plan.relations[r] !== 1 || plan.offsets.drawn[r] === 0) continue;
    const curve = curveOnPaper(plan, places, r);
    const reach = curve.loop + 6;
    const points =
      curve.loop > 0 ? [{ x: curve.cx, y: curve.cy }] : [0, 0.25, 0.5, 0.75, 1].map((t) => pointAt(curve, t));
    for (const { x, y } of points)
      yield { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  }
}

function toCount(
  { theme }: PicturePlan,
  places: PicturePositions,
  { from, to, count }: EdgeBundle,
  isCovered: (x: number, y: number) => boolean,
) {
  const [ax, ay, bx, by] = [places.x[from] ?? 0, places.y[from] ?? 0, places.x[to] ?? 0, places.y[to] ?? 0];
  const width = measureText(String(count), VERB_SIZE, true) + 12;
  const at = (t: number) => ({ x: ax + (bx - ax) * t, y: ay + (by - ay) * t });
  const spot = at([0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73].find((t) => !isCovered(at(t).x, at(t).y)) ?? 0.5);
  return `<rect x="${n(spot.x - width / 2)}" y="${n(spot.y - 8.5)}" width="${n(width)}" height="17" rx="8.5" fill="${CHROME.canvas[theme]}" stroke="${CHROME.control[theme]}"/>${drawText([String(count)], spot.x, [spot.y], { size: VERB_SIZE, colour: CHROME.ink[theme], strong: true, anchor: "middle" })}`;
}

/** The number of relations that each bundle stands for. */
export function* drawCounts(
  plan: PicturePlan,
  places: PicturePositions,
  drawn: readonly number[],
): Iterable<string> {
  const isCovered = (x: number, y: number) =>
    drawn.some(
      (u) =>
        Math.hypot((places.x[u] ?? 0) - x, (places.y[u] ?? 0) - y) <
        (plan.radius[u] ?? 0) * places.sizeScaling + 10,
    );
  const bundles = plan.highlight === undefined ? plan.offsets.bundles : [];
  const isTaken = bundles.length * drawn.length > MOST_LOOKS ? () => false : isCovered;
  if (bundles.length === 0) return;
  yield '<g id="counts">';
  for (const bundle of bundles) yield toCount(plan, places, bundle, isTaken);
  yield "</g>";
}
