import type { Names } from "../../core/graph/entity-words.ts";
import type { ConstraintDefinition } from "../../core/paths/constraints/definition.ts";
import { CONSTRAINTS } from "../../core/paths/constraints/index.ts";
import { toPathQuery } from "../../core/paths/query.ts";
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

/** Fields of the options that a constraint speaks for. */
const fieldsOf = ({ id }: ConstraintDefinition): readonly string[] =>
  id === "period" ? ["period", "periodMode"] : [id];

/** The options that lift a constraint. */
const toLifted = (definition: ConstraintDefinition): Partial<PathOptions> =>
  Object.fromEntries(
    Object.entries(DEFAULT_OPTIONS).filter(([field]) => fieldsOf(definition).includes(field)),
  );

const readField = (options: PathOptions, id: string): unknown =>
  Object.entries(options).find(([field]) => field === id)?.[1];

/** A switch is in force when it stands other than at first, everything else when it restricts. */
const isSet = (definition: ConstraintDefinition, options: PathOptions): boolean =>
  definition.form.kind === "switch"
    ? readField(options, definition.id) !== readField(DEFAULT_OPTIONS, definition.id)
    : definition.isActive(toPathQuery([], options));

/** Every condition in force as a chip, those that are lists with one chip for each item. */
export function listChips(options: PathOptions, names: Names): readonly ConditionChip[] {
  const chips = CONSTRAINTS.filter((definition) => isSet(definition, options)).flatMap((definition) => {
    const { id } = definition;
    const toChip = (key: string, shown: PathOptions, without: Partial<PathOptions>): ConditionChip => {
      const query = toPathQuery([], shown);
      return {
        key,
        text: definition.chip(query, names),
        sentence: definition.sentence(query, names),
        without,
      };
    };
    if (id === "via" || id === "avoid")
      return options[id].map((item) =>
        toChip(
          `${id} ${item}`,
          { ...options, [id]: [item] },
          { [id]: options[id].filter((each) => each !== item) },
        ),
      );
    if (id === "allow" || id === "deny")
      return options[id].map((item) =>
        toChip(
          `${id} ${item}`,
          { ...options, [id]: [item] },
          { [id]: options[id].filter((each) => each !== item) },
        ),
      );
    return [toChip(id, options, toLifted(definition))];
  });
  const { k } = options;
  if (k !== DEFAULT_OPTIONS.k) {
    const words = `up to ${k} ${k === 1 ? "path" : "paths"}`;
    chips.push({ key: "k", text: words, sentence: `Shows ${words}.`, without: { k: DEFAULT_OPTIONS.k } });
  }
  return chips;
}
