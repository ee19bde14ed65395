import { CHROME } from "../../appearance/chrome.ts";
import { countNoun } from "../../base/count-noun.ts";
import { upperFirst } from "../../base/first-letter.ts";
import { citeDocument, NO_CITATIONS, type OwnCitations } from "../../evidence/cite-document.ts";
import { relationAt } from "../../graph/graph.ts";
import { formatEdtf } from "../../model/dates.ts";
import type { Findings } from "../findings.ts";
import { optionOf, type WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { defineIcons, drawEntities, drawNames, listMarkBoxes } from "./draw-entities.ts";
import { toLegend } from "./draw-legend.ts";
import { drawCounts, drawRelations, listLineBoxes } from "./draw-relations.ts";
import { drawVerbs } from "./draw-verbs.ts";
import { type Box, drawText, n, uniteBoxes, wrapText } from "./markup.ts";
import { placePicture } from "./place.ts";
import { type PicturePlan, planPicture } from "./plan.ts";
import { CAPTION, LEGEND } from "./svg-options.ts";

const FONT = "Inter, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const MARGIN = 24;
const TITLE = 18;
const LINE = 17;
const SMALL = 11;
/** Where Inter is missing the caption is set in a wider font, and must still end inside the picture. */
const FALLBACK = 0.85;
/** Narrower pictures would break their caption into a column of words. */
const LEAST_WIDTH = 440;

const count = (mask: Uint8Array) => mask.reduce((sum, byte) => sum + byte, 0);

/** What the picture shows, in words: counts, and the filter that left them. */
function wordPicture({ graph, entities, relations, highlight }: PicturePlan, filter: string): string {
  const of = (shown: number, total: number, one: string, many: string) =>
    shown === total ? countNoun(total, one, many) : `${shown} of ${countNoun(total, one, many)}`;
  const counts = `${of(count(entities), graph.entityCount, "entity", "entities")}, ${of(count(relations), graph.relationCount, "relation", "relations")}`;
  const parts = new Set([filter, highlight?.about ?? ""].filter((part) => part !== ""));
  return [...[...parts].map(upperFirst), counts].join(". ");
}

/** The documents behind the drawn relations, with their numbers. */
function listSources({ graph, relations }: PicturePlan, citations: OwnCitations): string {
  const cited = new Set<string>();
  for (let r = 0; r < relations.length; r++)
    if (relations[r] === 1) for (const id of relationAt(graph, r).documents) cited.add(id);
  return graph.dataset.documents
    .flatMap((document, index) =>
      cited.has(document.id) ? [`[${index + 1}] ${citeDocument(document, citations)}`] : [],
    )
    .join("; ");
}

interface Caption {
  readonly height: number;
  readonly draw: (y: number) => Iterable<string>;
}

const toLines = (
  lines: readonly string[],
  style: { size: number; colour: string; strong?: boolean },
  step: number,
): Caption => ({
  height: lines.length * step,
  draw: (y) => lines.map((line, i) => drawText([line], MARGIN, [y + (i + 0.5) * step], style)),
});

/**
 * The drawing as SVG 1.1: lines, shapes, icons and colours as on the canvas, text as text, with title, filter state, legend,
 * sources and date. Every entity and relation is a group with its id and a sentence as title. No script, no reference to
 * anything outside. Deterministic; linear but for the placing of names.
 */
export function* writeSvg(input: WriteInput, findings: Findings): Iterable<string> {
  const plan = planPicture(input);
  const { graph, theme, appearance } = plan;
  const { places, labels, verbs, drawn } = placePicture(plan, input, findings);
  const boxes: Box[] = [
    ...listMarkBoxes(plan, places, drawn),
    ...listLineBoxes(plan, places),
    ...labels,
    ...verbs,
  ];
  const picture = drawn.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : uniteBoxes(boxes);
  const legend = optionOf(input.options, LEGEND) === "yes" && drawn.length > 0 ? toLegend(plan) : null;
  const hasCaption = optionOf(input.options, CAPTION) === "yes";
  const title = graph.dataset.title === "" ? "Graph" : graph.dataset.title;
  const description = wordPicture(plan, input.description);
  const sources = listSources(plan, input.citations ?? NO_CITATIONS);
  const made = `Corridor, ${formatEdtf(input.today)}.`;

  const aside = legend === null ? 0 : legend.width + 2 * MARGIN;
  const width = Math.ceil(Math.max(LEAST_WIDTH, aside + picture.right - picture.left + 2 * MARGIN));
  const room = (width - 2 * MARGIN) * FALLBACK;
  const [ink, mute] = [CHROME.ink[theme], CHROME.mute[theme]];
  const head = hasCaption
    ? [
        toLines(wrapText(title, TITLE, room), { size: TITLE, colour: ink, strong: true }, 24),
        toLines(wrapText(description, 12, room), { size: 12, colour: mute }, LINE),
      ]
    : [];
  const foot = hasCaption
    ? [
        toLines(
          [...(sources === "" ? [] : wrapText(`Sources: ${sources}.`, SMALL, room)), made],
          { size: SMALL, colour: mute },
          15,
        ),
      ]
    : [];
  const heightOf = (captions: readonly Caption[]) => captions.reduce((sum, { height }) => sum + height, 0);
  const top = MARGIN + heightOf(head) + (head.length > 0 ? 12 : 0);
  const middle = Math.max(picture.bottom - picture.top, legend?.height ?? 0);
  const bottom = top + middle + (foot.length > 0 ? 16 : 0);
  const height = Math.ceil(bottom + heightOf(foot) + MARGIN);
  const spare = width - aside - (picture.right - picture.left);

  function* lines(): Iterable<string> {
    yield '<?xml version="1.0" encoding="UTF-8"?>';
    yield `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="${FONT}">`;
    yield `<title id="title">${escapeXml(title, findings)}</title>`;
    yield `<desc id="description">${escapeXml([description, ...(sources === "" ? [] : [`Sources: ${sources}`]), made].join(". "), findings)}</desc>`;
    yield* defineIcons(appearance.entityTypes, theme);
    yield `<rect width="${width}" height="${height}" fill="${CHROME.canvas[theme]}"/>`;
    let y = MARGIN;
    for (const caption of head) {
      yield* caption.draw(y);
      y += caption.height;
    }
    if (legend !== null) yield* legend.draw(MARGIN, top);
    const x = aside + spare / 2 - picture.left;
    yield `<g id="picture" transform="translate(${n(x)} ${n(top + (middle - (picture.bottom - picture.top)) / 2 - picture.top)})">`;
    const context = plan.context();
    // What stands out lies over all that fades.
    for (const faded of plan.highlight === undefined ? [false] : [true, false]) {
      yield* drawRelations(plan, places, context, faded);
      yield* drawEntities(plan, places, drawn, faded);
    }
    yield* drawCounts(plan, places, drawn);
    yield* drawVerbs(plan, verbs);
    yield* drawNames(plan, labels);
    yield "</g>";
    for (const caption of foot) yield* caption.draw(bottom);
    yield "</svg>";
  }
  yield* inPieces(lines());
}
