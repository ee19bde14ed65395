import { type Clause, listClauses, toLens } from "../../core/lens/clause.ts";
import { formatClause } from "../../core/lens/compile-lens.ts";
import type { FilterNames } from "../../core/lens/filter.ts";
import { findWording } from "../../core/lens/filters.ts";
import type { Facet } from "../../core/lens/view.ts";
import { CONSTRAINTS } from "../../core/paths/constraints.ts";
import type { OpenGraph } from "../state/data.ts";
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

/** What conditions are worded with, from what the page holds of the graph and its legend. */
export const toNames = (
  { entityIndex, scene, overview }: OpenGraph,
  facets: readonly Facet[] = [],
): FilterNames => ({
  entityIndex,
  dataset: { entities: scene.labels.map((name) => ({ name })), ontology: overview.ontology },
  valuesOf: (filter) => facets.find((facet) => facet.filter === filter)?.values ?? [],
});

/** A clause as chips: one for each of the things that it leaves out, else one. */
function toClauseChips(
  clauses: readonly Clause[],
  clause: Clause,
  names: FilterNames,
): readonly ConditionChip[] {
  const filter = findWording(clause);
  if (filter === null) return [];
  const alternative = clause.orGroup > 0 ? "or " : "";
  const toChip = (key: string, argument: string, left: readonly Clause[]): ConditionChip => {
    const text = `${alternative}${formatClause({ ...clause, argument }, filter, names)}`;
    return {
      key,
      text,
      sentence: `Paths use only what this leaves: ${text}.`,
      without: { through: toLens(left) },
    };
  };
  const items = clause.isNegated ? [] : (filter.listItems?.(clause.argument) ?? []);
  if (items.length < 2)
    return [
      toChip(
        clause.key,
        clause.argument,
        clauses.filter((each) => each !== clause),
      ),
    ];
  return items.map(({ alone, rest }) =>
    toChip(
      `${clause.key} ${alone}`,
      alone,
      clauses.map((each) => (each === clause ? { ...each, argument: rest } : each)),
    ),
  );
}

/** Every condition in force as a chip, those that are lists with one chip for each item. */
export function listChips(options: PathOptions, names: FilterNames): readonly ConditionChip[] {
  const clauses = listClauses(options.through);
  const chips = [
    ...clauses.flatMap((clause) => toClauseChips(clauses, clause, names)),
    ...CONSTRAINTS.flatMap((constraint): readonly ConditionChip[] => {
      const { id, form, initial, chip, sentence, toWords, fromWords } = constraint;
      const words = toWords(options);
      if (words.length === 0) return [];
      if (form.kind !== "entities")
        return [
          { key: id, text: chip(options, names), sentence: sentence(options, names), without: initial },
        ];
      return words.map((word, place) => {
        const shown = { ...options, ...fromWords([word]) };
        const without = fromWords(words.filter((_, other) => other !== place)) ?? initial;
        return { key: `${id} ${word}`, text: chip(shown, names), sentence: sentence(shown, names), without };
      });
    }),
  ];
  const { k } = options;
  if (k === DEFAULT_OPTIONS.k) return chips;
  const words = `up to ${k} ${k === 1 ? "path" : "paths"}`;
  return [
    ...chips,
    { key: "k", text: words, sentence: `Shows ${words}.`, without: { k: DEFAULT_OPTIONS.k } },
  ];
}
