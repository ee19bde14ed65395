import type { Attributes } from "../model/dataset.ts";

/** A column as a file declares it. */
export interface FormColumn {
  readonly id: string;
  /** Title under which its values stand among the attributes. */
  readonly title: string;
  /** Title in the file; null where it has none. */
  readonly name: string | null;
  readonly type: string;
  readonly standard?: string;
  readonly options?: string;
  /** Its lists are written as `[a, b]`. */
  readonly isBracketed?: boolean;
}

/** Columns that are declared together. */
export interface FormBlock {
  readonly owner: string;
  /** Attributes of the block itself. */
  readonly fields: readonly (readonly [string, string])[];
  readonly columns: readonly FormColumn[];
}

/** An element with its own attributes, and its values by the ids of their columns. */
export interface WrittenElement {
  readonly fields: readonly (readonly [string, string])[];
  readonly values: Attributes;
}

/** How a file was written, beside what it says of nodes and edges. */
export interface FileForm {
  readonly version: string;
  /** Attributes of the graph. */
  readonly header: readonly (readonly [string, string])[];
  /** What it says of itself: name and text, and the attributes of that element. */
  readonly meta: readonly (readonly [string, string])[];
  readonly metaFields: readonly (readonly [string, string])[];
  readonly blocks: readonly FormBlock[];
  /** Edges to which the reader gave an id. */
  readonly unnamedEdges: ReadonlySet<string>;
  /** Values of the graph itself. */
  readonly whole?: Attributes;
  /** Elements as written, by their ids, where the reader takes some of their values apart. */
  readonly elements?: {
    readonly nodes: ReadonlyMap<string, WrittenElement>;
    readonly edges: ReadonlyMap<string, WrittenElement>;
  };
}
