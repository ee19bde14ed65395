import { documentsOf } from "../model/claim-documents.ts";
import { listFigures } from "../model/compare-figures.ts";
import type { Claim, Dataset } from "../model/dataset.ts";

/** An entity as codings are compared: ids of two coders need not be the same. */
export interface CodedEntity {
  readonly id: string;
  readonly type: string;
  readonly names: readonly string[];
}

export interface CodedClaim {
  /** Label of the document that it was coded from. */
  readonly text: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly modality: string;
  /** EDTF; empty where undated. */
  readonly when: string;
  /** Measure and value of each figure. */
  readonly figures: readonly string[];
  /** Entities that qualifiers name. */
  readonly named: readonly string[];
}

/** What one person coded. */
export interface Annotation {
  readonly entities: readonly CodedEntity[];
  readonly claims: readonly CodedClaim[];
}

const toItems = (text = "") => text.split(" ").filter((item) => item !== "");

/**
 * A coding in lines: fields apart by ` | `; id and names of an entity; document, ends, relation, modality, date, figures, entities in
 * qualifiers and passages of a claim.
 */
export function readCodingLines(entities: readonly string[], claims: readonly string[]): Annotation {
  return {
    entities: entities.map((line) => {
      const [id = "", ...names] = line.split(" | ");
      return { id, type: id.slice(0, id.indexOf(":")), names };
    }),
    claims: claims.map((line) => {
      const [
        document = "",
        subject = "",
        relation = "",
        object = "",
        modality = "",
        when = "",
        figures,
        named,
      ] = line.split(" | ");
      const text = /^\d+$/.test(document) ? `article ${document}` : document;
      return {
        text,
        subject,
        relation,
        object,
        modality,
        when,
        figures: toItems(figures),
        named: toItems(named),
      };
    }),
  };
}

/** Some claims of a data set as a coding. */
export function toCoding({ entities, documents }: Dataset, claims: readonly Claim[]): Annotation {
  const ids = new Set<string>(entities.map(({ id }) => id));
  const labels = new Map(documents.map(({ id, label }) => [id, label]));
  return {
    entities: entities.map(({ id, type, name, names }) => ({
      id,
      type,
      names: [name, ...names.map(({ text }) => text)],
    })),
    claims: claims.map((claim) => {
      const { subject, relation, object, modality, when, qualifiers } = claim;
      const [document] = documentsOf(claim);
      const unit = typeof qualifiers["unit"] === "string" ? qualifiers["unit"] : "";
      return {
        text: document === undefined ? "no document" : (labels.get(document) ?? document),
        subject,
        relation,
        object,
        modality,
        when: when?.edtf ?? "",
        figures: listFigures([claim]).map(
          ({ measure, min, max }) => `${measure}=${min}..${max}${measure === "duration" ? unit : ""}`,
        ),
        named: Object.values(qualifiers)
          .flat()
          .filter((value) => typeof value === "string")
          .filter((value) => ids.has(value)),
      };
    }),
  };
}
