import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root.mjs";

/**
 * @typedef {{ id: string, label: string, definition: string, subtypes?: string[], mappings?: string[] }} EntityType
 * @typedef {{ id: string, label: string, definition: string }} Family
 * @typedef {{ id: string, label: string, inverse: string, family: string, strength: string, directed: boolean, lasting?: boolean, phrases?: { forward: string, inverse: string }[],
 *   domain: string | string[], range: string | string[], definition: string, mappings?: string[] }} RelationType
 * @typedef {{ entityTypes: EntityType[], families: Family[], relationTypes: RelationType[] }} OntologyFile
 */

/** @param {string | readonly string[]} types */
const listTypes = (types) => (typeof types === "string" ? "any" : types.join(", "));

/** @param {readonly string[]} cells */
const toRow = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/**
 * The vocabulary as a page for people, from `graph-data/ontology.json`.
 * @returns {string}
 */
export function describeOntology() {
  /** @type {OntologyFile} */
  const { entityTypes, families, relationTypes } = JSON.parse(
    readFileSync(join(ROOT, "graph-data", "ontology.json"), "utf8"),
  );
  const lines = [
    "# Vocabulary",
    "",
    "Written by `npm run docs` from `graph-data/ontology.json`; change it there.",
    "",
    `## Entity types (${entityTypes.length})`,
    "",
    "| id | label | definition | subtypes | same as |",
    "|---|---|---|---|---|",
    ...entityTypes.map(({ id, label, definition, subtypes = [], mappings = [] }) =>
      toRow([`\`${id}\``, label, definition, subtypes.join(", "), mappings.join(", ")]),
    ),
    "",
    `## Relation types (${relationTypes.length})`,
    "",
    "A type marked with * has no direction. What lasts, such as an agreement, an office or a membership, goes on until an end is known;",
    "other types hold as they are dated. In italics: how a relation is told where a claim has the qualifiers in braces.",
  ];
  for (const family of families) {
    lines.push("", `### ${family.label}`, "", family.definition, "");
    lines.push("| id | forward | backward | from | to | strength | lasts | definition | same as |");
    lines.push("|---|---|---|---|---|---|---|---|---|");
    for (const type of relationTypes.filter((each) => each.family === family.id))
      lines.push(
        toRow([
          `\`${type.id}\`${type.directed ? "" : "*"}`,
          [type.label, ...(type.phrases ?? []).map(({ forward }) => `*${forward}*`)].join("<br>"),
          [type.inverse, ...(type.phrases ?? []).map(({ inverse }) => `*${inverse}*`)].join("<br>"),
          listTypes(type.domain),
          listTypes(type.range),
          type.strength,
          type.lasting ? "yes" : "",
          type.definition,
          (type.mappings ?? []).join(", "),
        ]),
      );
  }
  return `${lines.join("\n")}\n`;
}
