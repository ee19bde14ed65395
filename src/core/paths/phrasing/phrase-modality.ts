import { joinWords, namesOf } from "../../graph/entity-words.ts";
import type { Graph } from "../../graph/graph.ts";
import { documentsOf } from "../../model/claim-documents.ts";
import type { Claim } from "../../model/dataset.ts";
import { assertNever } from "../../model/result.ts";

/** What keeps a statement as weak as its source: words before it, an adverb inside it, a remark after it. */
export interface ModalityPhrasing {
  readonly before: string;
  readonly adverb: string;
  readonly remark: string;
}

const NONE: ModalityPhrasing = { before: "", adverb: "", remark: "" };

/** Who holds an opinion: those it is attributed to, else the authors of the documents that state it. */
function speakersOf(graph: Graph, claim: Claim): string {
  if (claim.attributedTo.length > 0) return namesOf(graph, claim.attributedTo);
  const documents = new Set(documentsOf(claim));
  const authors = graph.dataset.documents
    .filter(({ id }) => documents.has(id))
    .flatMap((each) => each.authors);
  return joinWords([...new Set(authors)]);
}

/** The hedge that a claim's modality asks for. */
export function phraseModality(graph: Graph, claim: Claim): ModalityPhrasing {
  const { modality } = claim;
  switch (modality) {
    case "asserted":
      return NONE;
    case "reported":
      return { ...NONE, adverb: "reportedly" };
    case "attributed": {
      const speakers = namesOf(graph, claim.attributedTo);
      return { ...NONE, before: speakers === "" ? "It is said that" : `According to ${speakers},` };
    }
    case "opinion": {
      const speakers = speakersOf(graph, claim);
      return {
        ...NONE,
        before: speakers === "" ? "In the author's opinion," : `In the opinion of ${speakers},`,
      };
    }
    case "planned":
      return { ...NONE, remark: "planned" };
    case "forecast":
      return { ...NONE, remark: "forecast" };
    case "implied":
      return { ...NONE, remark: "implied, not stated" };
    default:
      return assertNever(modality);
  }
}

/** `is reportedly allied with`, `reportedly supplied arms to`: after a form of to be, else in front. */
export function placeAdverb(verb: string, adverb: string): string {
  if (adverb === "") return verb;
  const [first = "", ...rest] = verb.split(" ");
  return ["is", "was", "are", "were", "has"].includes(first) && rest.length > 0
    ? [first, adverb, ...rest].join(" ")
    : `${adverb} ${verb}`;
}
