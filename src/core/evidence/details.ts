import type { Certainty } from "../model/certainty.ts";
import type {
  AttributeValue,
  Claim,
  Modality,
  Name,
  NamedSource,
  ReadingMethod,
  StanceKind,
} from "../model/dataset.ts";
import type { ClaimId, DocumentId, EntityId, RelationId } from "../model/ids.ts";

/** What readers are shown of the evidence: entities, relations, claims, figures, passages, and how sound the data are. */

export interface EntityRef {
  readonly id: EntityId;
  readonly name: string;
  readonly type: string;
}

export interface EvidenceDetail {
  readonly document: DocumentId;
  /** 1-based number of the document, as citations show it. */
  readonly number: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  /** Only where the data set's licence allows quotes. */
  readonly exact?: string;
}

export interface SourceDetail extends NamedSource {
  /** 1-based number of the document, as citations show it. */
  readonly number: number;
}

/** A program that read a claim, how it says it came to it, and how sure it is from 0 to 1. */
export interface ReadingDetail {
  readonly maker: string | null;
  readonly method: ReadingMethod | null;
  readonly confidence: number | null;
}

/** `share: 69 % of total major arms imports`; links lead to qualifier entities. */
export interface FigureDetail {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly links: readonly EntityRef[];
}

export interface ClaimDetail {
  readonly id: ClaimId;
  /** The claim as the data has it. */
  readonly record: Claim;
  readonly says: string;
  readonly modality: Modality;
  readonly attributedTo: readonly EntityRef[];
  readonly stances: readonly {
    readonly by: EntityRef;
    readonly stance: StanceKind;
    readonly evidence: readonly EvidenceDetail[];
  }[];
  readonly when: string | null;
  readonly basis: string | null;
  readonly figures: readonly FigureDetail[];
  readonly evidence: readonly EvidenceDetail[];
  /** Sources that are named without a place in their text. */
  readonly sources: readonly SourceDetail[];
  readonly rivals: string | null;
  readonly note: string | null;
  /** Who read it from its sources, where that was a program. */
  readonly reading: ReadingDetail | null;
}

/** How figures of one relation relate: only equal relation, measure, denominator, good and period can conflict. */
export interface Comparison {
  readonly kind: "corroborates" | "conflicts" | "different-period" | "different-measure";
  readonly measure: string;
  readonly claims: readonly [ClaimId, ClaimId];
  readonly text: string;
}

/** One figure on the axis of its scale. A bound that its source leaves open is null. */
export interface FigureMark {
  readonly claim: ClaimId;
  /** Numbers of the documents that state it. */
  readonly documents: readonly number[];
  readonly min: number | null;
  readonly max: number | null;
  /** The number in its words: `nearly 70 %` stands for 66.5 to 70 and states 70. */
  readonly stated: number;
  readonly text: string;
  readonly when: string | null;
  readonly modality: Modality;
  /** The other marks of the scale, by place, and how this one relates to each. */
  readonly against: readonly { readonly mark: number; readonly kind: Comparison["kind"] }[];
}

/** Figures of one measure and unit from several claims, on one axis that begins at 0 unless a figure is below. */
export interface FigureScale {
  readonly label: string;
  readonly unit: string;
  readonly ticks: readonly number[];
  readonly marks: readonly FigureMark[];
}

export interface RelationDetail {
  readonly id: RelationId;
  readonly type: string;
  readonly label: string;
  readonly inverse: string;
  /** From the source, with what the qualifiers of all claims say alike: before the name of the target and after it. */
  readonly phrase: PhraseText;
  readonly family: string;
  readonly directed: boolean;
  readonly source: EntityRef;
  readonly target: EntityRef;
  readonly certainty: Certainty;
  readonly documents: readonly number[];
  readonly when: string | null;
  readonly claims: readonly ClaimDetail[];
  readonly comparisons: readonly Comparison[];
  /** Measures for which at least two claims give figures. */
  readonly scales: readonly FigureScale[];
  readonly attributes: readonly (readonly [string, AttributeValue])[];
}

/** A relation's phrase as text: what stands before the name of the other end and after it. */
export interface PhraseText {
  readonly verb: string;
  readonly after: string;
}

/** A relation as it stands in an entity's list: worded from that entity, with its claims a request away. */
export interface RelationLine {
  readonly id: RelationId;
  readonly type: string;
  /** Forward label, or the inverse label when the entity is the target. */
  readonly label: string;
  /** The same with what the qualifiers of all claims say alike, before the name of the other end and after it. */
  readonly verb: string;
  readonly after: string;
  readonly along: boolean;
  readonly other: EntityRef;
  /** In what role and when, as the claims that hold in the lens's period say: `president (2020)`. */
  readonly role: string | null;
  readonly certainty: Certainty;
  readonly documents: readonly number[];
  readonly when: string | null;
  readonly claims: number;
  readonly visible: boolean;
}

export interface EntityDetail {
  readonly id: EntityId;
  readonly type: string;
  readonly subtype: string | null;
  readonly name: string;
  readonly names: readonly Name[];
  readonly summary: string;
  /** When it existed or happened, as EDTF. */
  readonly period: string | null;
  readonly note: string | null;
  readonly degree: number;
  /** By family, then type, then name of the other end. */
  readonly relations: readonly RelationLine[];
  /** Claims that name the entity only in a qualifier. */
  readonly mentions: readonly { readonly relation: RelationId; readonly says: string }[];
  readonly attributes: readonly (readonly [string, AttributeValue])[];
}

/** Entities tied to all of several others; `lines` are worded from the common one and ordered as the others are. */
export interface Common {
  readonly total: number;
  /** Numbers of the documents that state something of each of them. */
  readonly documents: readonly number[];
  readonly entities: readonly { readonly entity: EntityRef; readonly lines: readonly RelationLine[] }[];
}

/** Whose passages are wanted. */
export type About =
  | { readonly kind: "document"; readonly id: DocumentId }
  | { readonly kind: "entity"; readonly id: EntityId }
  | { readonly kind: "relation"; readonly id: RelationId };

/** A coded passage with what it was coded as. */
export interface PassageDetail extends EvidenceDetail {
  readonly claim: ClaimId;
  readonly relation: RelationId;
  /** The relation as a sentence without hedges: `Israel supplied arms to Azerbaijan`. */
  readonly words: string;
  readonly certainty: Certainty;
  /** Set where the passage carries somebody's stance on the claim. */
  readonly stance: { readonly by: EntityRef; readonly stance: StanceKind } | null;
}

/** What a finding of the data check is about, ready to be opened; null for the data set as a whole. */
export type HealthSubject =
  | { readonly kind: "entity"; readonly id: EntityId; readonly words: string }
  | { readonly kind: "relation"; readonly id: RelationId; readonly words: string }
  | { readonly kind: "other"; readonly words: string };

/** What one rule of the data check found. */
export interface HealthRule {
  readonly code: string;
  readonly title: string;
  readonly severity: "error" | "notice";
  readonly count: number;
  /** The first of them. */
  readonly issues: readonly {
    readonly message: string;
    readonly hint: string | null;
    readonly subject: HealthSubject | null;
  }[];
}

/** What `corridor check` says of the open graph. */
export interface Health {
  readonly errors: number;
  readonly notices: number;
  /** Only rules that found something, errors first. */
  readonly rules: readonly HealthRule[];
  /** Labels of the documents whose text was not at hand, so that passages were not verified. */
  readonly unread: readonly string[];
}

/** An entity (by index) and the offices that it holds, as `president · Israel`. */
export interface Office {
  readonly entity: number;
  readonly words: string;
}
