import type { EntityId, RelationId } from "../model/ids.ts";

/** A starting question, of the data set or derived from the data. */
export interface Question {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly text: string;
  /** The relation between the two that it is about, where it is not about the paths between them. */
  readonly relation?: RelationId;
}
