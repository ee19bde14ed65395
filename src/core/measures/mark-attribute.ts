/** What the data say of entities besides the attributes of a file. */
const FACTS = ["subtype", "documents", "first", "last"] as const;
export type FactId = (typeof FACTS)[number];

/** What each of them is called. */
const FACT_LABELS: Readonly<Record<FactId, string>> = {
  subtype: "Subtype",
  documents: "Number of sources",
  first: "First date",
  last: "Last date",
};

const PREFIX = "attribute:";

/** An attribute by which a picture is marked: one that follows from the data, or `attribute:` and the name that a file gives it. */
export type AttributeId = FactId | `${typeof PREFIX}${string}`;

export const isFact = (text: string): text is FactId => FACTS.some((id) => id === text);
const isNamed = (text: string): text is `${typeof PREFIX}${string}` =>
  text.startsWith(PREFIX) && text.length > PREFIX.length;

export const isAttributeId = (text: string): text is AttributeId => isFact(text) || isNamed(text);

export const toAttributeId = (name: string): AttributeId => `${PREFIX}${name}`;

/** The name that a file gives the attribute; null for what follows from the data. */
export const attributeNameOf = (id: AttributeId): string | null =>
  isFact(id) ? null : id.slice(PREFIX.length);

/** What an attribute is called. */
export const attributeLabel = (id: AttributeId): string =>
  isFact(id) ? FACT_LABELS[id] : id.slice(PREFIX.length);

/** An attribute of entities, and what its values are: few enough to tell apart, numbers, days, or any words. */
export interface MarkAttribute {
  readonly id: AttributeId;
  readonly label: string;
  readonly kind: "group" | "number" | "date" | "text";
}

/** The entities that have one value of an attribute. */
export interface ValueGroup {
  /** From 1, the largest first. */
  readonly number: number;
  readonly size: number;
  readonly label: string;
}

/** An attribute of the entities that a lens leaves. */
export interface AttributeValues extends MarkAttribute {
  /** By entity index: a number, a day since 1970-01-01, or the number of a group. NaN without a value or under the filter. */
  readonly values: Float64Array;
  /** Of kind `group` and `text`, by number. */
  readonly groups: readonly ValueGroup[];
  /** By entity index; empty without a value. */
  readonly texts: readonly string[];
}
