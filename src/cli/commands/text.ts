import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ok, refuse } from "../../core/model/result.ts";
import { type CliCommand, toLines } from "../command.ts";
import { readText } from "../data/read-text.ts";
import { writeFile } from "../data/write-file.ts";

export const textCommand: CliCommand = {
  name: "text",
  summary: "The plain text of a Word document, a page in HTML, an e-mail message or a text file.",
  words: ["FILE"],
  flags: [
    {
      name: "output",
      short: "o",
      value: "FILE",
      help: "file to write, which must not exist yet; its hash is printed",
    },
  ],
  details: `FILE is DOCX, HTML, EML or plain text. The text is what is coded and hashed: UTF-8, a paragraph a line. The same file gives the
same text on every machine, and in the page. Of a page its article is taken, of a message its words. Word documents give
their footnotes and endnotes after the body, and leave out what was deleted with changes tracked.
--json: {kind, sha256, origin, title, authors, publisher, published, language, url, text}; origin is the hash of the file, and what it
does not say of itself is null.`,
  async run(given, io) {
    const [path = ""] = given.words;
    const output = given.text("output");
    if (output !== null && existsSync(resolve(io.cwd, output)))
      return refuse("file", output, "It exists already.", "Name a file that does not.");
    const read = await readText(path, io);
    if (!read.ok) return read;
    const { text, kind, sha256, origin, fields, notes } = read.value;
    if (output !== null) {
      const written = writeFile(resolve(io.cwd, output), output, [text]);
      if (!written.ok) return written;
    }
    const { title, authors = [], publisher, published, language, url } = fields;
    return ok({
      status: 0,
      json: () => ({
        kind,
        sha256,
        origin,
        title: title ?? null,
        authors,
        publisher: publisher ?? null,
        published: published ?? null,
        language: language ?? null,
        url: url ?? null,
        text,
      }),
      text: () => (output === null ? [text] : toLines([sha256])),
      notes: [...notes, ...(output === null ? [`sha256 ${sha256}`] : [])],
    });
  },
};
