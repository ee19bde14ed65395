import type { TextRange } from "../locate-text.ts";

/** A field of the YAML above a note, with its lines. */
export interface FrontField {
  readonly key: string;
  /** Texts and lists of texts; what lies deeper has a key with dots. */
  readonly values: readonly string[];
  readonly isList: boolean;
  readonly range: TextRange;
}

export interface FrontMatter {
  readonly fields: readonly FrontField[];
  /** Where the note itself begins. */
  readonly end: number;
  /** Lines that are no YAML of the kind that notes have. */
  readonly unread: readonly string[];
}

const OPEN = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/;
const FIELD = /^(\s*)((?:"[^"]*"|'[^']*'|[^\s#'"[\]{},:-]|-(?=\S))(?:[^:#]|:(?=\S))*?)\s*:(?:\s+(.*)|\s*)$/;
const ITEM = /^(\s*)-(?:\s+(.*))?$/;

/** A text of YAML without its quotes and without the comment behind it. */
function readScalar(text: string): string {
  const trimmed = text.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(trimmed)?.[1];
  if (quoted !== undefined)
    return quoted.replace(/\\(.)/g, (_, letter: string) =>
      letter === "n" ? "\n" : letter === "t" ? "\t" : letter,
    );
  const single = /^'((?:[^']|'')*)'/.exec(trimmed)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  return trimmed.replace(/\s+#.*$/, "");
}

/** `[a, "b, c", [[d]]]` as its items; links in double brackets are no lists. */
function readInlineList(text: string): readonly string[] | null {
  const trimmed = text.trim();
  if (!/^\[(?!\[)[\s\S]*\]$/.test(trimmed) && !/^\[\s*\[\[[\s\S]*\]\]\s*\]$/.test(trimmed)) return null;
  const items =
    trimmed
      .slice(1, -1)
      .match(/\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*(?:,|$))|(?:\[\[[^\]]*\]\]|[^,])+/g) ?? [];
  return items.map(readScalar).filter((item) => item !== "");
}

interface Open {
  readonly key: string;
  readonly indent: number;
}

/** Reads the front matter of a note: texts, numbers, lists and records of them, as programs for notes write them. Linear. */
export function readFrontMatter(text: string): FrontMatter {
  const head = OPEN.exec(text);
  if (head === null) return { fields: [], end: 0, unread: [] };
  const fields: FrontField[] = [];
  const unread: string[] = [];
  let parents: readonly Open[] = [];
  let block: { readonly indent: number; readonly lines: string[]; readonly isFolded: boolean } | null = null;
  let list = false;
  /** Lines of a list in brackets that is not closed yet. */
  let open: string | null = null;
  const last = () => fields.at(-1);
  const extend = (values: readonly string[], end: number, isList: boolean) => {
    const field = fields.pop();
    if (field !== undefined)
      fields.push({ ...field, values: [...field.values, ...values], isList, range: { ...field.range, end } });
  };
  const closeBlock = () => {
    if (block === null) return;
    const words = block.lines.join(block.isFolded ? " " : "\n").trim();
    extend(words === "" ? [] : [words], last()?.range.end ?? 0, false);
    block = null;
  };
  for (let start = head[0].length; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const next = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, "");
    const end = start + line.length;
    const range = { start, end };
    start = next;
    if (CLOSE.test(line)) {
      closeBlock();
      if (open !== null) unread.push(open);
      return { fields, end: next, unread };
    }
    if (open !== null) {
      open = `${open} ${line.trim()}`;
      const isClosed = /\]\s*(?:#.*)?$/.test(line);
      extend(isClosed ? (readInlineList(open.replace(/,\s*\]$/, "]")) ?? []) : [], end, true);
      if (isClosed) open = null;
      continue;
    }
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    if (block !== null && (line.trim() === "" || indent > block.indent)) {
      block.lines.push(line.trim());
      extend([], end, false);
      continue;
    }
    closeBlock();
    if (line.trim() === "" || /^\s*#/.test(line)) continue;
    const item = ITEM.exec(line);
    const field = last();
    if (item !== null && field !== undefined && (list || field.values.length === 0)) {
      const words = readScalar(item[2] ?? "");
      extend(words === "" ? [] : [words], end, true);
      list = true;
      continue;
    }
    const found = FIELD.exec(line);
    if (found === null) {
      unread.push(line.trim());
      continue;
    }
    const [, space = "", name = "", value = ""] = found;
    parents = parents.filter((open) => open.indent < space.length);
    const key = [...parents.map((open) => open.key), readScalar(name)].join(".");
    parents = [...parents, { key: readScalar(name), indent: space.length }];
    list = false;
    const inline = readInlineList(value);
    const isBlock = /^[|>][+-]?\d?$/.test(value.trim());
    const isOpen = inline === null && /^\[(?!\[)[^\]]*$/.test(value.trim());
    if (isOpen) open = value.trim();
    const words = isBlock || isOpen || inline !== null ? "" : readScalar(value);
    fields.push({
      key,
      values: inline ?? (words === "" || words === "null" || words === "~" ? [] : [words]),
      isList: inline !== null,
      range,
    });
    if (isBlock) block = { indent: space.length, lines: [], isFolded: value.trim().startsWith(">") };
  }
  // It is never closed: a line across the page, not front matter.
  return { fields: [], end: 0, unread: [] };
}
