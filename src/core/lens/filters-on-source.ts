import { CERTAINTIES } from "../model/certainty.ts";
import type { EntityId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import { readPeriod, toSought } from "../model/period-clause.ts";
import { ALL_ROWS, type RowConditions } from "../source/row-conditions.ts";
import { readIds } from "./id-list.ts";
import { admit } from "./set-argument.ts";

/** What a filter means for a graph that lies elsewhere and is fetched in parts. */
export interface FilterOnSource {
  /**
   * What the source may leave out under a clause of it that is not turned round: no more than the clause itself does. Left out:
   * nothing.
   */
  readonly pushes?: (argument: string, ontology: Ontology) => RowConditions;
  /** What a verdict needs beyond rows: claims of relations, or a graph that is whole. */
  readonly needs?: "claims" | "whole-graph";
  /** Entities that the argument names and that have to be at hand. */
  readonly listIds?: (argument: string) => readonly EntityId[];
}

/**
 * Every filter by its id. It stands beside the filters rather than in them, so that the first picture, which needs those, does not
 * wait for it; a test asks for every id.
 */
export const FILTERS_ON_SOURCE: Readonly<Record<string, FilterOnSource>> = {
  opening: { needs: "whole-graph" },
  types: {},
  relations: {
    pushes: (argument, { families, relationTypes }) => {
      const admitted = admit("relations", argument, [
        ...families.map(({ id, label }) => ({ value: id, label })),
        ...relationTypes.map(({ id, label, family }) => ({ value: id, label, parent: family })),
      ]);
      if (!admitted.ok) return ALL_ROWS;
      const types = relationTypes.map(({ id }) => id);
      return { relationTypes: types.filter((id) => admitted.value.has(id)) };
    },
  },
  certainty: {
    pushes: (argument) => {
      const admitted = admit(
        "certainty",
        argument,
        CERTAINTIES.map((value) => ({ value, label: value })),
      );
      return admitted.ok ? { certainty: CERTAINTIES.filter((each) => admitted.value.has(each)) } : ALL_ROWS;
    },
  },
  method: { needs: "claims" },
  confidence: { needs: "claims" },
  documents: { needs: "claims" },
  "min-documents": {
    pushes: (argument) => {
      const floor = Number(argument);
      return Number.isInteger(floor) && floor > 0 ? { minDocuments: floor } : ALL_ROWS;
    },
  },
  degree: {},
  component: { needs: "whole-graph" },
  period: {
    pushes: (argument) => {
      const clause = readPeriod(argument);
      if (!clause.ok) return ALL_ROWS;
      const { from, to } = toSought(clause.value);
      // What lasts is in force after its dates, but not before them.
      return clause.value.mode === "during" ? { from, to } : { to };
    },
  },
  undated: {},
  around: { needs: "whole-graph" },
  hidden: { listIds: readIds },
  keep: { listIds: readIds },
  attribute: { needs: "whole-graph" },
  "relation-attribute": { needs: "whole-graph" },
};

/** What a filter of this id means for a source; one that does not exist is refused where the question is read. */
export const onSource = (filter: string): FilterOnSource =>
  (Object.hasOwn(FILTERS_ON_SOURCE, filter) ? FILTERS_ON_SOURCE[filter] : undefined) ?? {};
