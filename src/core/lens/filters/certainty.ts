import { upperFirst } from "../../base/first-letter.ts";
import type { Graph } from "../../graph/graph.ts";
import { CERTAINTIES, CERTAINTY_WORDS } from "../../model/certainty.ts";
import { ok } from "../../model/result.ts";
import type { SetFilter } from "../filter.ts";
import { admit, describeSet, flipSet, liftSet, listDropped, widenSet } from "../set-argument.ts";

const known = CERTAINTIES.map((value) => ({ value, label: upperFirst(CERTAINTY_WORDS[value].label) }));

/** Keeps relations by how sure they are. */
export const certainty: SetFilter = {
  kind: "set",
  id: "certainty",
  label: "Certainty",
  argument: `${CERTAINTIES.join(", ")}, or !weak for all but these`,
  on: "relation",
  onSource: {
    pushes: (argument) => {
      const admitted = admit("certainty", argument, known);
      return admitted.ok ? { certainty: CERTAINTIES.filter((each) => admitted.value.has(each)) } : {};
    },
  },
  values: () => known,
  column: (graph) => ({ codes: graph.certainty }),
  compile: (argument, graph: Graph) => {
    const admitted = admit("certainty", argument, known);
    return admitted.ok
      ? ok((index) => admitted.value.has(CERTAINTIES[graph.certainty[index] ?? 0] ?? ""))
      : admitted;
  },
  describe: (argument) => describeSet(argument, known),
  lift: (argument) => {
    const words = liftSet("relations", argument, known);
    return argument.startsWith("!")
      ? `${words.replace(/ [A-Z]/g, (start) => start.toLowerCase())} relations`
      : words;
  },
  listItems: listDropped,
  reads: () => ["certainty"],
  complement: (argument) => ["certainty", flipSet(argument)],
  widen: (argument, graph, index) =>
    widenSet(argument, known, [CERTAINTIES[graph.certainty[index] ?? 0] ?? ""]),
};
