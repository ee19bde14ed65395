import { SaxesParser } from "saxes";
import { err, type Issue, ok, type Result } from "../../model/result.ts";
import { decodePieces, decodeText } from "../bytes/decode.ts";
import { collectFindings, type Findings } from "../findings.ts";
import type { Bytes } from "../format.ts";
import { INCOMPLETE, mayHaveReadablePart } from "../incomplete.ts";
import { findBadAmpersand } from "./find-bad-ampersand.ts";
import { findDoctype } from "./find-doctype.ts";

export interface XmlPosition {
  readonly line: number;
  readonly column: number;
}

/** Attributes by their written names, in an object without a prototype: `__proto__` is a name like any other. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element as it opens: local name, attributes by their written names, namespace (`""` when unknown). */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: XmlAttributes;
  readonly at: XmlPosition;
}

/** A reader of one vocabulary. `open` and `close` may return an issue, which refuses the file. */
export interface XmlHandler {
  readonly open: (element: XmlElement, depth: number) => Issue | undefined;
  readonly text: (text: string) => void;
  readonly close: (name: string, depth: number) => Issue | undefined;
}

interface XmlOptions {
  readonly partial?: boolean | undefined;
  readonly onProgress?: ((bytesRead: number) => void) | undefined;
}

interface ReadXml {
  readonly encoding: string;
  readonly isIncomplete: boolean;
}

const DEEPEST = 256;
/** Namespace declarations are looked for on prefixed elements and down to this depth. */
const DECLARATIONS_DEPTH = 3;

interface OpenElement extends XmlPosition {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly namespaces: ReadonlyMap<string, string> | undefined;
}

const quote = ({ name, attributes }: OpenElement) =>
  `<${name}${attributes["id"] === undefined ? "" : ` id="${attributes["id"]}"`}>`;

const toIssue = (code: string, message: string, at: XmlPosition, hint?: string): Issue => ({
  code,
  path: "",
  message,
  ...(hint === undefined ? {} : { hint }),
  at: { line: at.line, column: at.column },
});

function findNamespaces(attributes: XmlAttributes): ReadonlyMap<string, string> | undefined {
  let found: Map<string, string> | undefined;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && (key === "xmlns" || key.startsWith("xmlns:"))) {
      found ??= new Map();
      found.set(key.slice(6), value);
    }
  return found;
}

const SUBSET_MESSAGE = "This file declares XML entities; not opened.";
const SUBSET_HINT = "Remove the part between [ and ] from its DOCTYPE, if you trust where the file is from.";

function toSubsetIssue(text: string, index: number): Issue {
  const before = text.slice(0, index);
  const at = { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
  return toIssue("xml-entities", SUBSET_MESSAGE, at, SUBSET_HINT);
}

/**
 * Reads an XML file in pieces, on saxes. Strict: the first fault refuses the file and names line, column and element. A DOCTYPE
 * with an internal subset is refused before parsing, one without is ignored, no entity is ever resolved, nesting past 256
 * is refused. Local names are matched here, since saxes with `xmlns: true` is quadratic in the depth. With `partial` a fault
 * ends the reading as a finding, once the root is open. Returns the encoding.
 */
export function readXml(
  bytes: Bytes,
  handler: XmlHandler,
  findings: Findings,
  options: XmlOptions = {},
): Result<ReadXml> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: OpenElement[] = [];
  const faults: Issue[] = [];
  let start: XmlPosition = { line: 1, column: 1 };

  const here = (): XmlPosition => ({ line: parser.line, column: Math.max(1, parser.columnIndex) });
  const refuse = (issue: Issue | undefined) => {
    if (issue !== undefined && faults.length === 0) faults.push(issue);
  };
  const namespaceOf = (prefix: string): string => {
    for (let depth = stack.length - 1; depth >= 0; depth--) {
      const uri = stack[depth]?.namespaces?.get(prefix);
      if (uri !== undefined) return uri;
    }
    return "";
  };

  parser.on("error", (error) => {
    // saxes words its messages `line:column: text.`
    const text = error.message.replace(/^[^ ]*\d+:\d+: /, "").replace(/\.$/, "");
    const inside = stack.at(-1);
    const where = inside === undefined ? "" : ` inside ${quote(inside)}, opened at line ${inside.line}`;
    const isCut = text === "unexpected end" || text.startsWith("unclosed tag");
    const message = isCut
      ? `The file ends in the middle${where}.`
      : `This is not well-formed XML: ${text}${where}.`;
    refuse(toIssue(isCut ? "xml-truncated" : "xml", message, here()));
  });
  parser.on("doctype", (doctype) => {
    // Only reached past the first piece; see `findDoctype`.
    if (doctype.replace(/"[^"]*"|'[^']*'/g, "").includes("["))
      refuse(toIssue("xml-entities", SUBSET_MESSAGE, here(), SUBSET_HINT));
  });
  parser.on("opentagstart", ({ name }) => {
    const { line, column } = here();
    start = { line, column: Math.max(1, column - name.length - 1) };
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (faults.length > 0) return;
    const colon = name.indexOf(":");
    const prefix = colon > 0 ? name.slice(0, colon) : "";
    const mayDeclare = stack.length < DECLARATIONS_DEPTH || (colon > 0 && namespaceOf(prefix) === "");
    const namespaces = mayDeclare ? findNamespaces(attributes) : undefined;
    stack.push({ name, attributes, namespaces, ...start });
    if (stack.length > DEEPEST)
      return refuse(toIssue("xml-depth", `Elements are nested deeper than ${DEEPEST} levels.`, start));
    const local = colon > 0 ? name.slice(colon + 1) : name;
    refuse(
      handler.open({ name: local, namespace: namespaceOf(prefix), attributes, at: start }, stack.length),
    );
  });
  parser.on("text", (text) => {
    if (faults.length === 0) handler.text(text);
  });
  parser.on("cdata", (text) => {
    if (faults.length === 0) handler.text(text);
  });
  parser.on("closetag", ({ name }) => {
    if (faults.length > 0) return;
    refuse(handler.close(name.slice(name.indexOf(":") + 1), stack.length));
    stack.pop();
  });

  if (bytes.length === 0) return err([EMPTY]);
  let isFirst = true;
  const encoding = decodePieces(bytes, findings, (text, bytesRead) => {
    if (isFirst) {
      isFirst = false;
      const doctype = findDoctype(text);
      if (doctype !== null && doctype.subsetAt >= 0) {
        refuse(toSubsetIssue(text, doctype.subsetAt));
        return false;
      }
    }
    parser.write(text);
    options.onProgress?.(bytesRead);
    return faults.length === 0;
  });
  if (!encoding.ok) return faults.length > 0 ? err(faults) : encoding;
  if (faults.length === 0) parser.close();
  const [fault] = faults;
  if (fault === undefined) return ok({ encoding: encoding.value, isIncomplete: false });
  if (options.partial === true && stack.length > 1 && mayHaveReadablePart([fault.code])) {
    findings.add(INCOMPLETE, fault.at?.line);
    return ok({ encoding: encoding.value, isIncomplete: true });
  }
  return err([toAmpersandIssue(bytes, fault) ?? fault]);
}

const EMPTY: Issue = { code: "xml", path: "", message: "The file is empty." };

/** The same fault told by the `&` that caused it, when one stands before the place where the parser noticed. */
function toAmpersandIssue(bytes: Bytes, { code, at }: Issue): Issue | null {
  if (code !== "xml" && code !== "xml-truncated") return null;
  const decoded = decodeText(bytes, collectFindings());
  const bad = decoded.ok ? findBadAmpersand(decoded.value.text) : null;
  if (bad === null || bad.line > (at?.line ?? 0)) return null;
  return bad.text === "&"
    ? toIssue(
        "xml",
        "This is not well-formed XML: a bare & starts no reference.",
        bad,
        "Write &amp; instead.",
      )
    : toIssue(
        "xml",
        `This is not well-formed XML: ${bad.text} is not defined.`,
        bad,
        "Write the character itself.",
      );
}
