import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import { countDisjointWays, SINK } from "./disjoint.ts";
import type { Label } from "./label.ts";
import type { Network } from "./network.ts";
import { CLOSED, PREFIX, TARGET } from "./solver.ts";
import { type Days, firstFrom, holdsAt, type TimeRule } from "./time.ts";

/** Neighbours of a node along and against the arcs. */
export function* listNeighbours({ out, back }: Network, node: number): Generator<number> {
  for (const arcs of out === back ? [out] : [out, back]) {
    const end = arcs.endOf(node);
    for (let i = arcs.starts[node] ?? 0; i < end; i++) yield arcs.heads[i] ?? 0;
  }
}

/** Whether a step between two nodes can be part of what is left of a route, in either direction. */
type IsUsable = (u: number, v: number) => boolean;

function* canVisit(
  network: Network,
  roles: Uint8Array,
  tip: number,
  node: number,
  isUsable: IsUsable,
): CooperativeTask<boolean> {
  const role = roles[node] ?? 0;
  if ((role & TARGET) !== 0) return true;
  if ((role & (CLOSED | PREFIX)) !== 0) return false;
  const { nodeCount } = network;
  // All targets are one node, since a route ends at one of them.
  const toGoal = (v: number) => (((roles[v] ?? 0) & (TARGET | PREFIX)) === TARGET ? nodeCount : v);
  function* next(u: number): Generator<number> {
    if (u === tip || u === nodeCount) yield SINK;
    else for (const v of listNeighbours(network, u)) if (isUsable(u, v)) yield toGoal(v);
  }
  const isOpen = (v: number) => v === tip || v === nodeCount || ((roles[v] ?? 0) & (CLOSED | PREFIX)) === 0;
  return (yield* countDisjointWays({ next, starts: [node], isOpen, most: 2 })) === 2;
}

/** Reading the days of a step costs about so many times what an arc of a plain search costs. */
const STEP_WEIGHT = 16;

/** Days that stand for all: where the set of steps that hold can grow. */
function* listDays(rule: TimeRule, network: Network, days: Days): CooperativeTask<readonly number[]> {
  const starts = new Set(days.map(({ from }) => from));
  let slice = SLICE;
  for (let u = 0; u < network.nodeCount; u++)
    for (const v of listNeighbours(network, u)) {
      slice -= STEP_WEIGHT;
      if (slice < 0) {
        slice = SLICE;
        yield null;
      }
      for (const { from } of rule.daysOf(u, v)) if (holdsAt(days, from)) starts.add(from);
    }
  return [...starts];
}

/**
 * False when no route that goes on from a marked prefix can pass through all of some nodes: each takes one way back to
 * the prefix's last node and another, sharing nothing with it, to a target, over steps that can still hold, and under
 * a common time all on one day. Necessary, not sufficient; exact for one node on an undirected network without a rule
 * in time (the fan lemma).
 */
export function* canVisitAll(
  network: Network,
  roles: Uint8Array,
  { trail, days, earliest }: Pick<Label, "trail" | "days" | "earliest">,
  nodes: readonly number[],
  rule: TimeRule | null,
): CooperativeTask<boolean> {
  const tip = trail.at(-1) ?? 0;
  function* visitAll(isUsable: IsUsable): CooperativeTask<boolean> {
    for (const node of nodes) if (!(yield* canVisit(network, roles, tip, node, isUsable))) return false;
    return true;
  }
  if (!(yield* visitAll(() => true))) return false;
  if (rule === null) return true;
  const either =
    (test: (open: Days) => boolean): IsUsable =>
    (u, v) =>
      test(rule.daysOf(u, v)) || test(rule.daysOf(v, u));
  if (rule.mode === "chronological")
    return yield* visitAll(either((open) => firstFrom(open, earliest) < Infinity));
  for (const day of yield* listDays(rule, network, days ?? [rule.within]))
    if (yield* visitAll(either((open) => holdsAt(open, day)))) return true;
  return false;
}
