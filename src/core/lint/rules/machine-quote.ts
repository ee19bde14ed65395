import type { LintRule } from "../rule.ts";

const shorten = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 80)}…`);

/** Quotes of a program that do not stand in the text of the document that it names. */
export const machineQuote: LintRule = {
  code: "machine-quote",
  title: "Quotes that are not in their document",
  severity: "notice",
  needsTexts: true,
  find: ({ dataset, texts }) =>
    dataset.claims.flatMap(({ id, ground, sources = [] }) =>
      ground === undefined
        ? []
        : sources.flatMap(({ document, exact }, at) => {
            const text = texts.get(document);
            if (exact === undefined || text === undefined || text.includes(exact)) return [];
            return [
              {
                record: id,
                path: `sources[${at}].exact`,
                message: `"${shorten(exact)}" does not stand in ${document}.`,
                hint: "The program may have reworded it, or made it up.",
              },
            ];
          }),
    ),
};
