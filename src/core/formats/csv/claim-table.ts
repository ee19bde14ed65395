import { documentsOf } from "../../model/claim-documents.ts";
import { sayWithGround } from "../../model/claim-ground.ts";
import type { WriteInput } from "../format.ts";
import { toSubset } from "../subset.ts";
import { describeFigure, toNameOf } from "../table/claim-summary.ts";
import type { Table } from "./table.ts";

const HEADINGS = [
  "id",
  "subject",
  "subject_name",
  "relation",
  "relation_label",
  "object",
  "object_name",
  "says",
  "when",
  "modality",
  "attributed_to",
  "confirmed_by",
  "disputed_by",
  "declined_by",
  "figures",
  "documents",
  "paragraphs",
  "rivals",
  "note",
];

/** Claims of the wanted relations as a table, in the order of the data set; lists are parted by `|`. */
export function toClaimTable({ graph, entities, relations }: WriteInput): Table {
  const { dataset } = toSubset(graph, entities, relations);
  const nameOf = toNameOf(graph);
  const labels = new Map(dataset.ontology.relationTypes.map(({ id, label }) => [id, label]));
  const join = (items: readonly (string | number)[]) =>
    items.map((item) => String(item).replaceAll("|", "/")).join("|");
  return {
    headings: HEADINGS,
    rows: dataset.claims.map((claim) => {
      const listBy = (...kinds: readonly string[]) =>
        join(claim.stances.filter(({ stance }) => kinds.includes(stance)).map(({ by }) => nameOf(by)));
      return [
        claim.id,
        claim.subject,
        nameOf(claim.subject),
        claim.relation,
        labels.get(claim.relation),
        claim.object,
        nameOf(claim.object),
        sayWithGround(claim),
        claim.when?.edtf,
        claim.modality,
        join(claim.attributedTo.map(nameOf)),
        listBy("confirms"),
        listBy("denies", "disputes"),
        listBy("declines-to-comment"),
        join(Object.entries(claim.qualifiers).map(([key, value]) => describeFigure(nameOf, key, value))),
        join(
          claim.evidence.length === 0 ? documentsOf(claim) : claim.evidence.map(({ document }) => document),
        ),
        join(claim.evidence.map(({ paragraph }) => paragraph)),
        claim.rivals,
        claim.note,
      ];
    }),
  };
}
