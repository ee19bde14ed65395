import { rememberBy } from "../../base/remember-by.ts";
import type { Graph } from "../../graph/graph.ts";
import { ok, refuse } from "../../model/result.ts";
import type { RangeFilter } from "../filter.ts";
import { formatRange, isWithin, readRange, stretch, writeRange } from "../range-argument.ts";

/** The highest confidence among the claims of each relation, NaN where none has any. Worked out once for a graph; linear in claims. */
const columnOf = rememberBy(({ dataset: { claims, relations } }: Graph): Float64Array => {
  const confidenceOf = new Map(
    claims.flatMap(({ id, confidence }) => (confidence === undefined ? [] : [[id, confidence]])),
  );
  return Float64Array.from(relations, (relation) =>
    relation.claims.reduce((highest, id) => {
      const confidence = confidenceOf.get(id);
      return confidence === undefined || !(confidence > highest || Number.isNaN(highest))
        ? highest
        : confidence;
    }, Number.NaN),
  );
});

/** Keeps relations by how sure the program was that read them from a text. */
export const confidence: RangeFilter = {
  kind: "range",
  id: "confidence",
  label: "Confidence of the program",
  argument:
    "how sure the program was that read a relation, from 0 to 1: 0.8.. (at least), ..0.5 (at most), 0.5..0.8",
  on: "relation",
  onSource: { needs: "claims" },
  extent: (graph) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of columnOf(graph)) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return { of: "number", low, high };
  },
  compile: (argument, graph) => {
    const range = readRange(argument);
    return range === null
      ? refuse(
          "range",
          "confidence",
          `"${argument}" is not a range of numbers.`,
          "Write 0.8.., ..0.5 or 0.5..0.8.",
        )
      : ok((index) => isWithin(range, columnOf(graph)[index] ?? Number.NaN));
  },
  unjudged: (_, graph, isNegated) => ({
    lacks: (index) => Number.isNaN(columnOf(graph)[index] ?? Number.NaN),
    what: "confidence",
    isKept: isNegated,
    isFaint: false,
  }),
  describe: (argument) => {
    const range = readRange(argument);
    return range === null ? argument : `confidence ${formatRange(range)}`;
  },
  lift: () => "Allow relations of any confidence",
  widen: (argument, graph, index) => {
    const range = readRange(argument);
    const value = columnOf(graph)[index] ?? Number.NaN;
    return range === null || Number.isNaN(value) ? undefined : writeRange(stretch(range, value));
  },
};
