import { rememberBy } from "../../base/remember-by.ts";
import type { Graph } from "../../graph/graph.ts";
import { isMachineMade, isOwnKnowledge } from "../../model/claim-ground.ts";
import { type Claim, READING_METHODS } from "../../model/dataset.ts";
import { ok } from "../../model/result.ts";
import type { FilterValue, SetFilter, ValueColumn } from "../filter.ts";
import { admit, describeSet, flipSet, liftSet, listDropped, widenSet } from "../set-argument.ts";

/** Who read the text: a person, or a program and how it says that it came to the claim; or that nobody read it anywhere. */
const KNOWN: readonly FilterValue[] = [
  { value: "person", label: "Read by a person" },
  { value: "extracted", label: "A program found it in the text" },
  { value: "inferred", label: "A program concluded it" },
  { value: "ambiguous", label: "A program was in doubt" },
  { value: "program", label: "A program, in a way it does not say" },
  { value: "own", label: "Own knowledge, without a source" },
];
const placeOfValue = (wanted: string) => KNOWN.findIndex(({ value }) => value === wanted);
const PLACES: ReadonlyMap<string | undefined, number> = new Map([
  ...READING_METHODS.map((method) => [method, placeOfValue(method)] as const),
  [undefined, placeOfValue("program")],
]);
const OWN = placeOfValue("own");

const findPlace = (claim: Claim): number =>
  isOwnKnowledge(claim) ? OWN : isMachineMade(claim) ? (PLACES.get(claim.method) ?? 0) : 0;

type Column = Required<Pick<ValueColumn, "codes" | "offsets">>;

/** The methods of each relation's claims, each once. Worked out once for a graph; linear in claims. */
const columnOf = rememberBy(({ dataset: { claims, relations } }: Graph): Column => {
  const placeOf = new Map(claims.map((claim) => [claim.id, findPlace(claim)]));
  const offsets = new Uint32Array(relations.length + 1);
  const codes: number[] = [];
  for (const [index, relation] of relations.entries()) {
    for (const place of new Set(relation.claims.map((id) => placeOf.get(id) ?? 0))) codes.push(place);
    offsets[index + 1] = codes.length;
  }
  return { codes: Uint8Array.from(codes), offsets };
});

const placesAt = (graph: Graph, index: number) => {
  const { codes, offsets } = columnOf(graph);
  return codes.subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0);
};

/** Nothing is offered where a person read everything. */
const listValues = ({ dataset }: Graph): readonly FilterValue[] =>
  dataset.claims.some((claim) => findPlace(claim) > 0) ? KNOWN : [];

/** Keeps relations by who read them from a text, and how; one claim so made is enough. */
export const method: SetFilter = {
  kind: "set",
  id: "method",
  label: "How it was read",
  argument: `${KNOWN.map(({ value }) => value).join(", ")}, or !inferred for all but these`,
  on: "relation",
  onSource: { needs: "claims" },
  values: listValues,
  column: (graph) => ({ ...columnOf(graph), none: KNOWN.length }),
  compile: (argument, graph) => {
    const admitted = admit("method", argument, KNOWN);
    if (!admitted.ok) return admitted;
    return ok((index) =>
      placesAt(graph, index).some((place) => admitted.value.has(KNOWN[place]?.value ?? "")),
    );
  },
  unjudged: (_, graph, isNegated) => ({
    lacks: (index) => placesAt(graph, index).length === 0,
    what: "claim",
    isKept: isNegated,
    isFaint: false,
  }),
  describe: (argument) => describeSet(argument, KNOWN),
  lift: (argument) => liftSet("relations", argument, KNOWN),
  listItems: listDropped,
  complement: (argument) => ["method", flipSet(argument)],
  widen: (argument, graph, index) =>
    widenSet(
      argument,
      KNOWN,
      [...placesAt(graph, index)].map((place) => KNOWN[place]?.value ?? ""),
    ),
};
