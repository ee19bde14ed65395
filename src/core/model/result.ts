/** Where an issue lies in a file: both 1-based, columns in UTF-16 units. */
export interface Location {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Offset from the start, where the fault lies in the bytes themselves. */
  readonly byte?: number;
}

/**
 * One thing that is wrong, for people: what (message), where (path inside the record, e.g. `claims[3].when.edtf`,
 * and the place in the file when it is known) and what to do (hint). `code` is stable and machine-readable.
 */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
  readonly at?: Location;
  /** What stands before the fault can be opened by itself. */
  readonly hasReadablePart?: true;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };

/** An expected failure is a value: either the answer or the issues that prevented it. */
export type Result<T, E = readonly Issue[]> = Ok<T> | Err<E>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E>(error: E): Err<E> => ({ ok: false, error });

/** Refuses with one issue. */
export const refuse = (
  code: string,
  path: string,
  message: string,
  hint?: string,
  at?: Location,
): Err<readonly Issue[]> =>
  err([
    { code, path, message, ...(hint === undefined ? {} : { hint }), ...(at === undefined ? {} : { at }) },
  ]);

/** Programmer error: a switch that was meant to be exhaustive was not. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

/** One line: `file:line:column: path: message Hint.` as the command line and the page print it. */
export function formatIssue(issue: Issue): string {
  const { file, line, column } = issue.at ?? {};
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const where = [place, issue.path].filter((part) => part !== "").join(": ");
  return `${where}${where === "" ? "" : ": "}${issue.message}${issue.hint === undefined ? "" : ` ${issue.hint}`}`;
}
