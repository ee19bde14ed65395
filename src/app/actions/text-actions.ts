import type { Document } from "../../core/model/dataset.ts";
import type { DocumentId } from "../../core/model/ids.ts";
import { findDocument } from "../selectors/documents.ts";
import { entityName } from "../selectors/entity-name.ts";
import type { Data } from "../state/data.ts";
import { areNotesElsewhere } from "../state/state.ts";
import { stepPassage, toStops } from "../texts/passages.ts";
import type { ActionContext } from "./action-context.ts";

export interface TextActions {
  /**
   * Takes a file as the text of a document of the open graph, recognised by its hash; `wanted` is the document it was meant
   * for. Another text opens the form in which it becomes a source. True when there is nothing more to do with the file: it was taken, or it is a text and one message says why not.
   */
  readonly attachText: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    wanted?: DocumentId,
  ) => Promise<boolean>;
  readonly detachText: (document: DocumentId) => void;
  /** Opens an article, at the passage that begins at `at`. */
  readonly read: (document: DocumentId, at?: number | null) => void;
  readonly closeReader: () => void;
  /** Goes to the next or the previous passage that bears on what is selected. */
  readonly goToMention: (by: 1 | -1) => void;
}

/** No article is longer, in bytes; what is longer is not looked at. */
const LONGEST_TEXT = 8 * 1024 * 1024;
/** The same for a file that does not call itself a text: hashing it in every way holds up whoever opens a graph. */
const LONGEST_UNNAMED = 256 * 1024;
const TEXT_NAME = /\.(txt|text|md)$/i;
/** Files from which a text is taken, and those of them that can be nothing else. */
const HOLDS_TEXT = /\.(docx|docm|html?|xhtml|eml)$/i;
const ONLY_TEXT = /\.(docx|docm|eml)$/i;
/** The same for files that hold pictures beside their text. */
const LONGEST_FILE = 64_000_000;

/** Whether a file may be the text of a document, by its name and size. */
export const mayBeText = (name: string, size: number): boolean =>
  size <= (TEXT_NAME.test(name) ? LONGEST_TEXT : HOLDS_TEXT.test(name) ? LONGEST_FILE : LONGEST_UNNAMED);

const shorten = (sha256: string) => `${sha256.slice(0, 12)}…`;

/** The documents of the open graph whose text can be recognised. */
const listWithText = ({ opened }: Pick<Data, "opened">): readonly Document[] =>
  (opened?.overview.documents ?? []).filter(({ sha256 }) => sha256 !== null);

const listLabels = (documents: readonly Document[]) =>
  documents
    .flatMap(({ label, sha256 }) => (sha256 === null ? [] : `${label} (${shorten(sha256)})`))
    .join(", ");

/** Why a text was not taken: which hash it has, and which were expected. */
function toRefusal(name: string, sha256: string, documents: readonly Document[], wanted: Document | null) {
  const whose = wanted === null ? "of a document of this graph" : `of ${wanted.label}`;
  return `“${name}” is not the text ${whose}: its SHA-256 is ${shorten(sha256)}. Known are ${listLabels(documents)}. Attach the file that the data was coded from, unchanged.`;
}

type TextFile = Parameters<TextActions["attachText"]>[0];

/**
 * The text of a file, recognised as that of a document: the file itself, else what is taken from it. `sha256` is that of what was
 * looked for, `problem` why nothing could be taken.
 */
async function recogniseFile(documents: readonly Document[], file: TextFile) {
  const { recogniseText } = await import("../../core/texts/recognise-text.ts");
  const own = recogniseText(documents, file.bytes);
  if (own !== null || !HOLDS_TEXT.test(file.name)) return { found: own, sha256: null, problem: null };
  const { readTextFile } = await import("../../core/reading/read-text-file.ts");
  const { formatIssue } = await import("../../core/model/result.ts");
  const read = await readTextFile(file);
  if (!read.ok) return { found: null, sha256: null, problem: read.error.map(formatIssue).join(" ") };
  const { toUtf8 } = await import("../../core/formats/bytes/to-utf8.ts");
  const { text, sha256 } = read.value;
  return { found: recogniseText(documents, toUtf8(text)), sha256, problem: null };
}

export function createTextActions({
  state,
  data,
  change,
  changeWithoutUndo,
  announce,
}: ActionContext): TextActions {
  const read = (document: DocumentId, at: number | null, isStep: boolean) => {
    const edit = isStep ? change : changeWithoutUndo;
    edit((shared) => {
      const { openDocument } = shared;
      return openDocument?.document === document && openDocument.at === at
        ? shared
        : { ...shared, openDocument: { document, at } };
    });
    // The article takes the place of the drawing on narrow screens: what is selected stays below it.
    // A message about the text has been followed.
    state.setState((s) => ({
      notice: s.notice?.tone === "info" ? null : s.notice,
      panels: { ...s.panels, sheetSize: s.panels.sheetSize === "full" ? "half" : s.panels.sheetSize },
    }));
  };
  return {
    attachText: async ({ name, bytes }, wanted) => {
      const documents = listWithText(data.getState());
      const longest = HOLDS_TEXT.test(name) ? LONGEST_FILE : LONGEST_TEXT;
      const isMeant = wanted !== undefined && bytes.length <= longest;
      if (documents.length === 0 || !(isMeant || mayBeText(name, bytes.length))) return false;
      const { found, sha256, problem } = await recogniseFile(documents, { name, bytes });
      if (found === null) {
        if (wanted === undefined && !TEXT_NAME.test(name) && !ONLY_TEXT.test(name)) return false;
        const { looksLikeTable } = await import("../../core/formats/csv/looks-like-table.ts");
        if (wanted === undefined && sha256 === null && problem === null && looksLikeTable(bytes))
          return false;
        const { hash } = await import("../../core/model/hash.ts");
        const { readPlainText } = await import("../../core/reading/read-plain-text.ts");
        const isPlain = wanted === undefined && sha256 === null && problem === null;
        const read = isPlain ? readPlainText(bytes) : null;
        if (read?.ok === true && !areNotesElsewhere(state.getState())) {
          const { text } = read.value;
          const sha256 = hash(text);
          data.setState(({ texts }) => ({ texts: new Map(texts).set(sha256, text) }));
          const coding = { kind: "text" as const, sha256, name };
          state.setState(({ panels }) => ({
            coding,
            formDraft: null,
            panels: { ...panels, dialog: "coding" },
          }));
          return true;
        }
        const target = documents.find(({ id }) => id === wanted) ?? null;
        const message = problem ?? toRefusal(name, sha256 ?? hash(bytes), documents, target);
        state.setState({ notice: { tone: "problem", message } });
        return true;
      }
      data.setState(({ texts }) => ({ texts: new Map(texts).set(found.sha256, found.text) }));
      const labels = documents.filter(({ id }) => found.documents.includes(id)).map(({ label }) => label);
      const isOther = wanted !== undefined && !found.documents.includes(wanted);
      const { texts } = data.getState();
      const count = documents.filter(({ sha256 }) => texts.has(sha256 ?? "")).length;
      const done = isOther
        ? `“${name}” is the text of ${labels.join(", ")} and is attached there.`
        : `${labels.join(", ")} attached, ${count} of ${documents.length} in all.`;
      const repaired = found.wasRepaired ? " Its line ends were read as in the coded text." : "";
      const where = state.getState().storesTexts
        ? "Texts are stored on this device, and never exported."
        : "Texts stay in this page's memory and are never stored or exported, unless you ask for it.";
      const message = `${done} Passages show in place. ${where}${repaired}`;
      state.setState({ notice: { tone: "info", message } });
      return true;
    },
    detachText: (id) => {
      const found = findDocument(data.getState(), id);
      if (found === null) return;
      data.setState(({ texts }) => {
        const rest = new Map(texts);
        rest.delete(found.document.sha256 ?? "");
        return { texts: rest };
      });
      state.setState({ notice: null });
      announce(`${found.document.label} detached.`);
    },
    read: (document, at = null) => read(document, at, state.getState().shared.openDocument === null),
    closeReader: () =>
      change((shared) => (shared.openDocument === null ? shared : { ...shared, openDocument: null })),
    goToMention: (by) => {
      const { mentions, opened } = data.getState();
      const { openDocument, selection } = state.getState().shared;
      const places = toStops(mentions);
      const place = stepPassage(places, openDocument, by, (id) => findDocument({ opened }, id)?.number ?? 0);
      if (place === null) return announce("No passage is coded for this.");
      read(place.document, place.start, openDocument === null);
      const last = selection.kind === "entities" ? selection.ids.at(-1) : undefined;
      const about = last === undefined ? "" : ` on ${entityName(opened, last)}`;
      const label = findDocument({ opened }, place.document)?.document.label ?? "";
      announce(
        `Passage ${places.indexOf(place) + 1} of ${places.length}${about}: ${label}, paragraph ${place.paragraph}.`,
      );
    },
  };
}
