import type { Document } from "../../model/dataset.ts";
import { toDateParts, toRemarks } from "./to-csl.ts";

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["#", "\\#"],
  ["_", "\\_"],
  ["%", "\\%"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);

const escapeTex = (text: string) =>
  text.replace(/[\\{}$&#_%~^]/g, (character) => ESCAPES.get(character) ?? character).replace(/\s+/g, " ");

const toKey = (id: string) => id.replace(/[^A-Za-z0-9:-]+/g, "-").replace(/^-+|-+$/g, "") || "document";

/** A document as a BibTeX entry; its key is its id, with a number where two ids would give one key. */
export function toBibtex(document: Document, index: number, all: readonly Document[]): string {
  const key = toKey(document.id);
  const earlier = all.slice(0, index).filter(({ id }) => toKey(id) === key).length;
  const [year, month] = toDateParts(document.published);
  const remarks = toRemarks(document);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", `{${escapeTex(document.title ?? document.label)}}`],
    [
      "author",
      document.authors.length === 0
        ? undefined
        : document.authors.map((name) => `{${escapeTex(name)}}`).join(" and "),
    ],
    ["howpublished", document.publisher === null ? undefined : escapeTex(document.publisher)],
    ["year", year === undefined ? undefined : String(year)],
    ["month", month === undefined ? undefined : String(month)],
    ["language", document.language],
    ["url", document.url === undefined ? undefined : escapeTex(document.url)],
    ["note", remarks.length === 0 ? undefined : escapeTex(remarks.join(" "))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${key}${earlier === 0 ? "" : `-${earlier + 1}`},\n${lines.join("\n")}\n}\n`;
}
