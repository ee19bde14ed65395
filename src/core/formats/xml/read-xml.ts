import { err, type Issue, ok, type Result } from "../../model/result.ts";
import { decodePieces, decodeText } from "../bytes/decode.ts";
import { collectFindings, type Findings } from "../findings.ts";
import type { Bytes } from "../format.ts";
import { INCOMPLETE, mayHaveReadablePart } from "../incomplete.ts";
import { findBadAmpersand } from "./find-bad-ampersand.ts";
import { findDoctype } from "./find-doctype.ts";
import { createSaxesTokenizer, toSubsetIssue } from "./saxes-tokenizer.ts";
import { createXmlTokenizer, measureDeclaration } from "./tokenize-xml.ts";
import type { XmlAttributes, XmlEvents, XmlPosition } from "./xml-events.ts";
import { toXmlIssue } from "./xml-issue.ts";

export type { XmlAttributes } from "./xml-events.ts";

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

type Namespaces = ReadonlyMap<string, string>;

const NO_NAMESPACES: Namespaces = new Map();

/** The namespaces inside an element: those around it and its own. */
function declareNamespaces(around: Namespaces, attributes: XmlAttributes): Namespaces {
  const own = Object.entries(attributes).flatMap(([key, value]) =>
    value !== undefined && (key === "xmlns" || key.startsWith("xmlns:"))
      ? [[key.slice(6), value] as const]
      : [],
  );
  return own.length === 0 ? around : new Map([...around, ...own]);
}

interface SplitName {
  readonly prefix: string;
  readonly local: string;
}

const MOST_NAMES = 1024;

function createNameSplitter(): (name: string) => SplitName {
  const known = new Map<string, SplitName>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const colon = name.indexOf(":");
    const split =
      colon > 0
        ? { prefix: name.slice(0, colon), local: name.slice(colon + 1) }
        : { prefix: "", local: name };
    if (known.size < MOST_NAMES) known.set(name, split);
    return split;
  };
}

/**
 * Elements as a handler wants them. Local names are matched here, since saxes with `xmlns: true` is quadratic in the depth; nesting
 * past 256 is refused. Nothing is said any more after the first fault.
 */
function createElements(handler: XmlHandler, faults: Issue[]) {
  const split = createNameSplitter();
  const scopes: Namespaces[] = [NO_NAMESPACES];
  const refuse = (issue: Issue | undefined) => {
    if (issue !== undefined && faults.length === 0) faults.push(issue);
  };
  const events: XmlEvents = {
    open(name, attributes, line, column) {
      if (faults.length > 0) return;
      const { prefix, local } = split(name);
      const depth = scopes.length;
      const around = scopes[depth - 1] ?? NO_NAMESPACES;
      const mayDeclare = depth <= DECLARATIONS_DEPTH || (prefix !== "" && (around.get(prefix) ?? "") === "");
      const namespaces = mayDeclare ? declareNamespaces(around, attributes) : around;
      scopes.push(namespaces);
      const at = { line, column };
      if (depth > DEEPEST)
        return refuse(toXmlIssue("xml-depth", `Elements are nested deeper than ${DEEPEST} levels.`, at));
      refuse(handler.open({ name: local, namespace: namespaces.get(prefix) ?? "", attributes, at }, depth));
    },
    text(text) {
      if (faults.length === 0) handler.text(text);
    },
    close(name) {
      if (faults.length > 0) return;
      refuse(handler.close(split(name).local, scopes.length - 1));
      scopes.pop();
    },
  };
  return { events, refuse, isOpen: () => scopes.length > 1 };
}

const NO_EVENTS: XmlEvents = { open: () => undefined, text: () => undefined, close: () => undefined };

/** Reads with saxes; the first fault goes to `refuse`. */
function readWithSaxes(
  bytes: Bytes,
  events: XmlEvents,
  faults: readonly Issue[],
  refuse: (issue: Issue) => void,
  findings: Findings,
  onProgress?: (bytesRead: number) => void,
): Result<string> {
  const saxes = createSaxesTokenizer(events, refuse);
  const encoding = decodePieces(bytes, findings, (text, bytesRead) => {
    saxes.write(text);
    onProgress?.(bytesRead);
    return faults.length === 0;
  });
  if (encoding.ok && faults.length === 0) saxes.close();
  return encoding;
}

/**
 * Reads an XML file in pieces. Strict: the first fault refuses the file and names line, column and element. A DOCTYPE
 * with an internal subset is refused before parsing, one without is ignored, no entity is ever resolved, nesting past 256
 * is refused. With `partial` a fault ends the reading as a finding, once the root is open. Our own tokenizer reads; what it does not
 * read, and what is wrong with a file, saxes says. Returns the encoding.
 */
export function readXml(
  bytes: Bytes,
  handler: XmlHandler,
  findings: Findings,
  options: XmlOptions = {},
): Result<ReadXml> {
  if (bytes.length === 0) return err([EMPTY]);
  const faults: Issue[] = [];
  const { events, refuse, isOpen } = createElements(handler, faults);
  const tokenizer = createXmlTokenizer(events);
  let isFirst = true;
  let isRead = true;
  let encoding = decodePieces(bytes, findings, (text, bytesRead) => {
    if (isFirst) {
      isFirst = false;
      const doctype = findDoctype(text);
      if (doctype !== null && doctype.subsetAt >= 0) {
        const before = text.slice(0, doctype.subsetAt);
        const line = before.split("\n").length;
        refuse(toSubsetIssue({ line, column: doctype.subsetAt - before.lastIndexOf("\n") }));
        return false;
      }
      isRead = doctype === null && measureDeclaration(text) !== null;
    }
    isRead &&= tokenizer.write(text, bytesRead >= bytes.length);
    if (isRead) options.onProgress?.(bytesRead);
    return isRead && faults.length === 0;
  });
  if (faults.length === 0 && !(isRead && encoding.ok)) {
    const isUntouched = tokenizer.isBeforeRoot();
    encoding = readWithSaxes(
      bytes,
      isUntouched ? events : NO_EVENTS,
      faults,
      refuse,
      isUntouched ? findings : collectFindings(),
      isUntouched ? options.onProgress : undefined,
    );
    if (!isUntouched && encoding.ok && faults.length === 0)
      refuse(toXmlIssue("xml", "This is not well-formed XML.", tokenizer.at()));
  }
  const [fault] = faults;
  if (!encoding.ok) return fault === undefined ? encoding : err(faults);
  if (fault === undefined) return ok({ encoding: encoding.value, isIncomplete: false });
  if (options.partial === true && isOpen() && mayHaveReadablePart([fault.code])) {
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
    ? toXmlIssue(
        "xml",
        "This is not well-formed XML: a bare & starts no reference.",
        bad,
        "Write &amp; instead.",
      )
    : toXmlIssue(
        "xml",
        `This is not well-formed XML: ${bad.text} is not defined.`,
        bad,
        "Write the character itself.",
      );
}
