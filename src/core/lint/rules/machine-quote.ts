import { cutText } from "../../base/cut-text.ts";
import type { LintRule } from "../rule.ts";

const MOST_LETTERS = 80;

/** Quotes of a program that do not stand in the text of the document that it names. */
export const machineQuote: LintRule = {
  code: "machine-quote",
  title: "Quotes that are not in their document",
  severity: "notice",
  needsTexts: true,
  find: ({ dataset, texts }) =>
    dataset.claims.flatMap(({ id, ground, sources = [] }) =>
      ground !== "machine-made"
        ? []
        : sources.flatMap(({ document, exact }, at) => {
            const text = texts.get(document);
            if (exact === undefined || text === undefined || text.includes(exact)) return [];
            return [
              {
                record: id,
                path: `sources[${at}].exact`,
                message: `"${cutText(exact, MOST_LETTERS)}" does not stand in ${document}.`,
                hint: "The program may have reworded it, or made it up.",
              },
            ];
          }),
    ),
};
