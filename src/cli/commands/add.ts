import { applyEdits } from "../../core/edit/apply-edits.ts";
import { readEdits } from "../../core/edit/read-edits.ts";
import { DOCUMENT_KINDS } from "../../core/model/dataset.ts";
import { parseEdtf } from "../../core/model/dates.ts";
import { hash } from "../../core/model/hash.ts";
import { ok, refuse } from "../../core/model/result.ts";
import { fold } from "../../core/search/fold.ts";
import { splitParagraphs } from "../../core/texts/paragraphs.ts";
import { type CliCommand, toLines } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { readNewOutput } from "../data/read-new-output.ts";
import { readText } from "../data/read-text.ts";
import { writeEdited } from "../data/write-edited.ts";

/** An id made of a title, free of clashes. */
function toId(title: string, taken: ReadonlySet<string>): string {
  const slug = fold(title).replaceAll(" ", "-").slice(0, 60).replace(/-$/, "") || "text";
  let id = `document:${slug}`;
  for (let n = 2; taken.has(id); n++) id = `document:${slug}-${n}`;
  return id;
}

export const add: CliCommand = {
  name: "add",
  summary: "Adds a document to a data folder, and writes the result as a new folder.",
  words: ["FILE"],
  flags: [
    { name: "output", short: "o", value: "FOLDER", help: "folder to write, which must not exist yet" },
    { name: "title", value: "TEXT", help: "title of the document" },
    { name: "label", value: "TEXT", help: "how it is called in short (default its title)" },
    { name: "author", value: "NAME", repeatable: true, help: "who wrote it" },
    { name: "publisher", value: "NAME", help: "who published it" },
    { name: "date", value: "YYYY-MM-DD", help: "when it was published" },
    { name: "url", value: "URL", help: "where it can be read" },
    { name: "language", value: "CODE", help: "its language (default en)" },
    { name: "kind", value: "KIND", help: `${DOCUMENT_KINDS.join(", ")} (default other)` },
    { name: "dry-run", help: "only say what would be done" },
    ...DATA_FLAGS,
  ],
  details: `FILE is whatever corridor text reads; what it says of itself is taken where no flag says otherwise. The document is added with the hash
of its text and all of it as body; the text itself is not written (corridor text FILE -o does). Claims then come by corridor apply. Nothing is written
where the text is there already, or where the data check then finds an error that was not there before.
--json: {document, paragraphs, errors, files}`,
  async run(given, io) {
    const [path = ""] = given.words;
    const output = readNewOutput(given, io, "folder");
    if (!output.ok) return output;
    const date = given.text("date");
    if (date !== null && !parseEdtf(date).ok)
      return refuse("usage", "--date", `"${date}" is no date.`, "Write YYYY-MM-DD, YYYY-MM or YYYY.");
    const read = await readText(path, io);
    if (!read.ok) return read;
    const data = await openData(given, io);
    if (!data.ok) return data;
    const { dataset } = data.value;
    const { text, sha256, fields, notes } = read.value;
    const same = dataset.documents.find((document) => document.sha256 === sha256);
    if (same !== undefined)
      return refuse("document", path, `It is the text of ${same.label} already.`, "Code that one.");
    const title = given.text("title") ?? fields.title ?? null;
    const label = given.text("label") ?? title;
    if (label === null)
      return refuse(
        "usage",
        "--title",
        "It is missing, and the file does not say it.",
        "Give --title or --label.",
      );
    const authors = given.all("author");
    const body = { start: 0, end: text.trimEnd().length };
    const url = given.text("url") ?? fields.url;
    const document = {
      id: toId(title ?? label, new Set(dataset.documents.map(({ id }) => id))),
      title,
      label,
      authors: authors.length > 0 ? authors : (fields.authors ?? []),
      publisher: given.text("publisher") ?? fields.publisher ?? null,
      published: date ?? fields.published ?? null,
      kind: given.text("kind") ?? "other",
      language: given.text("language") ?? fields.language ?? "en",
      ...(url === undefined ? {} : { url }),
      sha256,
      body,
    };
    const edits = readEdits([
      { id: `add:${hash(sha256)}`, kind: "document.add", at: `${io.today}T00:00:00.000Z`, document },
    ]);
    if (typeof edits === "string") return refuse("document", path, edits, "Correct the flag.");
    const edited = applyEdits(dataset, edits).dataset;
    const written = writeEdited(dataset, edited, output.value);
    if (!written.ok) return written;
    const { errors, files, lines } = written.value;
    const paragraphs = splitParagraphs(text, { body }).length;
    return ok({
      status: errors.length > 0 ? 1 : 0,
      json: () => ({
        document,
        paragraphs,
        errors,
        files,
      }),
      text: () => toLines([`${document.id}, ${paragraphs} paragraphs, sha256 ${sha256}`, ...lines]),
      notes: [...data.value.notes, ...notes],
    });
  },
};
