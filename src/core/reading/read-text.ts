import type { Result } from "../model/result.ts";

/** What a file says of itself beside its text; what it does not say is left out. */
export interface TextFields {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
}

/** A file as plain text: lines ended by `\n`, a paragraph a line, nothing normalised further. */
export interface ReadText {
  readonly text: string;
  readonly fields: TextFields;
  /** What was left out, as sentences. */
  readonly notes: readonly string[];
}

/** A kind of file that holds a text. What reads it is loaded when it is needed. */
export interface TextKind {
  readonly id: "text" | "docx" | "html" | "email";
  readonly label: string;
  readonly extensions: readonly string[];
  /** By its first bytes, as Latin letters. */
  readonly matches: (head: string) => boolean;
  readonly read: (bytes: Uint8Array) => Promise<Result<ReadText>>;
}

/** Lines as one text: without space at their ends, blank ones left out; the last one ends, too. */
export const joinLines = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split("\n"))
    .map((line) => line.replace(/^[ \t\r]+|[ \t\r]+$/g, ""))
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");

/** The fields that say something. */
export function toFields(
  fields: { readonly [K in keyof TextFields]: TextFields[K] | undefined },
): TextFields {
  const { title, authors, publisher, published, language, url } = fields;
  const clean = (text: string | undefined) => text?.replace(/\s+/g, " ").trim() ?? "";
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? "")?.[0];
  const names = (authors ?? []).map(clean).filter((name) => name !== "");
  return {
    ...(clean(title) === "" ? {} : { title: clean(title) }),
    ...(names.length === 0 ? {} : { authors: names }),
    ...(clean(publisher) === "" ? {} : { publisher: clean(publisher) }),
    ...(day === undefined ? {} : { published: day }),
    ...(/^[a-z]{2,3}(?:-|_|$)/i.test(language ?? "")
      ? { language: (language ?? "").split(/[-_]/)[0]?.toLowerCase() ?? "" }
      : {}),
    ...(/^https?:\/\/\S+$/.test(url ?? "") ? { url: url ?? "" } : {}),
  };
}
