import { escapeMarkdown, toMarkdownLink } from "../../core/base/escape-markdown.ts";
import type { Citing } from "../../core/evidence/cite-document.ts";
import { formatCitation } from "../../core/paths/phrasing/format-citation.ts";
import type { Citation, FoundPath, PathAnswer } from "../../core/paths/query.ts";
import type { StartCiting } from "./cite-document.ts";

interface Cited {
  readonly text: string;
  readonly notes: readonly Citation[];
}

/** The path's sentence with its citations numbered from 1 in order of first use. */
function number(
  path: FoundPath,
  answer: PathAnswer,
  toMark: (n: number) => string,
  toName: (text: string) => string,
  toText: (text: string) => string = (text) => text,
): Cited {
  const notes: Citation[] = [];
  const mark = (citation: Citation) => {
    let at = notes.findIndex((note) => note.number === citation.number);
    if (at < 0) at = notes.push(citation) - 1;
    return toMark(at + 1);
  };
  const text = path.parts.map((part) => {
    if (part.kind === "text") return toText(part.text);
    if (part.kind === "entity") return toName(part.text);
    const citation = answer.citations.find((each) => each.number === part.number);
    return citation === undefined ? "" : mark(citation);
  });
  return { text: text.join(""), notes };
}

/** The path as a paragraph with numbered notes below, in plain text. */
export function toPlainParagraph(path: FoundPath, answer: PathAnswer, startCiting: StartCiting): string {
  const cite = startCiting();
  const { text, notes } = number(
    path,
    answer,
    (n) => `[${n}]`,
    (name) => name,
  );
  return [text, "", ...notes.map((note, i) => `[${i + 1}] ${formatCitation(note, cite)}`)].join("\n").trim();
}

const toMarkdownNote = (note: Citation, cite: Citing): string =>
  note.says === "" && note.url !== undefined
    ? toMarkdownLink(note.url)
    : escapeMarkdown(formatCitation(note, cite));

/** The path as a Markdown paragraph with footnotes. */
export function toMarkdownParagraph(path: FoundPath, answer: PathAnswer, startCiting: StartCiting): string {
  const cite = startCiting();
  const { text, notes } = number(
    path,
    answer,
    (n) => `[^${n}]`,
    (name) => `**${escapeMarkdown(name)}**`,
    escapeMarkdown,
  );
  const lines = notes.map((note, i) => `[^${i + 1}]: ${toMarkdownNote(note, cite)}`);
  return [text, "", ...lines].join("\n").trim();
}
