import { addExample, type Findings } from "../../formats/findings.ts";
import { toFreeTitle } from "../../formats/free-title.ts";
import { findTitle } from "../../formats/records/heading.ts";
import { HEADINGS } from "../../formats/records/headings.ts";
import { toWordValue } from "../../formats/records/value-table.ts";
import type { AttributeValue } from "../../model/dataset.ts";
import { ok, refuse } from "../../model/result.ts";
import type { Maker } from "../maker.ts";
import type { RunDocument, RunEntity, RunRelation, RunSource } from "../run.ts";
import { baseOf, folderOf, nameFolder } from "../run-files.ts";
import { blankCode } from "./blank-code.ts";
import { findLinks } from "./find-links.ts";
import { type FrontField, readFrontMatter } from "./read-front-matter.ts";
import { createNoteResolver } from "./resolve-note.ts";

/** A note on its way to being an entity and a document. */
interface Note {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly end: number;
  readonly fields: readonly FrontField[];
}

const NOTE = /\.(?:md|markdown)$/i;
const WIKI = /!?\[\[([^[\]|#^]*)(?:[#^][^[\]|]*)?(?:\|[^[\]]*)?\]\]/g;
const TAG = /(?:^|\s)#([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*)/gu;
const LINKS = "links to";
const EMBEDS = "embeds";
const NAMES = ["title", "name"];
const ALIASES = ["aliases", "alias"];
const SUMMARIES = ["description", "summary", "abstract"];
const LONGEST_SUMMARY = 300;

const bareName = (path: string): string => baseOf(path).replace(NOTE, "").replaceAll("___", "/");

/** A text of Markdown as it reads: links by their words, no marks. */
const toPlainText = (text: string): string =>
  text
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, "$1")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/[*_`]|^\s*>\s?/gm, "")
    .replace(/\s+/g, " ")
    .trim();

/** The first paragraph of a note that is one of sentences. */
function summarise(text: string, from: number): string {
  const paragraphs = blankCode(text.slice(from, from + 20_000)).split(/\n\s*\n/);
  const first = paragraphs.find((each) => !/^\s*(?:$|#|[-*+]\s|\d+[.)]\s|\||!|---)/.test(each)) ?? "";
  const plain = toPlainText(first);
  return plain.length <= LONGEST_SUMMARY
    ? plain
    : `${plain.slice(0, LONGEST_SUMMARY).replace(/\s\S*$/, "")} …`;
}

function readNote(path: string, text: string, findings: Findings): Note {
  const { fields, end, unread } = readFrontMatter(text);
  for (const line of unread)
    addExample(findings, "Lines above a note could not be read and were left out", line);
  const title = fields.find(({ key }) => NAMES.includes(key.toLowerCase()))?.values[0];
  return { path, name: title === undefined ? bareName(path) : toPlainText(title), text, end, fields };
}

const valuesOf = ({ fields }: Note, keys: readonly string[]): readonly string[] =>
  fields.flatMap(({ key, values }) => (keys.includes(key.toLowerCase()) ? values : []));

const listTags = ({ text, end, fields }: Note): readonly string[] => {
  const own = fields.flatMap(({ key, values, isList }) =>
    /^tags?$/i.test(key) ? (isList ? values : values.flatMap((each) => each.split(/[\s,]+/))) : [],
  );
  const inline = [...blankCode(text.slice(end)).matchAll(TAG)].map(([, tag = ""]) => tag);
  return [...new Set([...own.map((tag) => tag.replace(/^#/, "")), ...inline])].filter((tag) => tag !== "");
};

const toAttribute = ({ values, isList }: FrontField): AttributeValue => {
  const [first = ""] = values;
  return isList || values.length > 1 ? values : toWordValue(first);
};

function toEntity(note: Note, root: string): RunEntity {
  const title = findTitle(
    note.fields.map(({ key }) => key),
    HEADINGS.entityType,
  );
  const kind = note.fields.find(({ key }) => key === title);
  const folder = nameFolder(note.path.slice(root.length));
  const attributes = new Map<string, AttributeValue>();
  for (const field of note.fields) {
    const key = field.key.toLowerCase();
    const isUsed =
      [...NAMES, ...ALIASES, ...SUMMARIES, "tags", "tag"].includes(key) || (field === kind && !field.isList);
    const isLinks = field.values.every((value) => value.replace(WIKI, "").trim() === "");
    if (!isUsed && field.values.length > 0 && !isLinks)
      attributes.set(
        attributes.has(field.key) ? toFreeTitle(attributes, field.key) : field.key,
        toAttribute(field),
      );
  }
  const tags = listTags(note);
  if (tags.length > 0) attributes.set("tags", tags);
  const [summary] = valuesOf(note, SUMMARIES);
  const type = kind?.values[0];
  return {
    id: note.path.slice(root.length).replace(NOTE, ""),
    name: note.name,
    names: [bareName(note.path), ...valuesOf(note, ALIASES), ...valuesOf(note, NAMES).map(toPlainText)],
    type: type === undefined ? (folder ?? "note") : toPlainText(type),
    summary: summary ?? summarise(note.text, note.end),
    attributes,
  };
}

interface FoundLink {
  readonly target: string;
  readonly type: string;
  readonly isFile: boolean;
  readonly source: RunSource;
}

/** What a note links to, above it and in it, each with the lines where it stands. */
function listLinks({ path, text, end, fields }: Note): readonly FoundLink[] {
  const above = fields.flatMap(({ key, values, range }) =>
    values.flatMap((value) =>
      [...value.matchAll(WIKI)].map(([, target = ""]) => ({
        target: target.trim(),
        type: key,
        isFile: false,
        source: { document: path, range },
      })),
    ),
  );
  const within = findLinks(text, end).map(({ target, relation, isEmbedded, isPath, passage }) => ({
    target,
    type: relation ?? (isEmbedded ? EMBEDS : LINKS),
    isFile: /\.[a-z\d]{1,5}$/i.test(target) && !NOTE.test(target) && (isPath || isEmbedded),
    source: { document: path, range: passage },
  }));
  return [...above, ...within].filter(({ target }) => target !== "");
}

/** The folder that all notes have in common. */
function findRoot(paths: readonly string[]): string {
  const [first = "", ...others] = paths.map(folderOf);
  let root = first;
  for (const folder of others) while (!folder.startsWith(root)) root = folderOf(root.slice(0, -1));
  return root;
}

/** A folder of Markdown notes that link to each other, as Obsidian, Logseq, Foam and Dendron keep them. */
export const MARKDOWN_VAULT: Maker = {
  id: "markdown-vault",
  label: "Markdown",
  what: "a folder of notes",
  isWritten: true,
  main: NOTE,
  reads: NOTE,
  matches: (path, files) =>
    findLinks(files.text(path) ?? "", 0).some(({ isPath, target }) => !isPath || NOTE.test(target)),
  read(main, files, findings) {
    const paths = files.paths.filter((path) => NOTE.test(path));
    const notes = paths.flatMap((path): readonly Note[] => {
      const text = files.text(path);
      if (text !== null) return [readNote(path, text, findings)];
      addExample(findings, "Notes that cannot be read as text were left out", path);
      return [];
    });
    if (notes.length === 0) return refuse("run", main, "There is no note in this folder.");
    const root = findRoot(notes.map(({ path }) => path));
    const idOf = (path: string) => path.slice(root.length).replace(NOTE, "");
    const resolve = createNoteResolver(
      notes.map((note) => ({
        path: note.path.slice(root.length),
        names: [note.name, bareName(note.path), ...valuesOf(note, ALIASES)],
      })),
      findings,
    );
    const relations = new Map<string, RunRelation>();
    for (const note of notes)
      for (const { target, type, isFile, source } of listLinks(note)) {
        const found = resolve(target, note.path.slice(root.length));
        if (found === null && isFile) {
          addExample(findings, "Links to files that are not notes were left out", target);
          continue;
        }
        const [from, to] = [idOf(note.path), found === null ? target : found.replace(NOTE, "")];
        const key = JSON.stringify([from, type, to]);
        const known = relations.get(key);
        relations.set(key, {
          source: from,
          target: to,
          type,
          directed: true,
          says: "",
          sources: [...(known?.sources ?? []), source],
          attributes: new Map(),
        });
      }
    return ok({
      title: nameFolder(root) ?? "notes",
      documents: notes.map(({ path, name, text }): RunDocument => ({ key: path, title: name, text })),
      chunks: [],
      entities: notes.map((note) => toEntity(note, root)),
      relations: [...relations.values()],
    });
  },
};
