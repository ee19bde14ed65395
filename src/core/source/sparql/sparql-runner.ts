import type { Cancel } from "../../model/cancel.ts";
import type { Result } from "../../model/result.ts";

/** A value of an answer (SPARQL 1.1 Query Results JSON Format). */
export interface SparqlTerm {
  readonly kind: "iri" | "blank" | "literal";
  readonly text: string;
  readonly datatype?: string;
  readonly language?: string;
}

/** One row of an answer: terms by variable; what is not bound is absent. */
export type SparqlRow = Readonly<Record<string, SparqlTerm | undefined>>;

/** Asks an endpoint of the SPARQL 1.1 Protocol. */
export interface SparqlRunner {
  readonly select: (text: string, cancel?: Cancel) => Promise<Result<readonly SparqlRow[]>>;
  readonly update: (text: string) => Promise<Result<null>>;
}
