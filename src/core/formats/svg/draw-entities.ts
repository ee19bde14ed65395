import type { TypeLook } from "../../appearance/appearance.ts";
import { CHROME } from "../../appearance/chrome.ts";
import { ICONS } from "../../appearance/icons.ts";
import { OUTLINES } from "../../appearance/outlines.ts";
import type { Theme } from "../../appearance/slots.ts";
import { entityAt, entityTypeOf } from "../../graph/graph.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { RING } from "./draw-relations.ts";
import { type Box, drawText, n } from "./markup.ts";
import { NOTE_SIZE, type PictureLabel } from "./place.ts";
import { isFadedEntity, type PicturePlan, type PicturePositions, toShade } from "./plan.ts";

/** The icon's grid is 24 wide, with a little room around it. */
const GRID = 27;
const LEAST_ICON_RADIUS = 8;
const RING_GAP = 2.1;
const HALO = 1.5;

const iconId = (icon: string): string => `icon-${icon.replace(/[^\w-]/g, "-")}`;

/** The outlines of the icons in use, to be referred to. */
export function* defineIcons(looks: Iterable<TypeLook>, theme: Theme): Iterable<string> {
  const icons = new Set([...looks].map(({ icon }) => icon).filter((icon) => ICONS.has(icon)));
  if (icons.size === 0) return;
  yield "<defs>";
  for (const icon of icons) {
    const paths = (ICONS.get(icon) ?? []).map((d) => `<path d="${d}"/>`).join("");
    yield `<g id="${iconId(icon)}" fill="none" stroke="${CHROME.canvas[theme]}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`;
  }
  yield "</defs>";
}

export interface MarkStyle {
  readonly theme: Theme;
  readonly isFaded?: boolean;
  readonly hasRing?: boolean;
}

/** The mark of an entity of a type: its shape in its colour, its icon, and a ring when it stands out. */
export function toMark(look: TypeLook, x: number, y: number, radius: number, style: MarkStyle): string {
  const { theme, isFaded = false, hasRing = false } = style;
  const { corners, round, icon } = OUTLINES[look.shape];
  const points = corners.map(([cx, cy]) => `${n(x + cx * radius)} ${n(y + cy * radius)}`);
  const layer = (colour: string, beyond: number) =>
    corners.length === 0
      ? `<circle cx="${n(x)}" cy="${n(y)}" r="${n(round * radius + beyond)}" fill="${colour}"/>`
      : `<path d="M${points.join("L")}z" fill="${colour}" stroke="${colour}" stroke-width="${n(2 * (round * radius + beyond))}" stroke-linejoin="round"/>`;
  const paper = CHROME.canvas[theme];
  const scale = (2 * icon.half * radius) / GRID;
  const hasIcon = radius >= LEAST_ICON_RADIUS && ICONS.has(look.icon);
  return [
    layer(paper, (hasRing ? RING : 0) + HALO),
    ...(hasRing ? [layer(CHROME.ink[theme], RING), layer(paper, RING_GAP)] : []),
    layer(toShade(look[theme], isFaded, theme), 0),
    hasIcon
      ? `<use xlink:href="#${iconId(look.icon)}" transform="translate(${n(x - 12 * scale)} ${n(y + icon.y * radius - 12 * scale)}) scale(${String(Math.round(scale * 1e4) / 1e4)})"/>`
      : "",
  ].join("");
}

/** The drawn entities, those that fade or the others, one group each with name and type as its title; the largest on top. */
export function* drawEntities(
  plan: PicturePlan,
  places: PicturePositions,
  drawn: readonly number[],
  faded: boolean,
): Iterable<string> {
  const { graph, appearance, theme } = plan;
  yield `<g id="${faded ? "faded-" : ""}entities">`;
  for (const u of drawn.toReversed()) {
    if (isFadedEntity(plan, u) !== faded) continue;
    const typeLook = appearance.entityTypes[graph.entityType[u] ?? 0];
    if (typeLook === undefined) continue;
    const own = plan.colours?.[u];
    const look = own === undefined ? typeLook : { ...typeLook, light: own, dark: own };
    const { id, name } = entityAt(graph, u);
    const mark = toMark(
      look,
      places.x[u] ?? 0,
      places.y[u] ?? 0,
      (plan.radius[u] ?? 0) * places.sizeScaling,
      {
        theme,
        isFaded: faded,
        hasRing: plan.highlight?.entities[u] === 1,
      },
    );
    yield `<g class="entity" data-id="${escapeXml(id)}"><title>${escapeXml(`${name}, ${entityTypeOf(graph, u).label}`)}</title>${mark}</g>`;
  }
  yield "</g>";
}

/** The names of the entities, where they were placed. */
export function* drawNames(plan: PicturePlan, labels: readonly PictureLabel[]): Iterable<string> {
  const { theme } = plan;
  yield '<g id="names">';
  const style = { anchor: "middle", halo: CHROME.canvas[theme] } as const;
  for (const { lines, size, strong, note, left, right, top, bottom } of labels) {
    const unit = (bottom - top) / (lines.length * size + note.length * NOTE_SIZE);
    const middle = (left + right) / 2;
    const middles = lines.map((_, i) => top + (i + 0.5) * size * unit);
    yield drawText(lines, middle, middles, { size, strong, colour: CHROME.ink[theme], ...style });
    if (note.length === 0) continue;
    const rows = note.map((_, i) => bottom - (note.length - i - 0.5) * NOTE_SIZE * unit);
    yield drawText(note, middle, rows, { size: NOTE_SIZE, colour: CHROME.mute[theme], ...style });
  }
  yield "</g>";
}

/** How far the marks reach, for the size of the picture. */
export function* listMarkBoxes(
  plan: PicturePlan,
  places: PicturePositions,
  drawn: readonly number[],
): Iterable<Box> {
  for (const u of drawn) {
    const reach = (plan.radius[u] ?? 0) * places.sizeScaling * 1.15 + RING;
    const [x, y] = [places.x[u] ?? 0, places.y[u] ?? 0];
    yield { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  }
}
