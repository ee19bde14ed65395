import { SaxesParser } from "saxes";
import type { Issue } from "../../model/result.ts";
import type { XmlAttributes, XmlEvents, XmlPosition } from "./xml-events.ts";
import { toXmlIssue } from "./xml-issue.ts";

interface OpenElement extends XmlPosition {
  readonly name: string;
  readonly id: string | undefined;
}

const quote = ({ name, id }: OpenElement) => `<${name}${id === undefined ? "" : ` id="${id}"`}>`;

const SUBSET_MESSAGE = "This file declares XML entities; not opened.";
const SUBSET_HINT = "Remove the part between [ and ] from its DOCTYPE, if you trust where the file is from.";

export const toSubsetIssue = (at: XmlPosition): Issue =>
  toXmlIssue("xml-entities", SUBSET_MESSAGE, at, SUBSET_HINT);

/**
 * saxes with the events of our own tokenizer, for what that one does not read: document types, XML 1.1, and the words for what is
 * wrong with a file. `refuse` gets every fault, with line, column and element.
 */
export function createSaxesTokenizer(events: XmlEvents, refuse: (issue: Issue) => void) {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: OpenElement[] = [];
  let start: XmlPosition = { line: 1, column: 1 };
  const here = (): XmlPosition => ({ line: parser.line, column: Math.max(1, parser.columnIndex) });

  parser.on("error", (error) => {
    // saxes words its messages `line:column: text.`
    const text = error.message.replace(/^[^ ]*\d+:\d+: /, "").replace(/\.$/, "");
    const inside = stack.at(-1);
    const where = inside === undefined ? "" : ` inside ${quote(inside)}, opened at line ${inside.line}`;
    const isCut = text === "unexpected end" || text.startsWith("unclosed tag");
    const message = isCut
      ? `The file ends in the middle${where}.`
      : `This is not well-formed XML: ${text}${where}.`;
    refuse(toXmlIssue(isCut ? "xml-truncated" : "xml", message, here()));
  });
  parser.on("doctype", (doctype) => {
    // Only reached past the first piece; see `findDoctype`.
    if (doctype.replace(/"[^"]*"|'[^']*'/g, "").includes("[")) refuse(toSubsetIssue(here()));
  });
  parser.on("opentagstart", ({ name }) => {
    const { line, column } = here();
    // Where the name ends its line, that line is already over.
    const isOver = parser.columnIndex === 0;
    start = isOver ? { line: line - 1, column: 1 } : { line, column: Math.max(1, column - name.length - 1) };
  });
  parser.on(
    "opentag",
    ({ name, attributes }: { readonly name: string; readonly attributes: XmlAttributes }) => {
      stack.push({ name, id: attributes["id"], ...start });
      events.open(name, attributes, start.line, start.column);
    },
  );
  parser.on("text", (text) => {
    if (stack.length > 0) events.text(text);
  });
  parser.on("cdata", events.text);
  parser.on("closetag", ({ name }) => {
    stack.pop();
    events.close(name);
  });
  return {
    write: (piece: string): void => {
      parser.write(piece);
    },
    close: (): void => {
      parser.close();
    },
  };
}
