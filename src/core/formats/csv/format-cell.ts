const FORMULA = /^'*[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * A text that no spreadsheet runs as a formula (OWASP ASVS 5, 1.2.10; CWE-1236): where it begins like one, an apostrophe goes
 * in front. Numbers stay as they are. `unguard` takes exactly that apostrophe away again.
 */
export const guard = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** The text before `guard`. */
export const unguard = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;

/** One cell, quoted where it must be. NUL, which no table program keeps, is left to the caller. */
export const quote = (text: string, delimiter: string): string =>
  /["\r\n]/.test(text) || text.includes(delimiter) || /^\s|\s$/.test(text) || text.startsWith("\uFEFF")
    ? `"${text.replaceAll('"', '""')}"`
    : text;
