import type { Graph } from "../../graph/graph.ts";
import { isMachineMade } from "../../model/claim-ground.ts";
import type { Claim, Evidence, NamedSource } from "../../model/dataset.ts";
import type { DocumentId, RelationId } from "../../model/ids.ts";
import type { Citation } from "../query.ts";

/** The footnotes of one answer; the same passage of the same claim keeps its number. */
export interface Citations {
  readonly cite: (claim: Claim, evidence: Evidence) => number;
  /** A source that a claim names without a place in its text. */
  readonly citeSource: (claim: Claim, source: NamedSource) => number;
  /** A source of a relation without claims; the same one keeps its number. */
  readonly citeDocument: (relation: RelationId, document: DocumentId) => number;
  readonly list: () => readonly Citation[];
}

/** Starts the footnotes of one answer, numbered from 1 in order of first use. */
export function startCitations({ dataset }: Graph): Citations {
  const documents = new Map(dataset.documents.map((document) => [document.id, document]));
  const numbers = new Map<string, number>();
  const citations: Citation[] = [];
  const number = (key: readonly unknown[], toCitation: () => Omit<Citation, "number">): number => {
    const text = JSON.stringify(key);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const next = citations.length + 1;
    numbers.set(text, next);
    citations.push({ number: next, ...toCitation() });
    return next;
  };
  const labelOf = (document: DocumentId): string => documents.get(document)?.label ?? document;
  /** A document without a place in its text, by its address where it has one. */
  const toWhole = (document: DocumentId) => {
    const url = documents.get(document)?.url;
    return { document, start: null, paragraph: null, ...(url === undefined ? {} : { url }) };
  };
  return {
    cite: (claim, evidence) => {
      const { document, paragraph, start } = evidence;
      return number([claim.id, document, paragraph], () => ({
        ...{ document, start, paragraph, claim: claim.id, says: claim.says },
        label: `${labelOf(document)}, paragraph ${paragraph}`,
        ...(isMachineMade(claim) ? { passage: evidence } : {}),
      }));
    },
    citeSource: (claim, { document, place, exact }) =>
      number([claim.id, document, place, exact], () => ({
        ...toWhole(document),
        ...{ claim: claim.id, says: claim.says },
        label: [labelOf(document), ...(place === undefined ? [] : [place])].join(", "),
        ...(place === undefined ? {} : { place }),
        ...(exact === undefined ? {} : { exact }),
      })),
    citeDocument: (relation, document) =>
      number([document], () => ({
        ...toWhole(document),
        ...{ claim: null, relation, says: "" },
        label: labelOf(document),
      })),
    list: () => [...citations],
  };
}
