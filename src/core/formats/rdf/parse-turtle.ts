import { Lexer, Parser, type Term } from "n3";
import { ok, type Result, refuse } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import type { Findings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { INCOMPLETE } from "../incomplete.ts";
import type { RdfFile, RdfStatement, RdfTerm } from "./statement.ts";

/** A word of the text with its place: the part of the parser's own tokens that is used here. */
interface Token {
  readonly line: number;
  /** Column, from 0. */
  readonly start?: number;
  readonly end?: number;
}

type OnToken = (error: Error | null, token?: unknown) => void;

const toId = (term: Term): string => (term.termType === "BlankNode" ? `_:${term.value}` : term.value);

const PLAIN: ReadonlySet<string> = new Set([
  "http://www.w3.org/2001/XMLSchema#string",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString",
]);

interface Quoted {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

// RDF 1.2 has statements among the terms; the parser's published types do not say so yet.
const isQuoted = (term: object): term is Quoted => "predicate" in term && "object" in term;

function toTerm(term: Term): RdfTerm {
  if (isQuoted(term))
    return {
      kind: "statement",
      subject: toId(term.subject),
      predicate: toId(term.predicate),
      object: toTerm(term.object),
    };
  if (term.termType !== "Literal") return { kind: "resource", id: toId(term) };
  const { value: text, language } = term;
  const datatype = term.datatype.value;
  return {
    kind: "literal",
    text,
    ...(language === "" ? {} : { language }),
    ...(PLAIN.has(datatype) ? {} : { datatype }),
  };
}

const isToken = (value: unknown): value is Token =>
  typeof value === "object" && value !== null && "line" in value && typeof value.line === "number";

/** Where the parser stopped: its own word, else the first letters after the word before, which it could not read. */
function toPlace(
  error: Error,
  text: string,
  last: Token | null,
): { readonly line: number; readonly column: number } {
  const context: unknown = "context" in error ? error.context : undefined;
  const fields = typeof context === "object" && context !== null ? context : {};
  const token = "token" in fields && isToken(fields.token) ? fields.token : null;
  const before = "previousToken" in fields && isToken(fields.previousToken) ? fields.previousToken : null;
  const line = token?.line ?? (isToken(fields) ? fields.line : (last?.line ?? 1));
  if (token?.start !== undefined) return { line, column: token.start + 1 };
  const from = before?.line === line ? (before.end ?? 0) : 0;
  const written = text.split("\n", line).at(-1) ?? "";
  return { line, column: from + Math.max(0, written.slice(from).search(/\S/)) + 1 };
}

/** The parser's own message as an end of a sentence: `a name was expected, but "x" stands there`. */
const toReason = (message: string): string =>
  message
    .replace(/ on line \d+\.?$/, "")
    .replace(/^Unexpected "([\s\S]{0,40})[\s\S]*"$/, '"$1" cannot be read here')
    .replace(/^Undefined prefix "([^"]*)"$/, 'the prefix "$1" is not declared')
    .replace(/^Expected (.+?) but got eof$/, "the file ends where more was expected ($1)")
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/**
 * Reads Turtle, TriG, N-Triples and N-Quads (RDF 1.1 and the quoted statements of 1.2). All or nothing unless `partial`; linear.
 */
export function parseTurtle(
  { bytes, partial = false }: Pick<ReadInput, "bytes" | "partial">,
  findings: Findings,
): Result<RdfFile & { readonly encoding: string }> {
  const decoded = decodeText(bytes, findings);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const statements: RdfStatement[] = [];
  const prefixes = new Map<string, string>();
  let last: Token | null = null;
  const faults: Error[] = [];

  // Words are handed on one by one, so that the line of every statement is known when it is complete.
  const lexer = new Lexer();
  const tokenize = (input: string, onToken: OnToken) => {
    try {
      for (const token of lexer.tokenize(input)) {
        last = token;
        onToken(null, token);
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      onToken(error);
    }
  };
  const options = { lexer: { tokenize }, blankNodePrefix: "" };
  const run = (input: string) => {
    statements.length = 0;
    try {
      new Parser(options).parse(input, {
        onQuad(error, quad) {
          if (error !== null && error !== undefined) {
            faults.push(error);
            return;
          }
          if (quad === undefined || quad === null) return;
          const graph = toId(quad.graph);
          statements.push({
            subject: toId(quad.subject),
            predicate: toId(quad.predicate),
            object: toTerm(quad.object),
            ...(graph === "" ? {} : { graph }),
            ...(last === null ? {} : { line: last.line }),
          });
        },
        onPrefix: (prefix, iri) => void prefixes.set(prefix, typeof iri === "string" ? iri : iri.value),
      });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      faults.push(error);
    }
  };
  run(text);
  const [fault] = faults;
  if (fault === undefined) return ok({ statements, prefixes, isIncomplete: false, encoding });
  const place = toPlace(fault, text, last);
  if (partial) {
    // A word that cannot be read hides all before it: what stands above its line is read alone.
    if (statements.length === 0)
      run(
        text
          .split("\n")
          .slice(0, place.line - 1)
          .join("\n"),
      );
    findings.add(INCOMPLETE, place.line);
    return ok({ statements, prefixes, isIncomplete: true, encoding });
  }
  return refuse(
    "turtle",
    "",
    `This is not valid Turtle: ${toReason(fault.message)}.`,
    "The file may be cut off or edited by hand.",
    place,
  );
}
