import type { Issue, Location } from "../../model/result.ts";

interface Token {
  readonly kind: "id" | "mark" | "arrow";
  readonly text: string;
  /** In quotes or angle brackets: never a key word. */
  readonly isQuoted: boolean;
  readonly at: number;
}

/** The words and marks of a DOT text, one after the other. */
export interface DotTokens {
  readonly is: (mark: string) => boolean;
  /** Whether the token after the next one is this mark. */
  readonly isNext: (mark: string) => boolean;
  readonly isWord: (word: string) => boolean;
  readonly isDone: () => boolean;
  readonly take: (mark: string) => boolean;
  readonly takeId: () => string | null;
  readonly takeArrow: () => string | null;
  readonly place: () => Location;
  /** What is wrong with the writing itself. */
  readonly fault: () => Issue | null;
}

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|^#[^\n]*)+/my;
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"/y;
const WORD = /-?(?:\.\d+|\d+(?:\.\d*)?)|[\p{L}_\u0080-\uFFFF][\p{L}\p{N}_\u0080-\uFFFF]*/uy;

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", n: "\n", l: "\n", r: "\n" };

/** One escape after the other: `\\\\n` is a backslash and a letter. Marks of justified lines end a text, they are none of it. */
const decodeEscapes = (text: string) =>
  text
    .replace(/((?:^|[^\\])(?:\\\\)*)(?:\\[lr])+$/, "$1")
    .replace(/\\(\r?\n|[\s\S])/g, (whole, escaped: string) =>
      /^\r?\n$/.test(escaped) ? "" : (ESCAPES[escaped] ?? whole),
    );

/** `<b>Anna</b><br/>chair` as text. */
const toPlainText = (markup: string) =>
  markup
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .trim();

export function createDotTokens(text: string): DotTokens {
  const tokens: Token[] = [];
  let broken: { readonly message: string; readonly at: number } | null = null;
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: Token["kind"], written: string, value: string, isQuoted = false) => {
    tokens.push({ kind, text: value, isQuoted, at });
    at += written.length;
  };
  while (at < text.length && broken === null) {
    const space = match(SPACE);
    if (space !== undefined && space !== "") {
      at += space.length;
      continue;
    }
    const character = text[at] ?? "";
    const quoted = character === '"' ? match(QUOTED) : undefined;
    const arrow = text.startsWith("->", at) ? "->" : text.startsWith("--", at) ? "--" : null;
    const word = arrow === null ? match(WORD) : undefined;
    if (quoted !== undefined) push("id", quoted, decodeEscapes(quoted.slice(1, -1)), true);
    else if (character === "<") {
      const end = findClosing(text, at);
      if (end < 0) broken = { message: "a < is opened here and never closed", at };
      else push("id", text.slice(at, end), toPlainText(text.slice(at + 1, end - 1)), true);
    } else if (arrow !== null) push("arrow", arrow, arrow);
    else if (word !== undefined && word !== "") push("id", word, word);
    else if ("{}[]=;,:+".includes(character)) push("mark", character, character);
    else
      broken = {
        message: character === '"' ? "a quote is opened here and never closed" : `"${character}" stands here`,
        at,
      };
  }
  let next = 0;
  const is = (mark: string, ahead = 0) => {
    const token = tokens[next + ahead];
    return token?.kind === "mark" && token.text === mark;
  };
  const place = (): Location => {
    const index = broken !== null && next >= tokens.length ? broken.at : (tokens[next]?.at ?? text.length);
    const before = text.slice(0, index);
    return { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
  };
  return {
    is: (mark) => is(mark),
    isNext: (mark) => is(mark, 1),
    isWord(word) {
      const token = tokens[next];
      return token?.kind === "id" && !token.isQuoted && token.text.toLowerCase() === word;
    },
    isDone: () => next >= tokens.length,
    take(mark) {
      const isIt = is(mark);
      if (isIt) next++;
      return isIt;
    },
    takeId() {
      const token = tokens[next];
      if (token?.kind !== "id") return null;
      next++;
      let all = token.text;
      // `"one" + "two"` is one text.
      while (is("+") && tokens[next + 1]?.kind === "id") {
        all += tokens[next + 1]?.text ?? "";
        next += 2;
      }
      return all;
    },
    takeArrow() {
      const token = tokens[next];
      if (token?.kind !== "arrow") return null;
      next++;
      return token.text;
    },
    place,
    fault: () => {
      if (broken === null) return null;
      next = tokens.length;
      return { code: "dot", path: "", message: `This is not valid DOT: ${broken.message}.`, at: place() };
    },
  };
}

/** Where the `>` that closes a `<` ends; -1 when none does. */
function findClosing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "<") depth++;
    else if (text[at] === ">" && --depth === 0) return at + 1;
  }
  return -1;
}
