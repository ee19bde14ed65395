import { measureText } from "../../drawing/measure-text.ts";
import { escapeXml } from "../xml/escape-xml.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A number as short as a picture needs it: two decimals. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Distance from the middle of a line of text down to its base line, in font sizes. */
const BASE = 0.36;

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly strong?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of the outline that keeps the text clear of what lies under it. */
  readonly halo?: string;
  readonly transform?: string;
}

const HALO = 3.5;

/** Lines of text as one text element, each centred on its own `y`. */
export function drawText(
  lines: readonly string[],
  x: number,
  ys: readonly number[],
  style: TextStyle,
): string {
  const { size, colour, strong = false, anchor = "start", halo, transform } = style;
  const attributes = [
    `font-size="${size}"`,
    `font-weight="${strong ? 600 : 500}"`,
    `fill="${colour}"`,
    ...(anchor === "start" ? [] : [`text-anchor="${anchor}"`]),
    ...(halo === undefined
      ? []
      : [`stroke="${halo}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`]),
    ...(transform === undefined ? [] : [`transform="${transform}"`]),
  ].join(" ");
  const spans = lines.map((line, i) => {
    const place = `x="${n(x)}" y="${n((ys[i] ?? 0) + BASE * size)}"`;
    return lines.length === 1
      ? { place, line }
      : { place: "", line: `<tspan ${place}>${escapeXml(line)}</tspan>` };
  });
  const [first] = spans;
  return lines.length === 1 && first !== undefined
    ? `<text ${first.place} ${attributes}>${escapeXml(first.line)}</text>`
    : `<text ${attributes}>${spans.map(({ line }) => line).join(" ")}</text>`;
}

/** Text broken at spaces into lines of at most this width; a single longer word stands alone. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measureText(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** The smallest box around all of these. */
export const uniteBoxes = (boxes: Iterable<Box>): Box => {
  let box: Box = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { left, top, right, bottom } of boxes)
    box = {
      left: Math.min(box.left, left),
      top: Math.min(box.top, top),
      right: Math.max(box.right, right),
      bottom: Math.max(box.bottom, bottom),
    };
  return box;
};
