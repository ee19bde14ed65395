/**
 * What is visible, as data: filter id → its argument in text form, the same text that stands in the URL and after the
 * command-line flag (`{ types: "!person", "min-documents": "2" }`). An absent filter restricts nothing.
 */
export type Lens = Readonly<Record<string, string>>;

export const EMPTY_LENS: Lens = {};
