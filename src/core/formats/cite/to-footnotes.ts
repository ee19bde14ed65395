import { escapeMarkdown, toMarkdownLink } from "../../base/escape-markdown.ts";
import { NO_CITATIONS, startCiting } from "../../evidence/cite-document.ts";
import { buildEvidenceContext } from "../../evidence/context.ts";
import { phraseRelation } from "../../evidence/phrase-claim.ts";
import { CERTAINTY_WORDS } from "../../model/certainty.ts";
import { wordOwnKnowledge } from "../../model/claim-ground.ts";
import type { Claim, Dataset } from "../../model/dataset.ts";
import { formatEdtf } from "../../model/dates.ts";
import type { DocumentId } from "../../model/ids.ts";
import type { WriteInput } from "../format.ts";
import { toNameOf } from "../table/claim-summary.ts";

/**
 * Every relation as a line, each of its claims a footnote with document and paragraph, or each of its sources where it has no
 * claims: what a text quotes from this graph. How a claim is made (attributed, opinion, planned …) is always said.
 */
export function* toFootnotes(
  dataset: Dataset,
  { graph, description, today, citations = NO_CITATIONS }: WriteInput,
): Iterable<string> {
  const nameOf = toNameOf(graph);
  const labels = new Map(dataset.ontology.relationTypes.map(({ id, label }) => [id, label]));
  const urls = new Map(dataset.documents.map(({ id, url }) => [id, url]));
  const cite = startCiting(dataset.documents, citations);
  const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const context = buildEvidenceContext(graph);
  const notes: string[] = [];
  const toMark = (note: string) => `[^${notes.push(note)}]`;
  const nameDocument = (id: DocumentId) => {
    const url = urls.get(id);
    const name = cite(id);
    // An address is a link wherever the document is named.
    const words = url === undefined ? name : name.replace(url, "").replace(/[,:;\s]+$/, "");
    return [escapeMarkdown(words), ...(url === undefined ? [] : [toMarkdownLink(url)])]
      .filter((part) => part !== "")
      .join(" ");
  };
  const describeClaim = (claim: Claim) => {
    const places = [
      ...claim.evidence.map(({ document, paragraph }) => `${nameDocument(document)}, paragraph ${paragraph}`),
      ...(claim.sources ?? []).map(({ document, place }) =>
        [nameDocument(document), ...(place === undefined ? [] : [escapeMarkdown(place)])].join(", "),
      ),
    ];
    const speakers = claim.attributedTo.map((id) => escapeMarkdown(nameOf(id)));
    const own = wordOwnKnowledge(claim);
    const manner = [
      claim.modality,
      ...(own === null ? [] : [escapeMarkdown(own)]),
      ...(claim.maker === undefined ? [] : [`read by ${escapeMarkdown(claim.maker)}`]),
      ...(speakers.length === 0 ? [] : [`according to ${speakers.join(", ")}`]),
    ].join(", ");
    const when = claim.when === undefined ? "" : ` ${escapeMarkdown(formatEdtf(claim.when.edtf))}.`;
    return `${escapeMarkdown(claim.says)}${when} (${manner}) ${places.join("; ")}.`;
  };

  if (dataset.title !== "") yield `# ${escapeMarkdown(dataset.title)}\n\n`;
  yield `${description === "" ? "" : `${escapeMarkdown(description)}. `}As of ${today}.\n\n`;
  for (const relation of dataset.relations) {
    const marks = relation.claims.flatMap((id) => {
      const claim = claims.get(id);
      return claim === undefined ? [] : [toMark(describeClaim(claim))];
    });
    if (relation.claims.length === 0)
      marks.push(...relation.documents.map((id) => toMark(`${nameDocument(id)}.`)));
    const index = graph.relationIndex.get(relation.id);
    const { verb, after } =
      relation.label !== undefined || index === undefined
        ? { verb: relation.label ?? labels.get(relation.type) ?? relation.type, after: "" }
        : phraseRelation(context, index, graph.source[index] ?? 0);
    const sentence = [
      `**${escapeMarkdown(nameOf(relation.source))}**`,
      escapeMarkdown(verb),
      `**${escapeMarkdown(nameOf(relation.target))}**`,
      escapeMarkdown(after),
    ]
      .filter((part) => part !== "")
      .join(" ");
    yield `- ${sentence}${relation.certainty === "stated" ? "" : ` (${CERTAINTY_WORDS[relation.certainty].label})`}${marks.join("")}\n`;
  }
  yield "\n";
  for (const [place, note] of notes.entries()) yield `[^${place + 1}]: ${note}\n`;
}
