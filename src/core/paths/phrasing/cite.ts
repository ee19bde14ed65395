import type { Graph } from "../../graph/graph.ts";
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
  return {
    cite(claim, evidence) {
      const { document, paragraph, start } = evidence;
      const key = JSON.stringify([claim.id, document, paragraph]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = citations.length + 1;
      const label = `${documents.get(document)?.label ?? document}, paragraph ${paragraph}`;
      numbers.set(key, number);
      citations.push({
        ...{ number, document, start, paragraph, label, claim: claim.id, says: claim.says },
        ...(claim.ground === undefined ? {} : { passage: evidence }),
      });
      return number;
    },
    citeSource(claim, { document, place, exact }) {
      const key = JSON.stringify([claim.id, document, place, exact]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = citations.length + 1;
      const { label, url } = documents.get(document) ?? { label: document };
      numbers.set(key, number);
      citations.push({
        ...{ number, document, start: null, paragraph: null, claim: claim.id, says: claim.says },
        label: place === undefined ? label : `${label}, ${place}`,
        ...(url === undefined ? {} : { url }),
        ...(exact === undefined ? {} : { exact }),
      });
      return number;
    },
    citeDocument(relation, document) {
      const key = JSON.stringify([document]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = citations.length + 1;
      const { label, url } = documents.get(document) ?? { label: document };
      numbers.set(key, number);
      citations.push({
        ...{ number, document, start: null, paragraph: null, label, claim: null, relation, says: "" },
        ...(url === undefined ? {} : { url }),
      });
      return number;
    },
    list: () => [...citations],
  };
}
