import type { EntityId } from "../model/ids.ts";

/** A starting question derived from the data. */
export interface Question {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly text: string;
}
