import { expect, test } from "vitest";
import { readNotes } from "../../src/app/notes/read-notes.ts";
import { toOwnCitations } from "../../src/app/selectors/cite-document.ts";
import { citeDocument, NO_CITATIONS } from "../../src/core/evidence/cite-document.ts";
import { readShipped } from "../fixtures/shipped.ts";

const { documents } = readShipped();

test("an untitled source is cited by a short description and its hash, a titled one by author and title", () => {
  for (const document of documents) {
    const cited = citeDocument(document, NO_CITATIONS);
    if (document.title === null) {
      expect(cited).toContain(document.label);
      expect(cited).toContain(document.sha256?.slice(0, 16));
      expect(cited).toContain(document.note?.split(".")[0]);
    } else {
      expect(cited).toContain(document.title);
      for (const author of document.authors) expect(cited).toContain(author);
    }
  }
  expect(new Set(documents.map((document) => citeDocument(document, NO_CITATIONS))).size).toBe(
    documents.length,
  );
});

test("what the reader wrote is cited instead, and is read back as a note", () => {
  const [document] = documents;
  if (document === undefined) throw new Error("no documents");
  const notes = readNotes([{ on: "document", id: document.id, text: "Daily News,\n5 October 2023, p. 3" }]);
  if (typeof notes === "string") throw new Error(notes);
  expect(citeDocument(document, toOwnCitations(notes))).toBe("Daily News, 5 October 2023, p. 3");
  expect(readNotes([{ on: "chapter", id: "x", text: "y" }])).toContain("Note 1");
});
