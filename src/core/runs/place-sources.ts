import { lazy } from "../base/lazy.ts";
import { addExample, type Findings } from "../formats/findings.ts";
import type { Document, Evidence, NamedSource } from "../model/dataset.ts";
import { hash } from "../model/hash.ts";
import { type DocumentId, toDocumentId } from "../model/ids.ts";
import { foldCase } from "../texts/names-one.ts";
import { splitParagraphs } from "../texts/paragraphs.ts";
import { findStretch } from "./find-stretch.ts";
import { createLocator, type TextRange } from "./locate-text.ts";
import type { Run, RunChunk, RunDocument, RunSource } from "./run.ts";

/** Sources as a claim holds them: passages where the text is at hand, else names. */
interface PlacedSources {
  readonly evidence: readonly Evidence[];
  readonly sources: readonly NamedSource[];
}

/** Puts what relations name as their sources into the texts of their documents. */
interface SourcePlacer {
  readonly documents: readonly Document[];
  /** Texts at hand, by SHA-256. */
  readonly texts: ReadonlyMap<string, string>;
  readonly place: (
    sources: readonly RunSource[],
    names: readonly string[],
    others: readonly string[],
  ) => PlacedSources;
}

interface OpenDocument {
  readonly id: DocumentId;
  readonly text: string | null;
  /** The text in lower case. */
  readonly folded: () => string;
  readonly locate: (sought: string) => TextRange | null;
  readonly paragraphAt: (offset: number) => number;
}

/** The text that chunks make up, each once, in their order. */
const joinChunks = (chunks: readonly RunChunk[]): string =>
  chunks
    .toSorted((a, b) => a.order - b.order)
    .map(({ text }) => text)
    .join("\n\n");

function createParagraphs(text: string): (offset: number) => number {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= splitParagraphs(text, { body: { start: 0, end: text.length } }).map(({ start }) => start);
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}

/** Documents that chunks and sources name without a record of their own come last. */
function listDocuments({ documents, chunks, entities: _, relations }: Run): readonly RunDocument[] {
  const known = new Map(documents.map((document) => [document.key, document]));
  for (const { document } of [...chunks, ...relations.flatMap(({ sources }) => sources)])
    if (document !== "" && !known.has(document)) known.set(document, { key: document, title: document });
  return [...known.values()];
}

const toShort = (title: string): string => title.replace(/^.*[/\\](?=[^/\\])/, "");

function groupChunks(chunks: readonly RunChunk[]): ReadonlyMap<string, readonly RunChunk[]> {
  const groups = new Map<string, RunChunk[]>();
  for (const chunk of chunks) {
    const group = groups.get(chunk.document);
    if (group === undefined) groups.set(chunk.document, [chunk]);
    else group.push(chunk);
  }
  return groups;
}

/** `maker`: the program that read the texts; null where people wrote them. */
export function placeSources(run: Run, maker: string | null, findings: Findings): SourcePlacer {
  const chunksOf = groupChunks(run.chunks);
  const documents: Document[] = [];
  const texts = new Map<string, string>();
  const open = new Map<string, OpenDocument>();
  for (const { key, title, text: own, published } of listDocuments(run)) {
    const parts = chunksOf.get(key) ?? [];
    const isJoined = own === undefined && parts.length > 0;
    if (isJoined)
      addExample(findings, "Texts of documents are missing and were put together from their parts", title);
    const text = isJoined ? joinChunks(parts) : (own ?? null);
    const hasText = text !== null && text.trim() !== "";
    const sha256 = hasText ? hash(text) : null;
    if (hasText && sha256 !== null) texts.set(sha256, text);
    const id = toDocumentId(`document:${key}`);
    documents.push({
      id,
      title,
      label: toShort(title),
      authors: [],
      publisher: null,
      published: null,
      kind: "other",
      language: "und",
      sha256,
      body: hasText ? { start: 0, end: text.length } : null,
      note: [
        ...(maker === null ? [] : [`Read by ${maker}.`]),
        ...(published === undefined ? [] : [`Dated ${published} there.`]),
        ...(isJoined ? ["Its text was put together from the parts that the program read."] : []),
      ].join(" "),
    });
    open.set(key, {
      id,
      text: hasText ? text : null,
      folded: lazy(() => (hasText ? foldCase(text) : "")),
      locate: hasText ? createLocator(text) : () => null,
      paragraphAt: hasText ? createParagraphs(text) : () => 1,
    });
  }

  const chunkPlaces = new Map<RunChunk, TextRange | null>();
  const foldedChunks = new Map<RunChunk, string>();
  const placeChunk = (chunk: RunChunk, document: OpenDocument): TextRange | null => {
    const known = chunkPlaces.get(chunk);
    if (known !== undefined) return known;
    const found = document.locate(chunk.text);
    chunkPlaces.set(chunk, found);
    return found;
  };
  const foldChunk = (chunk: RunChunk): string => {
    const folded = foldedChunks.get(chunk) ?? foldCase(chunk.text);
    foldedChunks.set(chunk, folded);
    return folded;
  };
  const hashes = new Map<string, string>();
  const hashPassage = (document: OpenDocument, range: TextRange): string => {
    const key = `${document.id} ${range.start} ${range.end}`;
    const sha256 = hashes.get(key) ?? hash((document.text ?? "").slice(range.start, range.end));
    hashes.set(key, sha256);
    return sha256;
  };
  const toEvidence = (document: OpenDocument, range: TextRange): Evidence => ({
    document: document.id,
    ...range,
    sha256: hashPassage(document, range),
    paragraph: document.paragraphAt(range.start),
  });

  /** The passage that a source means; null where its document has no text, or other words. */
  const findPassage = (
    source: RunSource,
    document: OpenDocument,
    names: readonly string[],
    others: readonly string[],
  ): TextRange | null => {
    if (document.text === null) return null;
    const { range } = source;
    if (range !== undefined && range.start < range.end && range.end <= document.text.length) return range;
    if (source.quote !== undefined) {
      const found = document.locate(source.quote);
      if (found === null)
        addExample(findings, "Quotes do not stand in their document and are shown as quotes", source.quote);
      return found;
    }
    const { chunk } = source;
    // Of a document that is named as a whole, only what names both.
    if (chunk === undefined)
      return source.isProse === true ? findStretch(document.folded(), names, others) : null;
    const stretch = findStretch(foldChunk(chunk), names, others);
    const whole = placeChunk(chunk, document);
    if (stretch === null) {
      if (whole === null)
        addExample(findings, "Parts do not stand in their document and are only named", chunk.id);
      return whole;
    }
    const words = chunk.text.slice(stretch.start, stretch.end);
    const within = whole === null ? -1 : document.text.indexOf(words, whole.start);
    if (whole !== null && within !== -1 && within + words.length <= whole.end)
      return { start: within, end: within + words.length };
    return document.locate(words) ?? whole;
  };

  return {
    documents,
    texts,
    place(sources, names, others) {
      const evidence = new Map<string, Evidence>();
      const named = new Map<string, NamedSource>();
      for (const source of sources) {
        const document = open.get(source.document);
        if (document === undefined) continue;
        const passage = findPassage(source, document, names, others);
        if (passage !== null) {
          const found = toEvidence(document, passage);
          evidence.set(`${found.document} ${found.start} ${found.end}`, found);
          continue;
        }
        const each: NamedSource = {
          document: document.id,
          ...(source.quote === undefined ? {} : { exact: source.quote }),
          ...(source.place === undefined ? {} : { place: source.place }),
        };
        named.set(JSON.stringify(each), each);
      }
      return { evidence: [...evidence.values()], sources: [...named.values()] };
    },
  };
}
