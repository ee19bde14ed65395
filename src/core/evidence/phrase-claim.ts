import { entityAt, type Graph, relationAt, relationTypeOf } from "../graph/graph.ts";
import type { Claim, QualifierValue } from "../model/dataset.ts";
import type { EntityId } from "../model/ids.ts";
import { agree } from "./agree.ts";
import { claimsOf, type EvidenceContext, findEntityRef } from "./context.ts";
import { describeFigures } from "./describe-figures.ts";
import type { PhraseText } from "./details.ts";

/** What follows the name of one end of a relation in a sentence; `other` stands where the other end is named. */
export type PhrasePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "entity"; readonly id: EntityId; readonly text: string }
  | { readonly kind: "other" };

export interface Phrase {
  readonly parts: readonly PhrasePart[];
  /** What else the claim's qualifiers say: `69 % of arms imports`, `prime minister`. */
  readonly remarks: readonly string[];
}

/** Qualifiers that say how a source puts it: for the list of its claims, not for a sentence. */
const WORDING = new Set(["wording"]);

/** The name as it stands within a sentence: a word that the data's own prose writes in lower case begins with a small letter. */
function toInnerName({ commonWords }: EvidenceContext, name: string): string {
  const [first = ""] = /^\p{L}+/u.exec(name) ?? [];
  return commonWords().has(first.toLowerCase()) ? first.toLowerCase() + name.slice(first.length) : name;
}

/** A qualifier as parts of a sentence: entities by name, `A, B and C`; null where it is a figure. */
function toParts(context: EvidenceContext, value: QualifierValue): readonly PhrasePart[] | null {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const parts = items.map((item): PhrasePart | null => {
    if (typeof item !== "string") return null;
    const ref = findEntityRef(context.graph, item);
    return ref === null
      ? { kind: "text", text: item }
      : { kind: "entity", id: ref.id, text: toInnerName(context, ref.name) };
  });
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const comma = (place: number) => (place === known.length - 1 ? " and " : ", ");
  return known.flatMap((part, place) =>
    place === 0 ? [part] : [{ kind: "text", text: comma(place) }, part],
  );
}

/** Splits `provided {good} to {other}` into its words and the qualifiers named in it. */
const splitPattern = (pattern: string): readonly string[] => pattern.split(/(\{[a-z_]+\})/).filter(Boolean);

/** The qualifiers that a pattern needs, or null where the claim has not all of them as words or entities. */
function fillPattern(
  context: EvidenceContext,
  pattern: string,
  { qualifiers }: Claim,
): { readonly parts: readonly PhrasePart[]; readonly used: readonly string[] } | null {
  const used: string[] = [];
  const parts: PhrasePart[] = [];
  for (const piece of splitPattern(pattern)) {
    const name = /^\{([a-z_]+)\}$/.exec(piece)?.[1];
    if (name === undefined) parts.push({ kind: "text", text: piece });
    else if (name === "other") parts.push({ kind: "other" });
    else {
      const value = qualifiers[name];
      const filled = value === undefined ? null : toParts(context, value);
      if (filled === null) return null;
      used.push(name);
      parts.push(...filled);
    }
  }
  return { parts, used };
}

/**
 * A relation (by index) as it is told from one of its ends (by index): by the first phrase of its type whose qualifiers the claim
 * has, else by the label of the type.
 */
export function phraseClaim(
  context: EvidenceContext,
  relation: number,
  from: number,
  claim: Claim | undefined,
): Phrase {
  const { graph } = context;
  const type = relationTypeOf(graph, relation);
  const { source, target } = relationAt(graph, relation);
  const along = graph.directed[relation] === 0 || graph.source[relation] === from;
  const subject = entityAt(graph, from);
  const filled =
    claim === undefined
      ? null
      : (type.phrases ?? [])
          .map((phrase) => fillPattern(context, along ? phrase.forward : phrase.inverse, claim))
          .find((each) => each !== null);
  const [first, ...rest] = filled?.parts ?? [
    { kind: "text" as const, text: `${along ? type.label : type.inverse} ` },
    { kind: "other" as const },
  ];
  const parts =
    first?.kind === "text"
      ? [{ ...first, text: agree(first.text, subject) }, ...rest]
      : (filled?.parts ?? []);
  const told = parts.map((part) => (part.kind === "other" ? "" : part.text)).join("");
  const named = new Set<string>([
    source,
    target,
    ...parts.flatMap((part) => (part.kind === "entity" ? [part.id] : [])),
  ]);
  const remarks =
    claim === undefined
      ? []
      : describeFigures(graph, claim).flatMap(({ key, text, links }) => {
          if (WORDING.has(key) || filled?.used.includes(key) === true) return [];
          if (links.length === 0) return [text];
          const others = links.filter(({ id, name }) => !named.has(id) && !told.includes(name));
          return others.length === 0 ? [] : [others.map(({ name }) => toInnerName(context, name)).join(", ")];
        });
  return { parts, remarks };
}

/**
 * A relation (by index) in the words that all of its claims bear out, as it is told from one of its ends (by index): with a good, a
 * field or a place only where every claim names the same; one claim of several never speaks for the others.
 */
export function phraseRelation(context: EvidenceContext, relation: number, from: number): PhraseText {
  const [first, ...rest] = claimsOf(context, relationAt(context.graph, relation)).map((claim) =>
    toPhraseText(phraseClaim(context, relation, from, claim)),
  );
  return first !== undefined && rest.every(({ verb, after }) => verb === first.verb && after === first.after)
    ? first
    : toPhraseText(phraseClaim(context, relation, from, undefined));
}

/** Whether claims of a relation (by index) may say more than the label of its type. */
export const hasPhrases = (graph: Graph, relation: number): boolean =>
  (relationTypeOf(graph, relation).phrases ?? []).length > 0;

/** What stands along the line of a relation (by index), read from its source: its phrase, with a dash of dots for the other end. */
export function toLineWords(context: EvidenceContext, relation: number): string {
  const { verb, after } = phraseRelation(context, relation, context.graph.source[relation] ?? 0);
  return after === "" ? verb : `${verb} … ${after}`;
}

/** The phrase as text, around the name of the other end. */
function toPhraseText({ parts }: Phrase): PhraseText {
  const at = parts.findIndex(({ kind }) => kind === "other");
  const join = (some: readonly PhrasePart[]) =>
    some
      .map((part) => (part.kind === "other" ? "" : part.text))
      .join("")
      .trim();
  return { verb: join(parts.slice(0, at)), after: join(parts.slice(at + 1)) };
}
