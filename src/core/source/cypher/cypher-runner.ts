import type { Cancel } from "../../model/cancel.ts";
import type { Result } from "../../model/result.ts";

/** A value as Cypher takes it for a parameter. */
export type CypherValue =
  | string
  | number
  | boolean
  | null
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

export type CypherParameters = Readonly<Record<string, CypherValue>>;

/** One row of an answer: values by the names that the statement returns them under, as the engine gave them. */
export type CypherRow = Readonly<Record<string, unknown>>;

/** Runs statements on an engine that speaks Cypher. Each is a transaction of its own. */
export interface CypherRunner {
  /** In a session that may only read: a statement that writes is refused by the engine. */
  readonly read: (
    text: string,
    parameters: CypherParameters,
    cancel?: Cancel,
  ) => Promise<Result<readonly CypherRow[]>>;
  readonly write: (text: string, parameters: CypherParameters) => Promise<Result<readonly CypherRow[]>>;
  readonly close: () => Promise<void>;
}
