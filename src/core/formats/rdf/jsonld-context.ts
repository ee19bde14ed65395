import { isObject } from "../../model/parse-part.ts";
import { addExample, type Findings } from "../findings.ts";

/** What a word of a JSON-LD file stands for. */
export interface Term {
  /** IRI or keyword; null where the file says that it means nothing. */
  readonly id: string | null;
  readonly type?: string;
  readonly containers: ReadonlySet<string>;
  readonly language?: string | null;
  readonly isReverse: boolean;
  readonly context?: unknown;
}

/** The words in force at a place of a JSON-LD file (JSON-LD 1.1, section 4). */
export interface Context {
  readonly base: string;
  readonly vocabulary: string | null;
  readonly language: string | null;
  readonly terms: ReadonlyMap<string, Term>;
}

export const EMPTY_CONTEXT: Context = { base: "", vocabulary: null, language: null, terms: new Map() };

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** An address as it stands where it is absolute or where there is none to start from. */
function resolve(address: string, base: string): string {
  if (ABSOLUTE.test(address) || address.startsWith("_:") || !URL.canParse(address, base)) return address;
  return new URL(address, base).href;
}

/** The IRI or keyword of a word: as a term where `isWord`, by its prefix, else as an address. */
export function expandIri(context: Context, word: string, isWord: boolean): string {
  const term = isWord && !/^(?:@|_:)/.test(word) ? context.terms.get(word) : undefined;
  return term === undefined ? expandUndefined(context, word, isWord) : (term.id ?? word);
}

/** The same of a word whose own definition says nothing about that, or is still being read. */
function expandUndefined(context: Context, word: string, isWord: boolean): string {
  if (word.startsWith("@") || word.startsWith("_:")) return word;
  const colon = word.indexOf(":");
  if (colon > 0 && !word.startsWith("//", colon + 1)) {
    const prefix = context.terms.get(word.slice(0, colon))?.id;
    if (prefix !== undefined && prefix !== null) return prefix + word.slice(colon + 1);
  }
  if (colon > 0) return word;
  if (isWord) return context.vocabulary === null ? word : context.vocabulary + word;
  return resolve(word, context.base);
}

/** `https://schema.org` as the beginning of the words that it defines. */
const toVocabulary = (address: string): string =>
  /[/#?]$/.test(address) ? address : /^https?:\/\/[^/]+$/i.test(address) ? `${address}/` : `${address}#`;

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function readTerm(context: Context, word: string, definition: unknown): Term | null {
  const none = new Set<string>();
  if (definition === null) return { id: null, containers: none, isReverse: false };
  if (typeof definition === "string")
    return { id: expandIri(context, definition, true), containers: none, isReverse: false };
  if (!isObject(definition)) return null;
  const reverse = textOf(definition["@reverse"]);
  const id = definition["@id"];
  const type = textOf(definition["@type"]);
  const language = definition["@language"];
  const container = definition["@container"];
  const containers = new Set(
    (Array.isArray(container) ? container : [container]).filter((each) => typeof each === "string"),
  );
  const name = reverse ?? textOf(id);
  return {
    id:
      id === null
        ? null
        : name === undefined
          ? expandUndefined(context, word, true)
          : expandIri(context, name, true),
    containers,
    isReverse: reverse !== undefined,
    ...(type === undefined ? {} : { type: expandIri(context, type, true) }),
    ...(typeof language === "string" || language === null ? { language } : {}),
    ...("@context" in definition ? { context: definition["@context"] } : {}),
  };
}

/**
 * A context with what a local one adds. Nothing is fetched: where a context is only named by its address, words without a definition
 * belong to that address.
 */
export function extendContext(context: Context, local: unknown, findings: Findings): Context {
  if (local === null) return { ...EMPTY_CONTEXT, base: context.base };
  if (Array.isArray(local))
    return local.reduce((all: Context, each: unknown) => extendContext(all, each, findings), context);
  if (typeof local === "string") {
    addExample(
      findings,
      "Contexts are not fetched; words without a definition were taken as words of the context",
      local,
    );
    return { ...context, vocabulary: toVocabulary(local) };
  }
  if (!isObject(local)) return context;
  const base = textOf(local["@base"]);
  const vocabulary = local["@vocab"];
  const language = local["@language"];
  const imported = textOf(local["@import"]);
  let current = imported === undefined ? context : extendContext(context, imported, findings);
  current = {
    ...current,
    ...(base === undefined ? {} : { base: resolve(base, context.base) }),
    ...(vocabulary === null ? { vocabulary: null } : {}),
    ...(typeof language === "string" || language === null ? { language } : {}),
  };
  if (typeof vocabulary === "string")
    current = { ...current, vocabulary: expandIri(current, vocabulary, true) };
  const terms = new Map(current.terms);
  // A term may be defined by another one that comes after it: prefixes first.
  const definitions = Object.entries(local).filter(([word]) => !word.startsWith("@"));
  const isPrefix = (definition: unknown) => typeof definition === "string" && /[/#:?=_]$/.test(definition);
  for (const [word, definition] of definitions.toSorted(
    (a, b) => Number(isPrefix(b[1])) - Number(isPrefix(a[1])),
  )) {
    const term = readTerm({ ...current, terms }, word, definition);
    if (term !== null) terms.set(word, term);
  }
  return { ...current, terms };
}

/** Takes down the namespaces to which a context gives short names. */
export function collectPrefixes({ terms, vocabulary }: Context, prefixes: Map<string, string>): void {
  for (const [word, { id }] of terms) if (id !== null && /[/#:]$/.test(id)) prefixes.set(word, id);
  if (vocabulary !== null) prefixes.set("", vocabulary);
}
