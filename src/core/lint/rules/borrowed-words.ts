import { isMachineMade } from "../../model/claim-ground.ts";
import { listCoded } from "../list-coded.ts";
import { bodyOf, type LintRule, type Problem } from "../rule.ts";

const RUN = 8;
const WORD = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu;

const toWords = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replaceAll("’", "'"));

function* listRuns(text: string): Generator<string> {
  const words = toWords(text);
  for (let i = 0; i + RUN <= words.length; i++) yield words.slice(i, i + RUN).join(" ");
}

/** Paraphrases, summaries and notes are our own words: no run of eight words of an article stands in them. */
export const borrowedWords: LintRule = {
  code: "borrowed-words",
  title: "Words taken over from an article",
  severity: "error",
  needsTexts: true,
  find: (input) => {
    const coded = listCoded(input.dataset);
    // Where nothing was coded, names and summaries came with a file, too.
    const isBrought = coded.size === 0 && input.dataset.claims.some(({ ground }) => ground === undefined);
    const runs = new Set(
      input.dataset.documents.flatMap((document) => [...listRuns(bodyOf(input, document) ?? "")]),
    );
    const check = (record: string, path: string, text: string | undefined): readonly Problem[] => {
      const run = [...listRuns(text ?? "")].find((candidate) => runs.has(candidate));
      return run === undefined
        ? []
        : [
            {
              record,
              path,
              message: `Eight words stand in an article as they are: "${run}".`,
              hint: "Word it anew.",
            },
          ];
    };
    return [
      // Programs, and those who wrote the notes, word their claims as they like.
      ...input.dataset.claims.flatMap((claim) =>
        isMachineMade(claim) || (claim.ground === undefined && !coded.has(claim.id))
          ? []
          : [...check(claim.id, "says", claim.says), ...check(claim.id, "note", claim.note)],
      ),
      ...input.dataset.entities.flatMap(({ id, summary, note, attributes }) =>
        attributes !== undefined || isBrought
          ? []
          : [...check(id, "summary", summary), ...check(id, "note", note)],
      ),
    ];
  },
};
