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
  /** Values by the ids of their columns, where the reader takes some of them apart. */
  readonly values?: {
    readonly nodes: ReadonlyMap<string, Attributes>;
    readonly edges: ReadonlyMap<string, Attributes>;
  };
}
