import { rememberBy } from "../base/remember-by.ts";
import type { Dataset } from "../model/dataset.ts";
import { splitRelations } from "../model/derive-relations.ts";
import type { ClaimId } from "../model/ids.ts";

/**
 * Claims that somebody coded for this data set. What a program read is none, and neither is what came with the relations of a file,
 * such as the links of notes: rules on how to code do not bind them. Worked out once for a data set; linear.
 */
export const listCoded = rememberBy(({ ontology, claims, relations }: Dataset): ReadonlySet<ClaimId> => {
  const { own } = splitRelations(ontology, claims, relations);
  const brought = new Set(own.flatMap(({ claims: ids }) => ids));
  return new Set(claims.flatMap(({ id, ground }) => (ground === undefined && !brought.has(id) ? [id] : [])));
});
