import type { ClaimId, EntityId } from "../../core/model/ids.ts";

/** What of the graph is being written in the dialogue for that. */
export type Coding =
  | { readonly kind: "entity" }
  | { readonly kind: "entity-edit"; readonly id: EntityId }
  | { readonly kind: "claim"; readonly subject: EntityId | null; readonly object: EntityId | null }
  /** A claim of the relation that is selected. */
  | { readonly kind: "claim-edit"; readonly id: ClaimId };
