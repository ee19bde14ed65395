import type { Claim, QualifierValue } from "../model/dataset.ts";

/** Figures and other details of a claim as lines that people write: `share: 66.5 to 70`, `wording: thousands`. */

type Qualifiers = Claim["qualifiers"];

/** How ids and names of entities lead to each other; null where one leads to none. */
export interface NamesOfIds {
  readonly nameOf: (id: string) => string | null;
  readonly idOf: (name: string) => string | null;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const PLAIN = new RegExp(`^${NUMBER}$`, "u");
const BETWEEN = new RegExp(`^(${NUMBER})\\s*(?:to|–|-)\\s*(${NUMBER})$`, "u");
const LEAST = new RegExp(`^(?:at least|from|>=?)\\s*(${NUMBER})$`, "u");
const MOST = new RegExp(`^(?:at most|up to|<=?)\\s*(${NUMBER})$`, "u");
const LINE = /^([^:]+):\s*(.+)$/u;
const SEPARATOR = ";";

function readNumbers(text: string): QualifierValue | null {
  // 12,000 and 12 000 are numbers as well.
  const bare = text.replace(/(\d)[, \u00a0\u202f](?=\d{3}(?!\d))/gu, "$1");
  if (PLAIN.test(bare)) return Number(bare);
  const [, least] = LEAST.exec(bare) ?? [];
  if (least !== undefined) return { min: Number(least) };
  const [, most] = MOST.exec(bare) ?? [];
  if (most !== undefined) return { max: Number(most) };
  const [, from, to] = BETWEEN.exec(bare) ?? [];
  return from === undefined || to === undefined ? null : { min: Number(from), max: Number(to) };
}

function formatText(text: string, { nameOf, idOf }: NamesOfIds): string {
  const name = nameOf(text);
  if (name !== null) return name;
  const isPlain =
    idOf(text) === null &&
    readNumbers(text) === null &&
    text.trim() === text &&
    !/[";\n]/u.test(text) &&
    text !== "";
  return isPlain ? text : JSON.stringify(text);
}

function formatValue(value: QualifierValue, names: NamesOfIds): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return formatText(value, names);
  if (!("min" in value || "max" in value))
    return Symbol.iterator in value
      ? [...value].map((text) => formatText(text, names)).join("; ") + (value.length < 2 ? ";" : "")
      : "";
  const { min, max } = value;
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

/** The details of a claim, one a line; entities by their names. */
export const formatFigures = (qualifiers: Qualifiers, names: NamesOfIds): string =>
  Object.entries(qualifiers)
    .map(([key, value]) => `${key.replaceAll("_", " ")}: ${formatValue(value, names)}`)
    .join("\n");

const toPieces = (text: string): readonly string[] =>
  [...text.matchAll(/\s*("(?:[^"\\]|\\.)*"|[^;]+)\s*(?:;|$)/gu)].map(([, piece = ""]) => piece.trim());

function readText(text: string, { idOf }: NamesOfIds): string {
  if (!text.startsWith('"')) return idOf(text) ?? text;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "string" ? read : text;
  } catch {
    return text;
  }
}

/** Details written one a line; a text says which line cannot be read. */
export function readFigures(text: string, names: NamesOfIds): Qualifiers | string {
  const read: [string, QualifierValue][] = [];
  for (const written of text.split("\n")) {
    const line = written.trim();
    if (line === "") continue;
    const [, label = "", value = ""] = LINE.exec(line) ?? [];
    const key = label.trim().toLowerCase().replace(/\s+/gu, "_");
    if (!/^[a-z][a-z_]*$/u.test(key))
      return `“${line}” is no detail. Write its kind, a colon and the value: share: 66.5 to 70.`;
    if (read.some(([other]) => other === key)) return `“${label.trim()}” is given twice.`;
    const pieces = toPieces(value);
    const isList = pieces.length > 1 || value.endsWith(SEPARATOR);
    const texts = pieces.map((piece) => readText(piece, names));
    read.push([key, isList ? texts : (readNumbers(value) ?? texts[0] ?? value)]);
  }
  return Object.fromEntries(read);
}
