import { describeCli } from "./describe-cli.mjs";
import { describeCommands } from "./describe-commands.mjs";
import { describeFormats } from "./describe-formats.mjs";
import { describeMakers, describeReaders } from "./describe-laws.mjs";
import { describeOntology } from "./describe-ontology.mjs";
import { describeFolders, describeRings } from "./describe-rings.mjs";

/**
 * A page, or a part of one, that follows from code or data; `part` is the name of its marks in the page, null for a page that is
 * generated whole.
 * @typedef {{ path: string, part: string | null, make: () => string | Promise<string> }} Page
 */

/** Everything generated in docs/. A new page or part is a file here and a line below. */
/** @type {readonly Page[]} */
export const PAGES = [
  { path: "docs/ontology.md", part: null, make: describeOntology },
  { path: "docs/cli.md", part: null, make: describeCli },
  { path: "docs/formats.md", part: "keeps", make: describeFormats },
  { path: "docs/formats.md", part: "readers", make: describeReaders },
  { path: "docs/formats.md", part: "makers", make: describeMakers },
  { path: "docs/guide.md", part: "commands", make: describeCommands },
  { path: "docs/architecture.md", part: "rings", make: describeRings },
  { path: "docs/architecture.md", part: "folders", make: describeFolders },
];
