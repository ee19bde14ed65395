import { CHROME } from "../../appearance/chrome.ts";
import { toDashArray, toLineWidth } from "../../appearance/lines.ts";
import { toMarkKey, wordGrey, wordMark, wordMarkValue } from "../../appearance/mark-key.ts";
import { upperFirst } from "../../base/first-letter.ts";
import { measureText } from "../../drawing/measure-text.ts";
import { numbersOf } from "../../measures/mark-values.ts";
import { CERTAINTIES, CERTAINTY_WORDS, type Certainty } from "../../model/certainty.ts";
import { toMark } from "./draw-entities.ts";
import { drawText, n } from "./markup.ts";
import { type PicturePlan, toFaint } from "./plan.ts";

const ROW = 22;
const HEAD = 26;
const MARK = 26;
const SIZE = 12;
const GAP = 16;
/** Files of other programs may have a type for every element. */
const MOST_ROWS = 40;

interface Row {
  readonly label: string;
  readonly count: string;
  /** The mark, drawn around the middle of its place. */
  readonly mark: (x: number, y: number) => string;
}

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

const inWords = (shown: number, total: number) => (shown === total ? String(total) : `${shown} of ${total}`);

/** How many elements have each value, drawn and in all. */
function tally(mask: Uint8Array, values: number, toValue: (index: number) => number) {
  const shown = new Uint32Array(values);
  const total = new Uint32Array(values);
  for (let i = 0; i < mask.length; i++) {
    const value = toValue(i);
    total[value] = (total[value] ?? 0) + 1;
    if (mask[i] === 1) shown[value] = (shown[value] ?? 0) + 1;
  }
  return {
    count: (value: number) => inWords(shown[value] ?? 0, total[value] ?? 0),
    has: (value: number) => shown[value] !== 0,
  };
}

function toLine(
  x: number,
  y: number,
  colour: string,
  width: number,
  certainty: Certainty,
  hasHead: boolean,
): string {
  const pattern = toDashArray(certainty, width);
  const dashes = pattern === "" ? "" : ` stroke-linecap="round" stroke-dasharray="${pattern}"`;
  const end = hasHead ? x + 6 : x + 12;
  const head = hasHead ? `<path d="M${n(x + 12)} ${n(y)}l-8.5 -3.9v7.8z" fill="${colour}"/>` : "";
  return `<path d="M${n(x - 12)} ${n(y)}H${n(end)}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes}/>${head}`;
}

const toDot = (x: number, y: number, radius: number, colour: string): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${colour}"/>`;

/** What colours, sizes and names mean where the reader chose something else than type, number of ties and name. */
function markSections({ theme, entities, marks }: PicturePlan): readonly Section[] {
  const sections: Section[] = [];
  const ink = CHROME.ink[theme];
  if (marks.colour !== null) {
    const { rows, rowOf } = toMarkKey(marks.colour);
    const drawn = tally(entities, rows.length + 1, (u) => {
      const row = rowOf[u] ?? -1;
      return row < 0 ? rows.length : row;
    });
    const named = [...rows, { colours: CHROME.mute, label: upperFirst(wordGrey(marks.colour)) }];
    sections.push({
      title: `Colour: ${wordMark(marks.colour)}`,
      rows: named.flatMap(({ colours, label }, place) =>
        drawn.has(place)
          ? [{ label, count: drawn.count(place), mark: (x, y) => toDot(x, y, 7, colours[theme]) }]
          : [],
      ),
    });
  }
  if (marks.size !== null) {
    const { size } = marks;
    const known = numbersOf(size).filter((value) => !Number.isNaN(value));
    const low = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const high = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    const row = (value: number, radius: number): Row => ({
      label: wordMarkValue(size, value),
      count: "",
      mark: (x, y) => toDot(x, y, radius, CHROME.mute[theme]),
    });
    sections.push({
      title: `Size: ${wordMark(size)}`,
      rows: known.length === 0 ? [] : low === high ? [row(low, 9)] : [row(low, 4), row(high, 9)],
    });
  }
  if (marks.label !== null)
    sections.push({
      title: "Names",
      rows: [
        {
          label: wordMark(marks.label),
          count: "",
          mark: (x, y) => drawText(["Aa"], x, [y], { size: SIZE, colour: ink, anchor: "middle" }),
        },
      ],
    });
  return sections;
}

function listSections(plan: PicturePlan): readonly Section[] {
  const { graph, theme, appearance, entities, relations, familyOf } = plan;
  const { entityTypes, families } = graph.dataset.ontology;
  const ink = CHROME.ink[theme];
  const types = tally(entities, entityTypes.length, (u) => graph.entityType[u] ?? 0);
  const byFamily = tally(relations, families.length + 1, (r) => familyOf[graph.relationType[r] ?? 0] ?? 0);
  const certain = tally(relations, CERTAINTIES.length, (r) => graph.certainty[r] ?? 0);
  const widths = tally(relations, 4, (r) => toLineWidth(graph.documentCount[r] ?? 1));
  const section = (title: string, all: readonly (Row | null)[]): Section => {
    const rows = all.filter((row) => row !== null);
    const rest = rows.length - MOST_ROWS;
    if (rest <= 0) return { title, rows };
    return {
      title,
      rows: [...rows.slice(0, MOST_ROWS), { label: `and ${rest} more`, count: "", mark: () => "" }],
    };
  };
  return [
    section(
      "Entities",
      entityTypes.map(({ plural }, i) => {
        const look = appearance.entityTypes[i];
        if (look === undefined || !types.has(i)) return null;
        return { label: plural, count: types.count(i), mark: (x, y) => toMark(look, x, y, 9, { theme }) };
      }),
    ),
    ...markSections(plan).map(({ title, rows }) => section(title, rows)),
    section(
      "Relations",
      families.map(({ label }, i) => {
        const colour = appearance.families[i]?.[theme] ?? ink;
        if (!byFamily.has(i)) return null;
        return { label, count: byFamily.count(i), mark: (x, y) => toLine(x, y, colour, 2, "stated", true) };
      }),
    ),
    section(
      "Certainty",
      CERTAINTIES.map((certainty, i) =>
        certain.has(i)
          ? {
              label: `${upperFirst(CERTAINTY_WORDS[certainty].label)}${plan.isSolid ? ": all" : ""}`,
              count: certain.count(i),
              mark: (x, y) => toLine(x, y, ink, 2, plan.isSolid ? "stated" : certainty, false),
            }
          : null,
      ),
    ),
    section(
      "Sources of a relation",
      [1, 2, 3].map((width) =>
        !plan.isSolid && widths.has(width)
          ? {
              label: width === 3 ? "Three or more" : width === 2 ? "Two" : "One",
              count: widths.count(width),
              mark: (x, y) => toLine(x, y, ink, width, "stated", false),
            }
          : null,
      ),
    ),
    section("Also", [
      plan.highlight === undefined && plan.offsets.bundles.length > 0
        ? {
            label: "Several relations as one band",
            count: "",
            mark: (x, y) =>
              `<rect x="${n(x - 9)}" y="${n(y - 7.5)}" width="18" height="15" rx="7.5" fill="none" stroke="${CHROME.control[theme]}"/>${drawText(["n"], x, [y], { size: 10, colour: ink, strong: true, anchor: "middle" })}`,
          }
        : null,
      plan.offsets.faint.includes(1)
        ? {
            label: "Undated",
            count: "",
            mark: (x, y) => toLine(x, y, toFaint(ink, true, theme), 2, "stated", false),
          }
        : null,
      plan.highlight === undefined
        ? null
        : {
            label: "On the path",
            count: "",
            mark: (x, y) =>
              `<circle cx="${n(x)}" cy="${n(y)}" r="7" fill="none" stroke="${ink}" stroke-width="2.5"/>`,
          },
    ]),
  ].filter(({ rows }) => rows.length > 0);
}

export interface Legend {
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => Iterable<string>;
}

/** The legend of what is drawn, with its counts: kinds, families, certainty, width; only what occurs. */
export function toLegend(plan: PicturePlan): Legend {
  const sections = listSections(plan);
  const rows = sections.flatMap((section) => section.rows);
  const label = Math.max(0, ...rows.map((row) => measureText(row.label, SIZE)));
  const count = Math.max(0, ...rows.map((row) => measureText(row.count, SIZE)));
  const width = Math.ceil(MARK + 8 + label + GAP + count);
  const { theme } = plan;
  function* draw(x: number, y: number): Iterable<string> {
    yield '<g id="legend">';
    let at = y;
    for (const section of sections) {
      yield drawText([section.title], x, [at + HEAD / 2], {
        size: 11,
        colour: CHROME.mute[theme],
        strong: true,
      });
      at += HEAD;
      for (const row of section.rows) {
        const middle = at + ROW / 2;
        yield row.mark(x + MARK / 2, middle);
        yield drawText([row.label], x + MARK + 8, [middle], { size: SIZE, colour: CHROME.ink[theme] });
        if (row.count !== "")
          yield drawText([row.count], x + width, [middle], {
            size: SIZE,
            colour: CHROME.mute[theme],
            anchor: "end",
          });
        at += ROW;
      }
      at += 6;
    }
    yield "</g>";
  }
  return {
    width,
    height: sections.reduce((sum, section) => sum + HEAD + 6 + ROW * section.rows.length, 0),
    draw,
  };
}
