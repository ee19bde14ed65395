/** A property as some of its bearers have it. */
export interface SurveyedProperty {
  readonly name: string;
  /** How many of those looked at have it, and how many values it has among them. */
  readonly filled: number;
  readonly distinct: number;
  /** A few values, as text. */
  readonly examples: readonly string[];
  readonly isNumber: boolean;
}

/** Nodes of one label. */
export interface SurveyedLabel {
  readonly label: string;
  readonly count: number;
  /** How many nodes were looked at. */
  readonly sampled: number;
  readonly properties: readonly SurveyedProperty[];
  /** Properties that tell every node of the label from all others. */
  readonly keys: readonly string[];
  /** Where each node looked at has exactly one relationship of two types and no other: those two. */
  readonly ties: readonly [SurveyedTie, SurveyedTie] | null;
}

/** A relationship as a node has it. */
export interface SurveyedTie {
  readonly relation: string;
  readonly outgoing: boolean;
}

/** Relationships of one type. */
export interface SurveyedRelation {
  readonly relation: string;
  readonly count: number;
  readonly sampled: number;
  readonly properties: readonly SurveyedProperty[];
  /** Labels of the nodes at their ends, among those looked at. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** What a property graph consists of, the most frequent first. */
export interface LabelSurvey {
  readonly kind: "property-graph";
  readonly labels: readonly SurveyedLabel[];
  readonly relations: readonly SurveyedRelation[];
}

/** A predicate or class, by its IRI. */
export interface SurveyedIri {
  readonly iri: string;
  /** How many triples or things, among those looked at. */
  readonly count: number;
  /** What the graph calls it. */
  readonly label: string | null;
}

/** What an RDF graph consists of, the most frequent first. */
export interface TripleSurvey {
  readonly kind: "triples";
  /** Null where there are more than could be counted in time. */
  readonly triples: number | null;
  /** What ties things to their classes. */
  readonly typedBy: string;
  /** `links`: how many of the triples lead to things, not to texts. */
  readonly predicates: readonly (SurveyedIri & { readonly links: number })[];
  readonly classes: readonly SurveyedIri[];
}
