import { refuseBroken } from "../formats/containers/caps.ts";
import { unzip } from "../formats/containers/unzip.ts";
import { collectFindings } from "../formats/findings.ts";
import { readXml } from "../formats/xml/read-xml.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { joinLines, type ReadText, toFields } from "./read-text.ts";

/** Parts of a document beside its body, after which they are read: what stands in notes belongs to the text. */
const PARTS = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] as const;
/** What was deleted or moved away, and second versions for old programs. */
const LEFT_OUT = new Set(["del", "moveFrom", "Fallback", "instrText"]);
/** Notes that only draw the line above notes. */
const RULES = new Set(["separator", "continuationSeparator", "continuationNotice"]);

/** Characters that stand as elements of a run of text. */
const SIGNS: Readonly<Record<string, string>> = { br: "\n", cr: "\n", tab: "\t", noBreakHyphen: "\u2011" };

/** The paragraphs of one part as lines; the cells of a table's row stand in one line, tabs between them (ECMA-376, Part 1, 17). */
function readPart(bytes: Uint8Array): Result<readonly string[]> {
  const lines: string[] = [];
  /** Where lines go: into the part, or into the cell or row that is open. */
  const targets: string[][] = [lines];
  const paragraphs: string[] = [];
  const names: string[] = [];
  let leftOut = 0;
  const write = (text: string) => {
    if (leftOut === 0 && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
  };
  const isLeftOut = (name: string, type: string | undefined) =>
    LEFT_OUT.has(name) || ((name === "footnote" || name === "endnote") && RULES.has(type ?? ""));
  const kept: boolean[] = [];
  const read = readXml(
    bytes,
    {
      open({ name, attributes }) {
        const parent = names.at(-1);
        names.push(name);
        kept.push(!isLeftOut(name, attributes["w:type"]));
        if (kept.at(-1) === false) leftOut++;
        if (name === "p") paragraphs.push("");
        if (name === "tr" || name === "tc") targets.push([]);
        // In the properties of a paragraph a tab is a place, not a sign.
        if (parent === "r") write(SIGNS[name] ?? "");
        return undefined;
      },
      text(piece) {
        if (names.at(-1) === "t") write(piece);
      },
      close(name) {
        names.pop();
        if (name === "p") targets.at(-1)?.push(paragraphs.pop() ?? "");
        if (name === "tc") {
          const cell = (targets.pop() ?? []).map((line) => line.trim()).filter((line) => line !== "");
          targets.at(-1)?.push(cell.join(" ").replaceAll("\n", " "));
        }
        if (name === "tr") {
          const row = targets.pop() ?? [];
          targets.at(-1)?.push(row.join("\t"));
        }
        if (kept.pop() === false) leftOut--;
        return undefined;
      },
    },
    collectFindings(),
  );
  return read.ok ? ok(lines) : read;
}

/** What a document says of itself (`docProps/core.xml`, Dublin Core). */
function readProperties(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (bytes === undefined) return found;
  let name = "";
  readXml(
    bytes,
    {
      open(element) {
        name = element.name;
        return undefined;
      },
      text(piece) {
        found.set(name, (found.get(name) ?? "") + piece);
      },
      close() {
        name = "";
        return undefined;
      },
    },
    collectFindings(),
  );
  return found;
}

/** A Word document as plain text: its paragraphs, then its footnotes and endnotes. What was deleted with changes tracked is left out. */
export async function readDocx(bytes: Uint8Array): Promise<Result<ReadText>> {
  const entries = await unzip(bytes);
  if (!entries.ok) return entries;
  if (!("word/document.xml" in entries.value))
    return refuse("text", "", "This archive is no Word document.", "Open the document itself.");
  const lines: string[] = [];
  for (const part of PARTS) {
    const found = entries.value[part];
    if (found === undefined) continue;
    const read = readPart(found);
    if (!read.ok) return refuseBroken("Word document");
    lines.push(...read.value);
  }
  const text = joinLines(lines);
  if (text === "")
    return refuse(
      "text",
      "",
      "This document has no text.",
      "If it holds pictures of pages, save their text as a file.",
    );
  const said = readProperties(entries.value["docProps/core.xml"]);
  return ok({
    text,
    fields: toFields({
      title: said.get("title"),
      authors: [said.get("creator") ?? ""],
      publisher: undefined,
      published: said.get("created"),
      language: said.get("language"),
      url: undefined,
    }),
    notes: [],
  });
}
