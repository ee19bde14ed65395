import type { AttributeColumn, AttributeShape } from "../../graph/attributes.ts";
import type { Graph } from "../../graph/graph.ts";
import { ok } from "../../model/result.ts";
import { ATTRIBUTE_HINT, chooseValues, formatAttribute, readParts } from "../attribute-argument.ts";
import type { Filter, FilterOnSource, FilterValue, NamedFilter } from "../filter.ts";
import { escapeValue } from "../list-text.ts";
import { flipSet } from "../set-argument.ts";

const NO_VALUE: FilterValue = { value: "", label: "No value" };

const listValues = ({ values, missing }: AttributeColumn): readonly FilterValue[] => [
  ...values.map((value) => ({ value, label: value })),
  ...(missing > 0 ? [NO_VALUE] : []),
];

function findExtent({ shape, numbers, dates }: AttributeColumn) {
  const isDate = shape === "date";
  const bounds = isDate
    ? dates().flatMap((date) => (date === null ? [] : [date.from, date.to]))
    : [...numbers].filter((value) => Number.isFinite(value));
  const finite = bounds.filter((value) => Number.isFinite(value));
  return {
    of: isDate ? ("date" as const) : ("number" as const),
    low: finite.reduce((low, value) => Math.min(low, value), Infinity),
    high: finite.reduce((high, value) => Math.max(high, value), -Infinity),
  };
}

/** Places in the column's values that an element has. */
const placesOf = ({ offsets, codes }: AttributeColumn, index: number) =>
  codes.subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0);

type Base = Omit<Extract<Filter, { kind: "plain" }>, "kind" | "parameter">;

function toFilter(base: Base, shape: AttributeShape, column: AttributeColumn): Filter {
  switch (shape) {
    case "set": {
      const values = listValues(column);
      const { offsets, codes } = column;
      return {
        ...base,
        kind: "set",
        values: () => values,
        column: () => ({ codes, offsets, none: column.values.length }),
      };
    }
    case "number":
    case "date":
      return { ...base, kind: "range", extent: () => findExtent(column) };
    case "text":
      return { ...base, kind: "plain", parameter: "text" };
  }
}

/** Which attributes there are is known of a whole graph alone. */
const WHOLE: FilterOnSource = { needs: "whole-graph" };

/** One filter for each attribute of one side of a graph. */
function nameAttributes(side: "entity" | "relation", id: string, label: string): NamedFilter {
  return {
    kind: "named",
    id,
    label,
    argument: "NAME=VALUES: values, - for none, 2..5, @2016/2020, ~word, or ! and those to leave out",
    on: side,
    onSource: WHOLE,
    format: formatAttribute,
    complement: (argument) => [id, flipSet(argument)],
    withParameter: (graph: Graph, name) => {
      const table = graph.attributes()[side];
      const column = table.get(name)?.();
      if (column === undefined) return null;
      const own = `${id}:${name}`;
      const { offsets, codes } = column;
      const base: Base = {
        id: own,
        label: name,
        argument: ATTRIBUTE_HINT,
        on: side,
        onSource: WHOLE,
        compile: (argument) => {
          const choice = chooseValues(own, argument, column);
          if (!choice.ok) return choice;
          const { drops, named, namesNothing } = choice.value;
          return ok((index) => {
            let at = offsets[index] ?? 0;
            const end = offsets[index + 1] ?? 0;
            if (at === end) return namesNothing !== drops;
            while (at < end && named[codes[at] ?? 0] === 0) at++;
            return at < end !== drops;
          });
        },
        unjudged: (argument, _, isNegated) => {
          const { drops, parts } = readParts(argument);
          const namesNothing = parts.includes("-");
          const others = namesNothing ? parts.filter((part) => part !== "-") : [...parts, "-"];
          return {
            lacks: (index) => offsets[index] === offsets[index + 1],
            what: name,
            isKept: (namesNothing !== drops) !== isNegated,
            isFaint: false,
            ...(others.length === 0 ? {} : { other: `${drops ? "!" : ""}${others.join(",")}` }),
          };
        },
        describe: (argument) => formatAttribute(name, argument),
        complement: (argument) => [own, flipSet(argument)],
        widen: (argument, _, index) => {
          const places = placesOf(column, index);
          const texts = places.length === 0 ? [""] : [...places].map((place) => column.values[place] ?? "");
          const { drops, parts } = readParts(argument);
          if (!drops) return [...parts, escapeValue(texts[0] ?? "")].join(",");
          const left = parts.filter((part) => !texts.some((text) => escapeValue(text) === part));
          // What drops the element may be a range or a word, which cannot be narrowed by one value.
          const choice = chooseValues(own, `!${left.join(",")}`, column);
          const isDropped =
            !choice.ok ||
            (places.length === 0
              ? choice.value.namesNothing
              : places.some((place) => choice.value.named[place] === 1));
          return left.length === 0 || isDropped ? undefined : `!${left.join(",")}`;
        },
      };
      return toFilter(base, column.shape, column);
    },
  };
}

/** Keeps entities by any attribute of an opened file. */
export const attribute = nameAttributes("entity", "attribute", "Attributes of entities");
/** Keeps relations by any attribute of an opened file. */
export const relationAttribute = nameAttributes("relation", "relation-attribute", "Attributes of relations");
