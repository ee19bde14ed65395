import type { Brand } from "./brand.ts";

/** Ids are prefixed (`company:elta-systems`); ids of foreign files are kept verbatim and are any non-empty text. */
export type EntityId = Brand<string, "EntityId">;
export type DocumentId = Brand<string, "DocumentId">;
export type ClaimId = Brand<string, "ClaimId">;
export type RelationId = Brand<string, "RelationId">;
export type EntityTypeId = Brand<string, "EntityTypeId">;
export type RelationTypeId = Brand<string, "RelationTypeId">;
export type FamilyId = Brand<string, "FamilyId">;

export const toEntityId = (text: string): EntityId => text as EntityId;
export const toDocumentId = (text: string): DocumentId => text as DocumentId;
export const toClaimId = (text: string): ClaimId => text as ClaimId;
export const toRelationId = (text: string): RelationId => text as RelationId;
export const toEntityTypeId = (text: string): EntityTypeId => text as EntityTypeId;
export const toRelationTypeId = (text: string): RelationTypeId => text as RelationTypeId;
export const toFamilyId = (text: string): FamilyId => text as FamilyId;

/** Order by Unicode code point, the order in which answers are listed everywhere (`<` compares UTF-16 units). */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xSurrogate = x >= 0xd800 && x <= 0xdfff;
    const ySurrogate = y >= 0xd800 && y <= 0xdfff;
    return xSurrogate === ySurrogate ? x - y : xSurrogate ? 1 : -1;
  }
  return a.length - b.length;
}
