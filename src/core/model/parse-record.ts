import * as v from "valibot";
import { toClaim, toDocument, toEntity, toForeignRelation } from "./assemble.ts";
import type { Claim, Document, Entity, Relation } from "./dataset.ts";
import { LISTS } from "./schema.ts";

/** The records that a list of a data file holds. */
export interface DataRecords {
  readonly documents: Document;
  readonly entities: Entity;
  readonly relations: Relation;
  readonly claims: Claim;
}

/** One record by itself, as a data file would hold it; null where it is not in the form. What it refers to is not looked for. */
export function parseRecord<K extends keyof DataRecords>(list: K, value: unknown): DataRecords[K] | null;
export function parseRecord(list: keyof DataRecords, value: unknown): DataRecords[keyof DataRecords] | null {
  switch (list) {
    case "documents": {
      const parsed = v.safeParse(LISTS.documents, value);
      return parsed.success ? toDocument(parsed.output) : null;
    }
    case "entities": {
      const parsed = v.safeParse(LISTS.entities, value);
      return parsed.success ? toEntity(parsed.output) : null;
    }
    case "relations": {
      const parsed = v.safeParse(LISTS.relations, value);
      return parsed.success ? toForeignRelation(parsed.output) : null;
    }
    case "claims": {
      const parsed = v.safeParse(LISTS.claims, value);
      return parsed.success ? toClaim(parsed.output) : null;
    }
  }
}
