import { Parser } from "htmlparser2";
import { decodePieces } from "../formats/bytes/decode.ts";
import { detectEncoding, type Encoding, toLatin } from "../formats/bytes/detect-encoding.ts";
import { collectFindings } from "../formats/findings.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { joinLines, type ReadText, toFields } from "./read-text.ts";

const listNames = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** What no reader of a page sees as its text. */
const UNSEEN = listNames(
  "script style noscript template svg math head nav aside footer form button select textarea iframe object canvas audio video dialog menu",
);
const BLOCKS = listNames(
  "address article blockquote body caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul",
);
const CELLS = listNames("td th");

/** How a page is encoded, by its mark, its own words, else UTF-8 (HTML Living Standard, without its guesses). */
function findEncoding(bytes: Uint8Array): Encoding {
  const found = detectEncoding(bytes.subarray(0, 1024));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i
    .exec(toLatin(bytes, 4096))?.[1]
    ?.toLowerCase();
  if (found.from !== "default" || declared === undefined || /^(?:utf-?16|ucs-?2)/.test(declared))
    return found;
  return { label: declared, from: "declaration" };
}

const DEEPEST = 1000;
const PIECE = 16_384;

interface Line {
  readonly text: string;
  /** The number of the outermost article within which it stands; 0 outside of any. */
  readonly article: number;
  readonly isMain: boolean;
}

/** A page as it is walked through. */
function createWalk() {
  const lines: Line[] = [];
  const meta = new Map<string, string>();
  const open: {
    readonly name: string;
    readonly isUnseen: boolean;
    readonly isMain: boolean;
  }[] = [];
  let articles = 0;
  let unseen = 0;
  let pre = 0;
  let mains = 0;
  let depth = 0;
  let text = "";
  let title: string | null = null;
  const flush = () => {
    if (text.trim() !== "") lines.push({ text, article: depth > 0 ? articles : 0, isMain: mains > 0 });
    text = "";
  };
  const isHidden = (name: string, attributes: Readonly<Record<string, string>>) =>
    UNSEEN.has(name) ||
    "hidden" in attributes ||
    attributes["aria-hidden"] === "true" ||
    // The head of the site, not that of the article.
    (name === "header" && depth === 0 && mains === 0);
  return {
    lines,
    meta,
    flush,
    countOpen: () => open.length,
    onopentag(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === "html") meta.set("lang", attributes["lang"] ?? "");
      if (name === "title" && title === null && !open.some((each) => each.name === "svg")) title = "";
      const key = attributes["property"] ?? attributes["name"];
      if (name === "meta" && key !== undefined && !meta.has(key.toLowerCase()))
        meta.set(key.toLowerCase(), attributes["content"] ?? "");
      if (name === "link" && attributes["rel"] === "canonical")
        meta.set("canonical", attributes["href"] ?? "");
      if (BLOCKS.has(name)) flush();
      if (name === "br") text += "\n";
      if (CELLS.has(name) && text !== "") text += "\t";
      const isUnseen = isHidden(name, attributes);
      const isMain = name === "main" || attributes["role"] === "main";
      if (name === "article" && depth++ === 0) articles++;
      unseen += Number(isUnseen);
      mains += Number(isMain);
      pre += Number(name === "pre");
      open.push({ name, isUnseen, isMain });
    },
    ontext(piece: string) {
      if (open.at(-1)?.name === "title" && title !== null) {
        title += piece;
        meta.set("title", title);
      }
      if (unseen > 0) return;
      const plain = pre > 0 ? piece.replace(/\r\n?/g, "\n") : piece.replace(/[ \t\r\n\f]+/g, " ");
      text += /\s$/.test(text) && pre === 0 ? plain.replace(/^ /, "") : plain;
    },
    onclosetag(name: string) {
      if (BLOCKS.has(name)) flush();
      const closed = open.pop();
      if (closed === undefined) return;
      unseen -= Number(closed.isUnseen);
      mains -= Number(closed.isMain);
      pre -= Number(name === "pre");
      depth -= Number(name === "article");
    },
  };
}

/** The part of a page that is its article: the article with the most letters, else the main part, else all. */
function chooseLines(lines: readonly Line[]): readonly Line[] {
  const letters = new Map<number, number>();
  for (const { text, article } of lines)
    if (article > 0) letters.set(article, (letters.get(article) ?? 0) + text.trim().length);
  const [best] = [...letters].sort(([a, x], [b, y]) => y - x || a - b);
  if (best !== undefined) return lines.filter(({ article }) => article === best[0]);
  return lines.some(({ isMain }) => isMain) ? lines.filter(({ isMain }) => isMain) : lines;
}

/**
 * The article of a page in HTML as plain text, one paragraph a line; null where its elements are nested deeper than 1,000 levels. Nothing
 * in it is run or asked for. Linear in its length.
 */
export function htmlToText(html: string): ReadText | null {
  const walk = createWalk();
  const parser = new Parser(
    { onopentag: walk.onopentag, ontext: walk.ontext, onclosetag: walk.onclosetag },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // What opens an element costs as much as so many are open.
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (walk.countOpen() > DEEPEST) return null;
  }
  parser.end();
  walk.flush();
  const { meta, lines } = walk;
  const author = meta.get("author") ?? meta.get("article:author") ?? "";
  return {
    text: joinLines(chooseLines(lines).map(({ text }) => text)),
    fields: toFields({
      title: meta.get("og:title") ?? meta.get("title"),
      authors: /^https?:/.test(author) ? [] : [author],
      publisher: meta.get("og:site_name"),
      published: meta.get("article:published_time") ?? meta.get("date") ?? meta.get("dc.date"),
      language: meta.get("lang"),
      url: meta.get("canonical") ?? meta.get("og:url"),
    }),
    notes: [],
  };
}

/** The article of a file in HTML, in the encoding that the file names. */
export function readHtml(bytes: Uint8Array): Result<ReadText> {
  const pieces: string[] = [];
  const decoded = decodePieces(
    bytes,
    collectFindings(),
    (piece) => pieces.push(piece) > 0,
    findEncoding(bytes),
  );
  if (!decoded.ok) return decoded;
  const read = htmlToText(pieces.join(""));
  if (read === null)
    return refuse(
      "text",
      "",
      "The elements of this page are nested deeper than 1,000 levels.",
      "Copy its text into a file.",
    );
  return read.text === ""
    ? refuse(
        "text",
        "",
        "This page has no text of its own.",
        "Save the page as its browser shows it, or copy its text into a file.",
      )
    : ok(read);
}
