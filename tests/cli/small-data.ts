import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ROOT } from "../../scripts/root.mjs";

/** A text of our own: two paragraphs of a harbour's day, between a line of page furniture and another. */
export const TEXT = "Menu\nThe ferry “Ada” left.\n\nHer crew saw the ferry “Ada” return.\nShare this ferry\n";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const passage = (words: string, paragraph: number) => {
  const start = TEXT.indexOf(words);
  return { document: "document:1", start, end: start + words.length, sha256: sha256(words), paragraph };
};

const DOCUMENTS = [
  {
    id: "document:1",
    title: "A day at the harbour",
    label: "Article 1",
    authors: [],
    publisher: null,
    published: "2020-05-01",
    kind: "news",
    language: "en",
    sha256: sha256(TEXT),
    body: { start: 5, end: TEXT.indexOf("\nShare") },
  },
];

const entity = (id: string, name: string) => ({
  id,
  type: id.slice(0, id.indexOf(":")),
  name,
  names: [],
  summary: `${name} of the trial data.`,
});

const ENTITIES = [
  entity("company:ada-line", "Ada Line"),
  entity("company:other", "Åland Ferries"),
  entity("state:north", "North"),
  entity("state:south", "South"),
];

const claim = (
  id: string,
  subject: string,
  relation: string,
  object: string,
  words: string,
  paragraph: number,
) => ({
  id,
  subject,
  relation,
  object,
  modality: "asserted",
  evidence: [passage(words, paragraph)],
  says: `${subject} and ${object} are tied.`,
});

const CLAIMS = [
  claim("claim:1", "company:ada-line", "based_in", "state:north", "The ferry “Ada” left.", 1),
  claim("claim:2", "state:north", "borders", "state:south", "Her crew", 2),
  claim("claim:3", "company:other", "based_in", "state:south", "return", 2),
];

/** A file of the folder, for tests that break it: line numbers are those of JSON with two spaces. */
const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** An empty folder that is gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "corridor-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A data folder of four entities and three claims, gone after the test. `change` edits the claims before they are written. */
export function makeData(change: (claims: typeof CLAIMS) => readonly unknown[] = (claims) => claims): string {
  const folder = makeFolder();
  mkdirSync(join(folder, "claims"));
  cpSync(join(ROOT, "graph-data", "ontology.json"), join(folder, "ontology.json"));
  writeFileSync(join(folder, "documents.json"), toJson({ documents: DOCUMENTS, version: 1 }));
  writeFileSync(join(folder, "entities.json"), toJson({ entities: ENTITIES, version: 1 }));
  writeFileSync(
    join(folder, "claims", "one.json"),
    toJson({ claims: change(structuredClone(CLAIMS)), version: 1 }),
  );
  return folder;
}

/** A data folder with the document's text beside it. */
export function makeDataWithText(...change: Parameters<typeof makeData>): string {
  const folder = makeData(...change);
  mkdirSync(join(folder, "texts"));
  writeFileSync(join(folder, "texts", "any-name.txt"), TEXT);
  return folder;
}

/** A folder to stand in: sound data in `graph-data`, an empty folder and a file that is no graph. */
export function makeHome(): string {
  const home = makeFolder();
  cpSync(makeData(), join(home, "graph-data"), { recursive: true });
  mkdirSync(join(home, "empty"));
  writeFileSync(join(home, "notes.txt"), "Nothing but words.");
  return home;
}
