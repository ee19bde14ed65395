import { isMachineMade } from "../../model/claim-ground.ts";
import { namesOne } from "../../texts/names-one.ts";
import type { LintRule } from "../rule.ts";

/** Passages of a program in which neither end of the relation is named. */
export const machineEnds: LintRule = {
  code: "machine-ends",
  title: "Passages that name neither end",
  severity: "notice",
  needsTexts: true,
  find: ({ dataset, texts }) => {
    const names = new Map(
      dataset.entities.map(({ id, name, names: others }) => [id, [name, ...others.map(({ text }) => text)]]),
    );
    return dataset.claims.filter(isMachineMade).flatMap(({ id, evidence, subject, object }) => {
      const ends = [...(names.get(subject) ?? []), ...(names.get(object) ?? [])];
      return evidence.flatMap(({ document, start, end, exact }, at) => {
        const words = texts.get(document)?.slice(start, end) ?? exact;
        if (words === undefined || namesOne(words, ends)) return [];
        return [
          {
            record: id,
            path: `evidence[${at}]`,
            message: `The passage ${start} to ${end} of ${document} names neither end.`,
            hint: "Read it: the program may have taken it from elsewhere, or the text uses other names.",
          },
        ];
      });
    });
  },
};
