import type { Citing } from "../../core/evidence/cite-document.ts";
import type { Facet } from "../../core/lens/view.ts";
import { formatCitation } from "../../core/paths/phrasing/format-citation.ts";
import { toPlainText } from "../../core/paths/phrasing/format-step.ts";
import type { Citation, PathAnswer, Relaxation, SentencePart } from "../../core/paths/query.ts";
import type { OpenGraph } from "../state/data.ts";
import type { StartCiting } from "./cite-document.ts";
import { listChips, toNames } from "./conditions.ts";
import { endsWords } from "./ends.ts";

/** What an answer is worded with: the open graph, and the values of its filters where they are known. */
interface Wording {
  readonly opened: OpenGraph;
  readonly facets: readonly Facet[] | undefined;
  readonly startCiting: StartCiting;
}

/** `at least 8 paths`, `1 path`. */
export const relaxationWords = ({ paths, query }: Relaxation): string =>
  `${paths === query.k ? "at least " : ""}${paths} ${paths === 1 ? "path" : "paths"}`;

/** The conditions that the answer was found under, in words; empty where there are none. */
function conditionWords({ query }: PathAnswer, { opened, facets }: Wording): string {
  const { ends: _, ...options } = query;
  const chips = listChips(options, toNames(opened, facets));
  return chips.length === 0 ? "" : ` (${chips.map(({ text }) => text).join("; ")})`;
}

/** What was searched, with its sources as notes from a number on. */
function toSearched({ overview }: OpenGraph, from: number, cite: Citing) {
  const { title, documents, entities, relations } = overview;
  const marks = documents.map((_, place) => `[${from + place}]`).join("");
  return {
    text: `Searched: ${title}, ${entities} entities and ${relations} relations${marks === "" ? "" : ` from ${documents.length} ${documents.length === 1 ? "source" : "sources"} ${marks}`}.`,
    notes: documents.map(({ id }, place) => `[${from + place}] ${cite(id)}`),
  };
}

const toNotes = (citations: readonly Citation[], cite: Citing): readonly string[] =>
  citations.map((citation) => `[${citation.number}] ${formatCitation(citation, cite)}`);

/**
 * The whole answer as numbered paragraphs with numbered notes below, in plain text: the network of three and more ends, every
 * path, or that there is none, what would open one, and which sources were searched.
 */
export function toAnswerText(answer: PathAnswer, wording: Wording): string {
  const { paths, tree, noPath, query, citations, exhausted } = answer;
  const cite = wording.startCiting();
  const between = `${endsWords(wording.opened, query.ends)}${conditionWords(answer, wording)}`;
  const sentence = (parts: readonly SentencePart[]) => toPlainText(parts);
  if (paths.length === 0) {
    const relaxations = noPath?.relaxations ?? [];
    const searched = toSearched(wording.opened, citations.length + 1, cite);
    return [
      noPath === null
        ? `No path was found between ${between}; the search was given up.`
        : `No path between ${between}.`,
      ...(relaxations.length === 0
        ? []
        : [
            "Any one of these opens some:",
            ...relaxations.map((each) => `- ${each.label}: ${relaxationWords(each)}`),
          ]),
      ...(tree === undefined ? [] : [sentence(tree.parts)]),
      searched.text,
      "",
      ...toNotes(citations, cite),
      ...searched.notes,
    ]
      .join("\n")
      .trim();
  }
  const count = `${exhausted ? "" : "The first "}${paths.length} ${paths.length === 1 ? "path" : "paths"}`;
  return [
    `${count} between ${between}:`,
    "",
    ...(tree === undefined || tree.parts.length === 0 ? [] : [sentence(tree.parts), ""]),
    ...paths.flatMap(({ rank, parts }) => [`${rank}. ${sentence(parts)}`, ""]),
    ...toNotes(citations, cite),
  ]
    .join("\n")
    .trim();
}
