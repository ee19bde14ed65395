import { expect, test } from "vitest";
import { applyEdits } from "../../src/core/edit/apply-edits.ts";
import { FORMATS } from "../../src/core/formats/formats.ts";
import { createEditMaker, ownClaim } from "../edit/edit-maker.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { writeText } from "./write-text.ts";

const claim = ownClaim("claim:own", "company:elta-systems", "wary_of", "state:iran");
const { dataset } = applyEdits(readShipped(), [createEditMaker()({ kind: "claim.add", claim })]);

/** Formats that write no claims: documents alone, or entities and lines without attributes that could say it. */
const SAYS_NOTHING = new Set(["bibtex", "csl", "ris", "pajek"]);

test.each(
  FORMATS.filter(({ id, write }) => write !== undefined && !SAYS_NOTHING.has(id)).map(({ id }) => id),
)("%s says that own knowledge is no more than that", (id) => {
  expect(writeText(id, dataset).text).toMatch(/own[- ]knowledge/);
});
