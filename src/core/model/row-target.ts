import type { EntityId, RelationId } from "./ids.ts";

/** What a row stands for, and what opens with it: a claim opens its relation. */
export type RowTarget =
  | { readonly kind: "entity"; readonly id: EntityId }
  | { readonly kind: "relation"; readonly id: RelationId };
