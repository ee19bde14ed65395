import { refuse } from "../model/result.ts";
import type { TextKind } from "./read-text.ts";

const HEADERS =
  /^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|X-[\w-]+|DKIM-Signature|ARC-[\w-]+): /i;

/** Every kind of file that becomes text, except plain text itself. A new one is one entry here. */
export const TEXT_KINDS: readonly TextKind[] = [
  {
    id: "docx",
    label: "Word document",
    extensions: ["docx", "docm"],
    matches: (head) => head.startsWith("PK\u0003\u0004") && head.includes("[Content_Types].xml"),
    read: async (bytes) => (await import("./read-docx.ts")).readDocx(bytes),
  },
  {
    id: "html",
    label: "HTML page",
    extensions: ["html", "htm", "xhtml"],
    matches: (head) =>
      /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html)\b/i.test(
        head,
      ),
    read: async (bytes) => (await import("./read-html.ts")).readHtml(bytes),
  },
  {
    id: "email",
    label: "e-mail message",
    extensions: ["eml"],
    matches: (head) => HEADERS.test(head) && /^(?:Subject|Date|From): /im.test(head),
    read: async (bytes) => (await import("./read-email.ts")).readEmail(bytes),
  },
];

interface Refused {
  readonly matches: (head: string) => boolean;
  readonly message: string;
  readonly hint: string;
}

/** Files that hold a text which is not read, and what to do with them. */
const REFUSED: readonly Refused[] = [
  {
    matches: (head) => head.startsWith("%PDF-"),
    message: "The text of a PDF is not read here.",
    hint: "Save it as text or DOCX, and open that.",
  },
  {
    matches: (head) => head.startsWith("ÐÏ\u0011à"),
    message: "This is a document with a password, or of a program from before 2007.",
    hint: "Save it as DOCX without a password.",
  },
  {
    matches: (head) => head.startsWith("{\\rtf"),
    message: "Rich text (RTF) is not read.",
    hint: "Save it as DOCX or plain text.",
  },
];

/** Why a file is not read, by its first bytes; null where nothing speaks against it. */
export function refuseKind(head: string) {
  const found = REFUSED.find(({ matches }) => matches(head));
  return found === undefined ? null : refuse("text", "", found.message, found.hint);
}
