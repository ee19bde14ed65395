import { isObject } from "../../model/parse-part.ts";
import { ok, type Result, refuse } from "../../model/result.ts";
import type { Findings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { readJson } from "../json/read-json.ts";
import {
  type Context,
  collectPrefixes,
  EMPTY_CONTEXT,
  expandIri,
  extendContext,
  type Term,
} from "./jsonld-context.ts";
import { RDF } from "./namespaces.ts";
import type { RdfFile, RdfStatement, RdfTerm } from "./statement.ts";

type Json = Readonly<Record<string, unknown>>;

const DEEPEST = 256;
const XSD = "http://www.w3.org/2001/XMLSchema#";
const JSON_TYPE = `${RDF.type.replace(/type$/, "")}JSON`;
const NO_TERM: Term = { id: null, containers: new Set(), isReverse: false };

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Keywords go by other names where a context says so. */
const keywordOf = (context: Context, key: string): string => {
  const id = context.terms.get(key)?.id;
  return key.startsWith("@") ? key : id?.startsWith("@") === true ? id : key;
};

const withoutContext = ({ "@context": _, ...rest }: Json): Json => rest;

/** The value under a keyword or an alias of it. */
function under(context: Context, item: Json, keyword: string): unknown {
  for (const [key, value] of Object.entries(item)) if (keywordOf(context, key) === keyword) return value;
  return undefined;
}

function toNumberTerm(value: number): RdfTerm {
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e21;
  return { kind: "literal", text: String(value), datatype: `${XSD}${isWhole ? "integer" : "double"}` };
}

/** Writes down what a JSON-LD document says. */
function createReader(findings: Findings) {
  const statements: RdfStatement[] = [];
  let blanks = 0;
  let isTooDeep = false;
  const prefixes = new Map<string, string>();

  const toBlank = () => `_:json-${blanks++}`;
  const add = (subject: string, predicate: string, object: RdfTerm, graph: string | undefined) =>
    void statements.push({ subject, predicate, object, ...(graph === undefined ? {} : { graph }) });

  function toLiteral(context: Context, term: Term, value: string | number | boolean): RdfTerm {
    const { type } = term;
    if (typeof value === "string" && (type === "@id" || type === "@vocab"))
      return { kind: "resource", id: expandIri(context, value, type === "@vocab") };
    if (typeof value === "number") {
      const plain = toNumberTerm(value);
      return type === undefined || type.startsWith("@")
        ? plain
        : { kind: "literal", text: String(value), datatype: type };
    }
    if (typeof value === "boolean")
      return { kind: "literal", text: String(value), datatype: `${XSD}boolean` };
    if (type !== undefined && !type.startsWith("@")) return { kind: "literal", text: value, datatype: type };
    const language = term.language === undefined ? context.language : term.language;
    return { kind: "literal", text: value, ...(language === null ? {} : { language }) };
  }

  function readValue(context: Context, item: Json): RdfTerm | null {
    const value = under(context, item, "@value");
    const type = under(context, item, "@type");
    const language = under(context, item, "@language");
    if (type === "@json") return { kind: "literal", text: JSON.stringify(value), datatype: JSON_TYPE };
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
    const own: Term = {
      ...NO_TERM,
      language: typeof language === "string" ? language : null,
      ...(typeof type === "string" ? { type: expandIri(context, type, true) } : {}),
    };
    return toLiteral(context, own, value);
  }

  function readListItems(
    context: Context,
    term: Term,
    items: readonly unknown[],
    graph: string | undefined,
    depth: number,
  ): RdfTerm {
    const objects = items.flatMap((item) =>
      readObjects(context, { ...term, containers: new Set() }, item, graph, depth + 1),
    );
    let rest: RdfTerm = { kind: "resource", id: RDF.nil };
    for (const object of objects.toReversed()) {
      const cell = toBlank();
      add(cell, RDF.first, object, graph);
      add(cell, RDF.rest, rest, graph);
      rest = { kind: "resource", id: cell };
    }
    return rest;
  }

  /** What a value under a term stands for. */
  function readObjects(
    context: Context,
    term: Term,
    value: unknown,
    graph: string | undefined,
    depth: number,
  ): readonly RdfTerm[] {
    if (value === null || value === undefined) return [];
    if (depth > DEEPEST) {
      isTooDeep = true;
      return [];
    }
    if (term.type === "@json") return [{ kind: "literal", text: JSON.stringify(value), datatype: JSON_TYPE }];
    if (Array.isArray(value))
      return term.containers.has("@list")
        ? [readListItems(context, term, value, graph, depth)]
        : value.flatMap((item) => readObjects(context, term, item, graph, depth + 1));
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return [toLiteral(context, term, value)];
    if (!isObject(value)) return [];
    const key = ["@language", "@index", "@id", "@type"].find((container) => term.containers.has(container));
    if (key !== undefined) {
      const plain: Term = { ...term, containers: new Set() };
      return Object.entries(value).flatMap(([name, inner]) =>
        toList(inner).flatMap((each) => {
          if (key === "@language" && typeof each === "string")
            return [
              { kind: "literal", text: each, ...(name.startsWith("@") ? {} : { language: name }) } as const,
            ];
          const keyed =
            (key === "@id" || key === "@type") && isObject(each) ? { [key]: name, ...each } : each;
          return readObjects(context, plain, keyed, graph, depth + 1);
        }),
      );
    }
    if (under(context, value, "@value") !== undefined) {
      const literal = readValue(context, value);
      return literal === null ? [] : [literal];
    }
    const list = under(context, value, "@list");
    if (list !== undefined) return [readListItems(context, term, toList(list), graph, depth)];
    const set = under(context, value, "@set");
    if (set !== undefined) return readObjects(context, term, set, graph, depth + 1);
    return [{ kind: "resource", id: readNode(context, value, graph, depth + 1) }];
  }

  function readFields(
    context: Context,
    item: Json,
    id: string,
    graph: string | undefined,
    depth: number,
  ): void {
    for (const [key, value] of Object.entries(item)) {
      const keyword = keywordOf(context, key);
      switch (keyword) {
        case "@context":
        case "@id":
        case "@index":
          continue;
        case "@type":
          for (const type of toList(value))
            if (typeof type === "string")
              add(id, RDF.type, { kind: "resource", id: expandIri(context, type, true) }, graph);
          continue;
        case "@graph":
          // Beside other fields of the same object a graph of its own, named by that object.
          readAll(context, value, depth + 1, id);
          continue;
        case "@included":
          readAll(context, value, depth + 1, graph);
          continue;
        case "@nest":
          for (const each of toList(value))
            if (isObject(each)) readFields(context, each, id, graph, depth + 1);
          continue;
        case "@reverse":
          if (isObject(value))
            for (const [word, others] of Object.entries(value))
              for (const other of readObjects(
                context,
                context.terms.get(word) ?? NO_TERM,
                others,
                graph,
                depth + 1,
              ))
                if (other.kind === "resource")
                  add(other.id, expandIri(context, word, true), { kind: "resource", id }, graph);
          continue;
        default: {
          const term = context.terms.get(key) ?? NO_TERM;
          const inner = term.context === undefined ? context : extendContext(context, term.context, findings);
          const predicate = expandIri(context, key, true);
          for (const object of readObjects(inner, term, value, graph, depth + 1))
            if (!term.isReverse) add(id, predicate, object, graph);
            else if (object.kind === "resource") add(object.id, predicate, { kind: "resource", id }, graph);
        }
      }
    }
  }

  function readNode(around: Context, item: Json, graph: string | undefined, depth: number): string {
    const context = "@context" in item ? extendContext(around, item["@context"], findings) : around;
    if (context !== around) collectPrefixes(context, prefixes);
    const written = under(context, item, "@id");
    const id = typeof written === "string" ? expandIri(context, written, false) : toBlank();
    if (depth > DEEPEST) isTooDeep = true;
    else readFields(context, item, id, graph, depth);
    return id;
  }

  function readAll(context: Context, value: unknown, depth: number, graph?: string): void {
    for (const item of toList(value)) if (isObject(item)) readNode(context, item, graph, depth);
  }

  return {
    readTop(value: unknown): void {
      for (const item of toList(value)) {
        if (!isObject(item)) continue;
        const context =
          "@context" in item ? extendContext(EMPTY_CONTEXT, item["@context"], findings) : EMPTY_CONTEXT;
        collectPrefixes(context, prefixes);
        const keys = Object.keys(item).map((key) => keywordOf(context, key));
        const isWrapper = keys.every((key) => key === "@context" || key === "@graph");
        if (isWrapper) readAll(context, under(context, item, "@graph"), 1);
        else readNode(context, withoutContext(item), undefined, 1);
      }
    },
    finish: () => ({ statements, prefixes, isTooDeep }),
  };
}

/**
 * Reads JSON-LD 1.1 without fetching anything: contexts within the file hold, words of others are kept as words of their address, and no
 * field is dropped because it is not defined. All or nothing; linear.
 */
export function parseJsonld(
  { bytes, partial }: Pick<ReadInput, "bytes" | "partial">,
  findings: Findings,
): Result<RdfFile & { readonly encoding: string }> {
  const json = readJson(bytes, findings, partial);
  if (!json.ok) return json;
  const { value, encoding, isIncomplete = false } = json.value;
  const reader = createReader(findings);
  reader.readTop(value);
  const { statements, prefixes, isTooDeep } = reader.finish();
  if (isTooDeep)
    return refuse("jsonld", "", `Objects are nested deeper than ${DEEPEST} levels.`, "See docs/formats.md.");
  if (statements.length === 0)
    return refuse(
      "no-graph",
      "",
      "This JSON-LD says nothing: no object in it has a field.",
      "See docs/formats.md.",
    );
  return ok({ statements, prefixes, isIncomplete, encoding });
}
