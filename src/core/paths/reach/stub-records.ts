import { createLruCache } from "../../base/lru-cache.ts";
import { type Claim, MODALITIES, type Modality, type Relation } from "../../model/dataset.ts";
import { type ClaimId, type DocumentId, toClaimId, toDocumentId } from "../../model/ids.ts";
import type { RelationSummary } from "../../source/graph-source.ts";

/** More documents than columns hold. */
const MOST_DOCUMENTS = 255;

/** Claims and documents that stand for what is not read yet, so that constraints and rankings see as many and as firm ones as there are. */
export interface StubRecords {
  /** The relation of a row with stubs for what it rests on. */
  readonly toRelation: (row: RelationSummary) => Relation;
  /** All stub claims so far. */
  readonly claims: () => readonly Claim[];
}

/** The modality and date of each claim of a row; which goes with which is not known, and nothing asks. */
function listClaimed({
  claims,
  modalities,
  dates,
}: RelationSummary): readonly (readonly [Modality | null, string])[] {
  const ways = MODALITIES.filter((_, bit) => (modalities & (1 << bit)) !== 0);
  return Array.from({ length: claims }, (_, at) => [
    ways[at % Math.max(1, ways.length)] ?? null,
    dates[at % Math.max(1, dates.length)] ?? "",
  ]);
}

/** Stubs are shared: there is one for each modality and date that occur together. */
export function createStubRecords(): StubRecords {
  const stubs = new Map<string, Claim>();
  const known = createLruCache<readonly DocumentId[]>(Infinity);
  const documentsOf = (count: number) =>
    known(String(count), () => Array.from({ length: count }, (_, at) => toDocumentId(`unread:${at + 1}`)));
  const stubOf = (modality: Modality | null, edtf: string, row: RelationSummary): ClaimId => {
    const id = toClaimId(`unread:${modality ?? ""}:${edtf}`);
    if (!stubs.has(id))
      stubs.set(id, {
        id,
        subject: row.source,
        relation: row.type,
        object: row.target,
        qualifiers: {},
        ...(edtf === "" ? {} : { when: { edtf } }),
        modality: modality ?? "implied",
        attributedTo: [],
        stances: [],
        evidence: [],
        says: "",
        ...(modality === null ? { ground: "machine-made" } : {}),
      });
    return id;
  };
  return {
    toRelation: (row) => ({
      id: row.id,
      source: row.source,
      type: row.type,
      target: row.target,
      directed: row.directed,
      claims: listClaimed(row).map(([modality, edtf]) => stubOf(modality, edtf, row)),
      documents: documentsOf(Math.min(MOST_DOCUMENTS, row.documents)),
      certainty: row.certainty,
      period: row.period,
    }),
    claims: () => [...stubs.values()],
  };
}
