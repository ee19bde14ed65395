/** What a statement is about: an IRI, `_:b0`, or text. */
export type RdfTerm =
  | { readonly kind: "resource"; readonly id: string }
  | {
      readonly kind: "literal";
      readonly text: string;
      /** IRI; absent for plain text. */
      readonly datatype?: string;
      readonly language?: string;
    }
  | {
      readonly kind: "statement";
      readonly subject: string;
      readonly predicate: string;
      readonly object: RdfTerm;
    };

/** One RDF statement (RDF 1.2 Concepts). Subjects and predicates are IRIs or `_:b0`. */
export interface RdfStatement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: RdfTerm;
  /** The named graph that it stands in. */
  readonly graph?: string;
  readonly line?: number;
}

/** What a file in RDF says, in the order of the file. */
export interface RdfFile {
  readonly statements: readonly RdfStatement[];
  /** Short names of namespaces, as the file declares them. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** The file was broken: these stand before its fault. */
  readonly isIncomplete: boolean;
}

export const isBlank = (id: string): boolean => id.startsWith("_:");
