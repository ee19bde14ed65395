import { type Graph, relationTypeOf } from "../../graph/graph.ts";
import type { Ontology } from "../../model/ontology.ts";
import { ok } from "../../model/result.ts";
import type { FilterValue, SetFilter } from "../filter.ts";
import { admit, describeSet, flipSet, liftSet, listDropped, widenSet } from "../set-argument.ts";

/** Families first, then each family's types; only what the graph has. */
const values = ({ dataset, usedTypes }: Graph): readonly FilterValue[] => {
  const { families, relationTypes } = dataset.ontology;
  const used = usedTypes();
  const types = relationTypes.filter((_, index) => used.has(index));
  return [
    ...families
      .filter(({ id }) => types.some(({ family }) => family === id))
      .map(({ id, label }) => ({ value: id, label })),
    ...types.map(({ id, label, family }) => ({ value: id, label, parent: family })),
  ];
};

/** Whatever the vocabulary has, used or not: a clause may name it, and what keeps to it may be empty. */
const vocabulary = ({ families, relationTypes }: Ontology): readonly FilterValue[] => [
  ...families.map(({ id, label }) => ({ value: id, label })),
  ...relationTypes.map(({ id, label, family }) => ({ value: id, label, parent: family })),
];

/** Keeps relations by type or family. */
export const relations: SetFilter = {
  kind: "set",
  id: "relations",
  label: "Relations",
  argument: "relation types or families, such as supply,attacked, or !territory for all but these",
  on: "relation",
  onSource: {
    pushes: (argument, ontology) => {
      const admitted = admit("relations", argument, vocabulary(ontology));
      return admitted.ok
        ? { relationTypes: ontology.relationTypes.flatMap(({ id }) => (admitted.value.has(id) ? id : [])) }
        : {};
    },
  },
  values,
  column: (graph) => {
    const places = new Map(values(graph).map(({ value, parent }, place) => [`${parent} ${value}`, place]));
    const { relationTypes } = graph.dataset.ontology;
    return {
      codes: graph.relationType,
      places: relationTypes.map(({ id, family }) => places.get(`${family} ${id}`) ?? -1),
    };
  },
  compile: (argument, graph) => {
    const admitted = admit("relations", argument, vocabulary(graph.dataset.ontology));
    if (!admitted.ok) return admitted;
    const keep = graph.dataset.ontology.relationTypes.map(({ id }) => admitted.value.has(id));
    return ok((index) => keep[graph.relationType[index] ?? 0] === true);
  },
  describe: (argument, { valuesOf }) => describeSet(argument, valuesOf("relations")),
  lift: (argument, { valuesOf }) => liftSet("relations", argument, valuesOf("relations")),
  listItems: listDropped,
  reads: () => ["relationType"],
  complement: (argument) => ["relations", flipSet(argument)],
  widen: (argument, graph, index) =>
    widenSet(argument, vocabulary(graph.dataset.ontology), [relationTypeOf(graph, index).id]),
};
