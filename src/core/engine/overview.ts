import type { NamedLens } from "../lens/view.ts";
import type { Document } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Question } from "../paths/question.ts";
import type { GraphTotals } from "../source/graph-source.ts";

/** What is open, small enough for the main thread whatever the size of the graph. */
export interface Overview {
  readonly title: string;
  /** Recognises the graph by its entities and relations, whatever the file or format it came in. */
  readonly fingerprint: string;
  readonly ontology: Ontology;
  readonly documents: readonly Document[];
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  /** No relation has a source: certainty tells none apart, and lines are solid. */
  readonly isUnsourced: boolean;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  /** Attributes of an opened file, by how many of both sides there are to filter by. */
  readonly attributes: number;
  readonly lenses: readonly NamedLens[];
  /** First and last year of what is dated; null when nothing is. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** What the data set says of itself. */
  readonly about: readonly { readonly label: string; readonly text: string }[];
  /** Set where the open graph is a scene of one that lies elsewhere. */
  readonly extent?: { readonly kind: "scene"; readonly totals: GraphTotals };
  /** Something was added to the graph that was open before, and `revert` goes back to it. */
  readonly isMerged: boolean;
}
