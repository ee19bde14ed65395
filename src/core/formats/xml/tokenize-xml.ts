import {
  ASCII,
  isForbiddenUnit,
  measureNameCharacter,
  NAME,
  NAME_START,
  PLAIN,
  resolveText,
} from "./xml-characters.ts";
import type { XmlEvents, XmlPosition } from "./xml-events.ts";

/** What came of a piece: all of it was read, or it is not well-formed. */
export interface XmlTokenizer {
  /** Reads on; false when what was written so far begins no well-formed XML. With `isLast` it must be a whole file. */
  readonly write: (piece: string, isLast: boolean) => boolean;
  /** Where the token stands at which it ended. */
  readonly at: () => XmlPosition;
  /** No element was opened yet. */
  readonly isBeforeRoot: () => boolean;
}

const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32] as const;
const [BANG, QUOTE, AMPERSAND, APOSTROPHE, SLASH] = [33, 34, 38, 39, 47] as const;
const [LESS, EQUALS, GREATER, QUESTION, BRACKET] = [60, 61, 62, 63, 93] as const;

/** A token that is not all there yet, and one that is no XML. */
const [CUT, BAD] = [-1, -2] as const;

/** An object to make attributes from: without a prototype chain, so that `__proto__` is a name like any other, yet of the fast kind. */
const NOTHING: object = Object.freeze(Object.create(null));
const createAttributes = (): { [name: string]: string | undefined } => Object.create(NOTHING);

const NAMES = 1024;

/** A name, and the one that came after it last time: files repeat themselves. */
interface KnownName {
  readonly text: string;
  readonly codes: Uint16Array;
  next: KnownName | null;
}

const toKnownName = (written: string): KnownName => ({
  // Keys of objects are kept once in memory.
  text: Object.keys({ [written]: 0 })[0] ?? "",
  codes: Uint16Array.from({ length: written.length }, (_, at) => written.charCodeAt(at)),
  next: null,
});

/** The declaration as nearly every file has it; others, and XML 1.1, are not read here. */
const DECLARATION =
  /^\uFEFF?<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.0\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/;

/** How much of the beginning of a file its declaration takes; `null` where it has one that is not read here. */
export function measureDeclaration(head: string): number | null {
  const from = head.startsWith("\uFEFF") ? 1 : 0;
  if (!/^<\?xml[\s?]/.test(head.slice(from, from + 6))) return from;
  return DECLARATION.exec(head)?.[0].length ?? null;
}

/**
 * A tokenizer of well-formed XML 1.0 without a document type, in pieces of text. It reads what saxes reads, gives the same events with the
 * same lines and columns, and refuses the same files (`tests/formats/xml/tokenize-xml.test.ts`), at a fraction of its cost; it does not say
 * what is wrong. Linear in the text, however it is cut.
 */
export function createXmlTokenizer(events: XmlEvents): XmlTokenizer {
  const open: string[] = [];
  const names: (KnownName | null)[] = Array.from({ length: NAMES }, () => null);
  let lastName: KnownName = { text: "", codes: new Uint16Array(0), next: null };
  let text = "";
  /** The lines before the token at hand, and where its line starts in `text`. */
  let line = 1;
  let lineStart = 0;
  /** The same while a token is read, which may turn out to be cut. */
  let nextLine = 1;
  let nextLineStart = 0;
  /** Where a name that was read ends. */
  let end = 0;
  let isStarted = false;
  let hasRoot = false;
  let waiting: string[] = [];
  let waitingLength = 0;
  let wanted = 0;

  /** Notes a line end at `at` and returns where its last character is. */
  function countLine(at: number): number {
    const last = text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 1 : at;
    nextLine++;
    nextLineStart = last + 1;
    return last;
  }

  const isBlank = (code: number) => code === SPACE || code === LINE_FEED || code === TAB || code === RETURN;

  function skipBlank(at: number): number {
    let i = at;
    for (let code = text.charCodeAt(i); isBlank(code); code = text.charCodeAt(++i))
      if (code === LINE_FEED || code === RETURN) i = countLine(i);
    return i;
  }

  /** The name that starts at `at`, the same string for the same name; empty when none does. Sets `end`. */
  function readName(at: number): string {
    const s = text;
    const guess = lastName.next;
    if (guess !== null) {
      const { codes } = guess;
      let k = 0;
      while (k < codes.length && s.charCodeAt(at + k) === codes[k]) k++;
      const after = s.charCodeAt(at + k);
      if (k === codes.length && after < 128 && ((ASCII[after] ?? 0) & NAME) === 0) {
        end = at + k;
        lastName = guess;
        return guess.text;
      }
    }
    let i = at;
    let hash = 0;
    let code = s.charCodeAt(i);
    if (
      code < 128 ? ((ASCII[code] ?? 0) & NAME_START) === 0 : measureNameCharacter(text, i, NAME_START) === 0
    ) {
      end = i;
      return "";
    }
    for (;;) {
      if (code < 128) {
        if (((ASCII[code] ?? 0) & NAME) === 0) break;
        i++;
      } else {
        const width = measureNameCharacter(text, i, NAME);
        if (width === 0) break;
        i += width;
      }
      hash = (Math.imul(hash, 31) + code) | 0;
      code = s.charCodeAt(i);
    }
    end = i;
    const slot = (hash ^ (hash >>> 10)) & (NAMES - 1);
    const known = names[slot];
    const isKnown = known != null && known.text.length === i - at && s.startsWith(known.text, at);
    const name = isKnown ? known : toKnownName(s.slice(at, i));
    names[slot] = name;
    lastName.next = name;
    lastName = name;
    return name.text;
  }

  /** Steps over characters up to `to` that stand for themselves, counting lines; false at one that no file may hold. */
  function scan(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code >= 128) {
        if (isForbiddenUnit(text, i, code)) return false;
      } else if (((ASCII[code] ?? 0) & PLAIN) === 0) {
        if (code === LINE_FEED || code === RETURN) i = countLine(i);
        else if (code < SPACE && code !== TAB) return false;
      }
    }
    return true;
  }

  function readText(from: number, to: number): boolean {
    let isPlain = true;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code >= 128) {
        if (isForbiddenUnit(text, i, code)) return false;
      } else if (((ASCII[code] ?? 0) & PLAIN) === 0) {
        if (code === LINE_FEED) countLine(i);
        else if (code === RETURN) {
          i = countLine(i);
          isPlain = false;
        } else if (code === AMPERSAND) isPlain = false;
        else if (code < SPACE && code !== TAB) return false;
        else if (code === BRACKET && text.startsWith("]]>", i)) return false;
      }
    }
    const raw = text.slice(from, to);
    if (open.length === 0) return /^[ \t\r\n]*$/.test(raw);
    const resolved = isPlain ? raw : resolveText(raw, false);
    if (resolved !== null) events.text(resolved);
    return resolved !== null;
  }

  /** The value after its quote at `at`; null when it is bad, undefined when it is cut. Sets `end` after the closing quote. */
  function readValue(at: number): string | null | undefined {
    const s = text;
    const quote = s.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) return Number.isNaN(quote) ? undefined : null;
    let isPlain = true;
    for (let i = at + 1; ; i++) {
      const code = s.charCodeAt(i);
      if (code < 128) {
        if (((ASCII[code] ?? 0) & PLAIN) !== 0) continue;
        if (code === quote) {
          end = i + 1;
          const raw = s.slice(at + 1, i);
          return isPlain ? raw : resolveText(raw, true);
        }
        if (code === AMPERSAND || code === TAB) isPlain = false;
        else if (code === LINE_FEED || code === RETURN) {
          isPlain = false;
          i = countLine(i);
        } else if (code < SPACE || code === LESS) return null;
      } else if (code >= 128) {
        if (isForbiddenUnit(text, i, code)) return i + 1 < text.length ? null : undefined;
      } else return undefined;
    }
  }

  function readOpenTag(start: number): number {
    const s = text;
    const name = readName(start + 1);
    if (name === "") return end === text.length ? CUT : BAD;
    const attributes = createAttributes();
    const column = start - lineStart + 1;
    let i = end;
    for (;;) {
      const from = i;
      let code = s.charCodeAt(i);
      if (isBlank(code)) {
        i = skipBlank(i);
        code = s.charCodeAt(i);
      }
      if (code === GREATER || code === SLASH) {
        const after = code === GREATER ? i + 1 : i + 2;
        if (after > s.length) return CUT;
        if (code === SLASH && s.charCodeAt(i + 1) !== GREATER) return BAD;
        if (open.length === 0 && hasRoot) return BAD;
        hasRoot = true;
        events.open(name, attributes, line, column);
        if (code === GREATER) open.push(name);
        else events.close(name);
        return after;
      }
      if (Number.isNaN(code)) return CUT;
      if (i === from) return BAD;
      const key = readName(i);
      if (key === "") return BAD;
      i = end;
      code = s.charCodeAt(i);
      if (code !== EQUALS) {
        i = skipBlank(i);
        code = s.charCodeAt(i);
      }
      if (code !== EQUALS) return Number.isNaN(code) ? CUT : BAD;
      i++;
      if (s.charCodeAt(i) !== QUOTE) i = skipBlank(i);
      const value = readValue(i);
      if (value === undefined) return CUT;
      if (value === null || attributes[key] !== undefined) return BAD;
      attributes[key] = value;
      i = end;
    }
  }

  function readCloseTag(start: number): number {
    const name = open[open.length - 1];
    if (name === undefined) return BAD;
    if (!text.startsWith(name, start + 2)) return text.length < start + 2 + name.length ? CUT : BAD;
    const i = skipBlank(start + 2 + name.length);
    if (i >= text.length) return CUT;
    if (text.charCodeAt(i) !== GREATER) return BAD;
    open.pop();
    events.close(name);
    return i + 1;
  }

  /** A comment, a CDATA section or, as nothing else of this kind is read here, something bad. */
  function readDeclaration(start: number): number {
    if (text.startsWith("<!--", start)) {
      const to = text.indexOf("--", start + 4);
      if (to < 0 || to + 2 >= text.length) return CUT;
      return text.charCodeAt(to + 2) === GREATER && scan(start + 4, to) ? to + 3 : BAD;
    }
    if (text.startsWith("<![CDATA[", start)) {
      if (open.length === 0) return BAD;
      const to = text.indexOf("]]>", start + 9);
      if (to < 0) return CUT;
      if (!scan(start + 9, to)) return BAD;
      events.text(text.slice(start + 9, to).replace(/\r\n?/g, "\n"));
      return to + 3;
    }
    const head = text.slice(start, start + 9);
    return "<!--".startsWith(head) || "<![CDATA[".startsWith(head) ? CUT : BAD;
  }

  function readInstruction(start: number): number {
    const name = readName(start + 2);
    if (end === text.length) return CUT;
    const code = text.charCodeAt(end);
    if (name === "" || /^xml$/i.test(name) || !(code === QUESTION || isBlank(code))) return BAD;
    const to = text.indexOf("?>", end);
    if (to < 0) return CUT;
    return scan(end, to) ? to + 2 : BAD;
  }

  function readMarkup(start: number): number {
    const code = text.charCodeAt(start + 1);
    if (code === SLASH) return readCloseTag(start);
    if (code === BANG) return readDeclaration(start);
    if (code === QUESTION) return readInstruction(start);
    return readOpenTag(start);
  }

  /** Where the first token is that is not all there; `BAD` at one that is none. */
  function readTokens(from: number, isLast: boolean): number {
    let i = from;
    while (i < text.length) {
      nextLine = line;
      nextLineStart = lineStart;
      let next: number;
      if (text.charCodeAt(i) === LESS) next = readMarkup(i);
      else {
        const to = text.indexOf("<", i);
        if (to < 0 && !isLast) return i;
        // The file ends before its root does.
        if (to < 0 && open.length > 0) return BAD;
        next = to < 0 ? text.length : to;
        if (!readText(i, next)) return BAD;
      }
      if (next === BAD) return BAD;
      if (next === CUT) return isLast ? BAD : i;
      line = nextLine;
      lineStart = nextLineStart;
      i = next;
    }
    return i;
  }

  return {
    isBeforeRoot: () => !hasRoot,
    at: () => ({ line, column: 1 }),
    write(piece, isLast) {
      waiting.push(piece);
      waitingLength += piece.length;
      // A token that is not all there is looked at again when there is twice as much of it.
      if (waitingLength < wanted && !isLast) return true;
      text = waiting.length === 1 ? piece : waiting.join("");
      let from = 0;
      if (!isStarted && text !== "") {
        isStarted = true;
        from = measureDeclaration(text) ?? 0;
        nextLine = line;
        nextLineStart = lineStart;
        scan(0, from);
        line = nextLine;
        lineStart = nextLineStart;
      }
      const to = readTokens(from, isLast);
      if (to === BAD) return false;
      const rest = text.slice(to);
      lineStart -= to;
      waiting = [rest];
      waitingLength = rest.length;
      wanted = rest.length * 2;
      return !isLast || (hasRoot && open.length === 0);
    },
  };
}
