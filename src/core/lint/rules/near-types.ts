import { fold } from "../../search/fold.ts";
import type { LintRule, Problem } from "../rule.ts";

/** A word without the endings that tell its forms apart. */
const stem = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/(?:ies|y)$/, "i")
        .replace(/(?:es|s)$/, "")
        .replace(/(?:ing|ed|e)$/, "");

const SMALL: ReadonlySet<string> = new Set([
  "is",
  "was",
  "are",
  "were",
  "be",
  "has",
  "have",
  "a",
  "an",
  "the",
]);

const toKey = (label: string): string => {
  const words = fold(label).split(" ");
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length === 0 ? words : telling).map(stem).join(" ");
};

function findNear(
  kind: string,
  types: readonly { readonly id: string; readonly label: string }[],
): readonly Problem[] {
  const groups = new Map<string, string[]>();
  const records = new Map<string, string>();
  for (const { id, label } of types) {
    const key = toKey(label);
    groups.set(key, [...(groups.get(key) ?? []), label]);
    if (!records.has(key)) records.set(key, id);
  }
  return [...groups].flatMap(([key, labels]) =>
    labels.length < 2
      ? []
      : [
          {
            record: records.get(key) ?? "",
            path: "label",
            message: `${kind} nearly equal: ${labels.map((label) => `"${label}"`).join(", ")}.`,
            hint: "If they mean the same, choose all of them where you filter by one.",
          },
        ],
  );
}

/** Types that programs name in several ways: `works for`, `worked_for`, `WORKS_FOR`. */
export const nearTypes: LintRule = {
  code: "near-types",
  title: "Types with nearly equal names",
  severity: "notice",
  // A vocabulary that a person made tells its types apart on purpose.
  find: ({ dataset: { ontology, claims } }) =>
    claims.some(({ ground }) => ground === undefined)
      ? []
      : [
          ...findNear("Entity types are", ontology.entityTypes),
          ...findNear("Relation types are", ontology.relationTypes),
        ],
};
