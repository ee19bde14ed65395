import type { EvidenceContext } from "../evidence/context.ts";
import { listMentions } from "../evidence/list-mentions.ts";
import { entityAt, relationAt, relationTypeOf } from "../graph/graph.ts";
import { documentsOf } from "../model/claim-documents.ts";
import type { Claim } from "../model/dataset.ts";
import { formatEdtf, parseEdtf } from "../model/dates.ts";
import { type DocumentId, toDocumentId } from "../model/ids.ts";
import { toDayKey } from "./relation-sheet.ts";
import { foldRows, keyedColumn, type TableSheet, textColumn } from "./sheet.ts";

/** Documents and paragraphs sort as one number: more paragraphs than this has no document. */
const PARAGRAPHS = 1e6;

/** The list of claims, in the order of the data; each opens the relation that it supports. */
export function buildClaimSheet(context: EvidenceContext): TableSheet {
  const { graph, numbers } = context;
  const { claims } = graph.dataset;
  const count = claims.length;
  const relationOf = new Map(
    graph.dataset.relations.flatMap((relation, index) => relation.claims.map((id) => [id, index] as const)),
  );
  const claimAt = (row: number): Claim => {
    const claim = claims[row];
    if (claim === undefined) throw new RangeError(`No claim ${row}`);
    return claim;
  };
  const relationAtRow = (row: number) => relationOf.get(claimAt(row).id) ?? 0;
  const nameOf = (id: Claim["subject"]) => {
    const index = graph.entityIndex.get(id);
    return index === undefined ? id : entityAt(graph, index).name;
  };
  const documents = new Map(graph.dataset.documents.map((document) => [document.id, document]));
  // Nobody named: the source says so itself, and an opinion is its authors'.
  const speakers = (row: number) => {
    const { attributedTo, modality } = claimAt(row);
    if (attributedTo.length > 0) return attributedTo.map(nameOf).join(", ");
    const document = documents.get(documentsOf(claimAt(row))[0] ?? toDocumentId(""));
    const authors = modality === "opinion" ? (document?.authors ?? []) : [];
    return authors.length > 0 ? authors.join(", ") : (document?.label ?? "");
  };
  const placeKey = (row: number) => {
    const [passage] = claimAt(row).evidence;
    if (passage === undefined) return Number.NaN;
    return (numbers.get(passage.document) ?? 0) * PARAGRAPHS + passage.paragraph;
  };
  const nameSource = (document: DocumentId, place: string | undefined) =>
    `${documents.get(document)?.kind === "other" ? "Source" : "Article"} ${numbers.get(document) ?? "?"}${place === undefined ? "" : `, ${place}`}`;
  const placeText = (row: number) => {
    const { evidence, sources = [] } = claimAt(row);
    return [
      ...evidence.map(({ document, paragraph }) => nameSource(document, `paragraph ${paragraph}`)),
      ...sources.map(({ document, place }) => nameSource(document, place)),
    ].join("; ");
  };
  const periodOf = (row: number) => {
    const { when } = claimAt(row);
    const date = when === undefined ? null : parseEdtf(when.edtf);
    return date?.ok ? [date.value] : [];
  };
  const statement = (row: number) => {
    const index = relationAtRow(row);
    const name = (entity: number | undefined) => entityAt(graph, entity ?? 0).name;
    return `${name(graph.source[index])} ${relationTypeOf(graph, index).label} ${name(graph.target[index])}`;
  };
  return {
    rowCount: count,
    columns: [
      textColumn("says", "Says", count, (row) => claimAt(row).says),
      textColumn("modality", "Modality", count, (row) => claimAt(row).modality),
      textColumn("speaker", "Who says so", count, speakers),
      keyedColumn(
        { id: "when", label: "When", numeric: false },
        count,
        (row) => toDayKey(periodOf(row)),
        (row) => {
          const { when } = claimAt(row);
          return when === undefined ? "" : formatEdtf(when.edtf);
        },
      ),
      keyedColumn({ id: "place", label: "Source", numeric: false }, count, placeKey, placeText),
      textColumn("relation", "Relation", count, statement),
    ],
    idOf: (row) => claimAt(row).id,
    opens: (row) => ({ kind: "relation", id: relationAt(graph, relationAtRow(row)).id }),
    isShown: (row, masks) => masks.relations[relationAtRow(row)] === 1,
    concerning: (entity) => {
      const { id } = entityAt(graph, entity);
      return (row) => listMentions(graph, claimAt(row)).includes(id);
    },
    foldedOf: foldRows(
      count,
      (row) => `${claimAt(row).says} ${speakers(row)} ${statement(row)} ${placeText(row)}`,
    ),
  };
}
