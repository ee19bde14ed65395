import type { Issue } from "../../model/result.ts";
import type { XmlPosition } from "./xml-events.ts";

/** An issue at a place in an XML file. */
export const toXmlIssue = (code: string, message: string, at: XmlPosition, hint?: string): Issue => ({
  code,
  path: "",
  message,
  ...(hint === undefined ? {} : { hint }),
  at: { line: at.line, column: at.column },
});
