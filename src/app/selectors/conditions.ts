import type { Names } from "../../core/graph/entity-words.ts";
import { CONSTRAINTS } from "../../core/paths/constraints.ts";
import type { Opened } from "../state/data.ts";
import { DEFAULT_OPTIONS, type PathOptions } from "../state/state.ts";

/** A condition in force, in plain words. */
export interface ConditionChip {
  readonly key: string;
  readonly text: string;
  /** The same as a sentence. */
  readonly sentence: string;
  /** What the options become when the chip is taken away. */
  readonly without: Partial<PathOptions>;
}

/** What constraints are worded with, from what the page holds of the graph. */
export const toNames = ({ entityIndex, scene, overview }: Opened): Names => ({
  entityIndex,
  dataset: { entities: scene.labels.map((name) => ({ name })), ontology: overview.ontology },
});

/** Every condition in force as a chip, those that are lists with one chip for each item. */
export function listChips(options: PathOptions, names: Names): readonly ConditionChip[] {
  const chips = CONSTRAINTS.flatMap((constraint): readonly ConditionChip[] => {
    const { id, form, initial, chip, sentence, toWords, fromWords } = constraint;
    const words = toWords(options);
    if (words.length === 0) return [];
    if (form.kind !== "entities" && form.kind !== "tokens")
      return [{ key: id, text: chip(options, names), sentence: sentence(options, names), without: initial }];
    return words.flatMap((word, place) => {
      const shown = { ...options, ...fromWords([word]) };
      const without = fromWords(words.filter((_, other) => other !== place)) ?? initial;
      const text = chip(shown, names);
      return [{ key: `${id} ${word}`, text, sentence: sentence(shown, names), without }];
    });
  });
  const { k } = options;
  if (k === DEFAULT_OPTIONS.k) return chips;
  const words = `up to ${k} ${k === 1 ? "path" : "paths"}`;
  return [
    ...chips,
    { key: "k", text: words, sentence: `Shows ${words}.`, without: { k: DEFAULT_OPTIONS.k } },
  ];
}
