import type { Format, WriteInput } from "../format.ts";
import type { Keep, Property } from "../properties.ts";
import { toSubset } from "../subset.ts";
import { toBibtex } from "./to-bibtex.ts";
import { toCsl } from "./to-csl.ts";
import { toFootnotes } from "./to-footnotes.ts";
import { toRis } from "./to-ris.ts";

/** Bibliographies hold the documents behind the wanted relations and nothing of the graph. */
const DOCUMENTS_ONLY: Readonly<Record<Property, Keep>> = {
  types: "no",
  names: "no",
  direction: "no",
  parallels: "no",
  dates: "no",
  claims: "no",
  documents: "partly",
  attributes: "no",
  positions: "no",
  look: "no",
};

const subsetOf = ({ graph, entities, relations }: WriteInput) => toSubset(graph, entities, relations).dataset;

export const CSL: Format = {
  id: "csl",
  label: "Sources as CSL-JSON (Zotero)",
  extensions: ["csl.json"],
  mediaType: "application/vnd.citationstyles.csl+json",
  options: [],
  keeps: DOCUMENTS_ONLY,
  write: (input) => [`${JSON.stringify(subsetOf(input).documents.map(toCsl), null, 2)}\n`],
};

export const BIBTEX: Format = {
  id: "bibtex",
  label: "Sources as BibTeX",
  extensions: ["bib"],
  mediaType: "application/x-bibtex",
  options: [],
  keeps: DOCUMENTS_ONLY,
  write: (input) => subsetOf(input).documents.map((document, index, all) => toBibtex(document, index, all)),
};

export const RIS: Format = {
  id: "ris",
  label: "Sources as RIS (EndNote)",
  extensions: ["ris"],
  mediaType: "application/x-research-info-systems",
  options: [],
  keeps: DOCUMENTS_ONLY,
  write: (input) => subsetOf(input).documents.map(toRis),
};

export const FOOTNOTES: Format = {
  id: "footnotes",
  label: "Sentences with footnotes (Markdown)",
  extensions: ["md"],
  mediaType: "text/markdown",
  options: [],
  keeps: {
    ...DOCUMENTS_ONLY,
    types: "partly",
    names: "partly",
    direction: "partly",
    dates: "partly",
    claims: "partly",
  },
  write: (input) => toFootnotes(subsetOf(input), input),
};
