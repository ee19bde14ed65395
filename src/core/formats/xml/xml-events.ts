export interface XmlPosition {
  readonly line: number;
  readonly column: number;
}

/** Attributes by their written names, in an object without a prototype: `__proto__` is a name like any other. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a tokenizer says while it reads; names as written, texts with their references resolved. */
export interface XmlEvents {
  readonly open: (name: string, attributes: XmlAttributes, line: number, column: number) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}
