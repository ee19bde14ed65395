import type { Certainty } from "./certainty.ts";
import type { Interval } from "./dates.ts";
import type { ClaimId, DocumentId, EntityId, EntityTypeId, RelationId, RelationTypeId } from "./ids.ts";
import type { Ontology } from "./ontology.ts";

export const DOCUMENT_KINDS = ["news", "analysis", "opinion", "other"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const NAME_KINDS = ["official", "alias", "metonym", "exonym", "contested"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const MODALITIES = [
  "asserted",
  "reported",
  "attributed",
  "opinion",
  "planned",
  "forecast",
  "implied",
] as const;
export type Modality = (typeof MODALITIES)[number];

export const STANCES = ["confirms", "denies", "disputes", "declines-to-comment"] as const;
export type StanceKind = (typeof STANCES)[number];

/** A source. Its words stay outside the data set; of one whose text was never at hand, hash and body are null. */
export interface Document {
  readonly id: DocumentId;
  readonly title: string | null;
  readonly label: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly kind: DocumentKind;
  readonly language: string;
  /** Where it can be read: an http or https address. */
  readonly url?: string;
  /** Of the UTF-8 bytes of the text, which it recognises. */
  readonly sha256: string | null;
  /** Half-open range of the article proper, UTF-16 offsets; the rest is page furniture. */
  readonly body: { readonly start: number; readonly end: number } | null;
  readonly note?: string;
}

export interface Name {
  readonly text: string;
  readonly kind: NameKind;
  readonly language?: string;
  readonly usedBy?: string;
}

/** A value read from a foreign file. Integers past 2^53 stay text. */
export type AttributeValue = string | number | boolean | readonly (string | number | boolean)[];

/** Attributes of a foreign file, by their own titles. A Map, since titles such as `__proto__` occur. */
export type Attributes = ReadonlyMap<string, AttributeValue>;

export interface Entity {
  readonly id: EntityId;
  readonly type: EntityTypeId;
  readonly name: string;
  readonly names: readonly Name[];
  readonly summary: string;
  readonly subtype?: string;
  /** The name takes a verb in the plural ("Armenian officials"). */
  readonly plural?: boolean;
  readonly period?: string;
  readonly sameAs?: readonly string[];
  readonly note?: string;
  /** Only on entities of foreign files. */
  readonly attributes?: Attributes;
  /** Position, size and colour that a foreign file brought. */
  readonly look?: Look;
}

export interface Look {
  readonly x?: number;
  readonly y?: number;
  readonly z?: number;
  readonly size?: number;
  readonly color?: string;
}

/** A passage of a document: half-open UTF-16 offsets, hash of the passage's UTF-8 bytes, 1-based paragraph of the body. */
export interface Evidence {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly paragraph: number;
  /** A quote is stored only in data whose licence allows it (W3C TextQuoteSelector). */
  readonly exact?: string;
}

export interface Stance {
  readonly by: EntityId;
  readonly stance: StanceKind;
  readonly evidence: readonly Evidence[];
}

/** How a program says that it came to a claim: it stands in the text, follows from it, or may follow from it. */
export const READING_METHODS = ["extracted", "inferred", "ambiguous"] as const;
export type ReadingMethod = (typeof READING_METHODS)[number];

/** A source that is named without offsets: what is quoted from it, and where that stands in the maker's own words. */
export interface NamedSource {
  readonly document: DocumentId;
  readonly exact?: string;
  /** `L42`, `page 3`. */
  readonly place?: string;
}

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

export type QualifierValue = number | NumberRange | string | readonly string[];

/** `basis` says from where an inferred part of the date comes; `stated` keeps the date as it was given. */
export interface When {
  readonly edtf: string;
  readonly basis?: string;
  readonly stated?: string;
}

/** What a claim rests on where nobody coded it by reading: a program read it from a text, or its coder knows it without a source. */
export const GROUNDS = ["machine-made", "own-knowledge"] as const;

/** Who did something, and on which day (`YYYY-MM-DD`); a name is not always known. */
export interface Signature {
  readonly by?: string;
  readonly on: string;
}

/** One document's statement of one relation. */
export interface Claim {
  readonly id: ClaimId;
  readonly subject: EntityId;
  readonly relation: RelationTypeId;
  readonly object: EntityId;
  /** Only where it differs from the relation type's own direction. */
  readonly directed?: boolean;
  readonly qualifiers: Readonly<Record<string, QualifierValue>>;
  readonly when?: When;
  readonly modality: Modality;
  readonly attributedTo: readonly EntityId[];
  readonly stances: readonly Stance[];
  readonly evidence: readonly Evidence[];
  readonly says: string;
  readonly rivals?: string;
  readonly note?: string;
  readonly ground?: (typeof GROUNDS)[number];
  /** The program that read it. */
  readonly maker?: string;
  readonly method?: ReadingMethod;
  /** How sure its maker is, 0 to 1. */
  readonly confidence?: number;
  /** Sources beside the passages of `evidence`; a claim with a ground may have neither. */
  readonly sources?: readonly NamedSource[];
  /** Who wrote it, and on which day (`YYYY-MM-DD`). Own knowledge names its coder. */
  readonly codedBy?: string;
  readonly codedOn?: string;
  /** Who changed it last. */
  readonly edited?: Signature;
  /** Who read the source of a machine-made claim and found it right. */
  readonly confirmed?: Signature;
}

/** One source, type, target and direction, with what follows from its claims. */
export interface Relation {
  readonly id: RelationId;
  readonly source: EntityId;
  readonly type: RelationTypeId;
  readonly target: EntityId;
  readonly directed: boolean;
  readonly claims: readonly ClaimId[];
  /** Distinct documents over all claims, in order of first claim. */
  readonly documents: readonly DocumentId[];
  readonly certainty: Certainty;
  /** Union of the dated claims' intervals: sorted, apart. Empty when undated. */
  readonly period: readonly Interval[];
  /** Only on relations of foreign files, which may have claims of their own. */
  readonly label?: string;
  readonly weight?: number;
  readonly attributes?: Attributes;
}

/** A connection that whoever made the data suggests to ask for first. */
export interface StartingQuestion {
  readonly id: string;
  readonly from: EntityId;
  readonly to: EntityId;
  /** As a reader would ask it; without it the names of the two ends make it. */
  readonly text?: string;
  /** The question is about their relation of this type, not about the paths between them. */
  readonly relation?: RelationTypeId;
}

/** Something that a data set says of itself, under a heading: how it was coded, its limits, its licence. */
export interface AboutText {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** What a stored layout can show: all entities, or those with which the graph is opened. */
export const LAYOUT_SCOPES = ["whole", "opening"] as const;

/** Where the entities stand on a canvas of one shape, computed beforehand and kept with the data. */
export interface StoredLayout {
  readonly id: string;
  /** Scope of the layout. Of `opening`, hidden entities stand where the whole has them. */
  readonly shows: (typeof LAYOUT_SCOPES)[number];
  /** Width over height of the canvas that it was made for. */
  readonly aspect: number;
  /** `takeFingerprint` of the graph that was laid out: another one means that the layout is stale. */
  readonly fingerprint: string;
  /** Entity, x and y in pixels at scale 1, y growing upwards. */
  readonly positions: readonly (readonly [EntityId, number, number])[];
  /**
   * How the lines of tied pairs run: both entities, the index of the course (`COURSES`) seen from the first. Pairs that are
   * not named run straight.
   */
  readonly courses?: readonly (readonly [EntityId, EntityId, number])[];
}

/** The entities with which a graph is opened: whole kinds, and single ones besides. */
export interface OpeningEntities {
  readonly id: string;
  readonly kinds: readonly EntityTypeId[];
  readonly also: readonly EntityId[];
}

/** An entity that is now another one: joined with it, or renamed. Old ids go on leading there. */
export interface Redirect {
  readonly id: EntityId;
  readonly to: EntityId;
}

export interface Dataset {
  readonly title: string;
  readonly ontology: Ontology;
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  readonly questions?: readonly StartingQuestion[];
  readonly about?: readonly AboutText[];
  readonly layouts?: readonly StoredLayout[];
  readonly opening?: OpeningEntities;
  readonly redirects?: readonly Redirect[];
}
