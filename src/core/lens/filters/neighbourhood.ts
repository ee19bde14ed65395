import { checkKnown } from "../../graph/entity-words.ts";
import { findNeighbourhood } from "../../graph/neighbourhood.ts";
import type { EntityId } from "../../model/ids.ts";
import { err, ok, refuse } from "../../model/result.ts";
import type { PlainFilter } from "../filter.ts";
import { readIds, writeIds } from "../id-list.ts";
import { nameSome } from "../name-some.ts";

export const MOST_STEPS = 9;

/** Entities and how many steps from the nearest of them the neighbourhood reaches. */
export interface NeighbourhoodArgument {
  readonly ids: readonly EntityId[];
  readonly steps: number;
}

/** `state:iran,state:israel~2`. */
export const writeNeighbourhood = ({ ids, steps }: NeighbourhoodArgument): string =>
  `${writeIds(ids)}~${steps}`;

/** What such an argument says: one step when it names no number, null when it cannot be read. */
export function readNeighbourhood(argument: string): NeighbourhoodArgument | null {
  const [list = "", number = "1", ...rest] = argument.split("~");
  const ids = readIds(list);
  const steps = /^\d$/.test(number) ? Number(number) : 0;
  return rest.length > 0 || ids.length === 0 || steps < 1 ? null : { ids, steps };
}

/** Keeps entities at most so many steps away from the nearest of some; steps are counted over the whole graph. */
export const neighbourhood: PlainFilter = {
  kind: "plain",
  parameter: "entities-with-steps",
  id: "around",
  label: "Only around",
  argument: "entity ids and, after ~, the number of steps (1 if left out): state:iran~2",
  on: "entity",
  onSource: { needs: "whole-graph" },
  compile: (argument, graph) => {
    const read = readNeighbourhood(argument);
    if (read === null) {
      const hint = `Write ids and 1 to ${MOST_STEPS} steps, such as state:iran~2.`;
      return refuse("around", "around", `"${argument}" does not name entities and a number of steps.`, hint);
    }
    const unknown = checkKnown(graph, "around", read.ids);
    if (unknown.length > 0) return err(unknown);
    const distance = findNeighbourhood(graph, read.ids, read.steps);
    return ok((index) => distance[index] !== 255);
  },
  widen: (argument, graph, index) => {
    const read = readNeighbourhood(argument);
    const steps = read === null ? 255 : (findNeighbourhood(graph, read.ids, MOST_STEPS)[index] ?? 255);
    return read === null || steps > MOST_STEPS
      ? undefined
      : writeNeighbourhood({ ids: read.ids, steps: Math.max(steps, read.steps) });
  },
  describe: (argument, names) => {
    const { ids, steps } = readNeighbourhood(argument) ?? { ids: [], steps: 0 };
    return `around ${nameSome(names, ids)}, ${steps} ${steps === 1 ? "step" : "steps"}`;
  },
};
