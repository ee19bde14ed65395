/**
 * What is visible, as data: clause → its argument in text form, the same text that stands in the URL and after the
 * command-line flag (`{ types: "!person", "min-documents": "2" }`). A clause is a filter's id; `not.` before it turns it
 * round, `:` after it says what it is about (`attribute:country`). All clauses have to hold; those that begin with `or.`
 * (then `or3.`, `or4.` …) are an OR group: what any of the OR groups leaves is visible. Clauses stand in the order in
 * which they were set. An absent clause restricts nothing.
 */
export type Lens = Readonly<Record<string, string>>;

export const EMPTY_LENS: Lens = {};
