import type { Evidence } from "../../core/model/dataset.ts";
import type { ClaimId, EntityId } from "../../core/model/ids.ts";

/** What of the graph is being written in the dialogue for that. */
export type Coding =
  | { readonly kind: "entity" }
  | { readonly kind: "entity-edit"; readonly id: EntityId }
  | {
      readonly kind: "claim";
      readonly subject: EntityId | null;
      readonly object: EntityId | null;
      /** The passages that it is read from. */
      readonly passages?: readonly Evidence[];
    }
  /** A text that belongs to no document of the graph: by its hash, with the name of its file. */
  | { readonly kind: "text"; readonly sha256: string; readonly name: string }
  /** A claim of the relation that is selected. */
  | { readonly kind: "claim-edit"; readonly id: ClaimId };
