// Layout against graphology's ForceAtlas2, in one run: node bench/run.mjs bench/layout.ts [entities relations ...]
// CPU time of the process; stress over sampled pairs at the best scale (0 = every distance as in the graph).
import { MultiUndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { findComponents } from "../src/core/graph/components.ts";
import { placeFirst } from "../src/core/layout/arrange.ts";
import { findGroups } from "../src/core/layout/find-groups.ts";
import { applyForces, FORCE_DEFAULTS } from "../src/core/layout/force-atlas.ts";
import { layOut } from "../src/core/layout/lay-out.ts";
import { measureSteps } from "../src/core/layout/pivot-mds.ts";
import { buildSprings, type Springs } from "../src/core/layout/springs.ts";
import { tieComponent } from "../src/core/layout/tie-component.ts";
import { weakenBetweenGroups } from "../src/core/layout/weaken-between-groups.ts";
import { createRandom, createRandomNetwork } from "./random-network.ts";

const SIZES: readonly (readonly [number, number])[] = [
  [1_000, 3_000],
  [10_000, 30_000],
];

function timed<T>(job: () => T): { readonly value: T; readonly ms: number } {
  const before = process.cpuUsage();
  const value = job();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

interface Cloud {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

function measureStress(springs: Springs, { x, y }: Cloud): number {
  const random = createRandom(5);
  const steps = new Int32Array(springs.count);
  const queue = new Uint32Array(springs.count);
  let top = 0;
  let bottom = 0;
  const pairs: { readonly steps: number; readonly distance: number }[] = [];
  for (let round = 0; round < 60; round++) {
    const from = Math.floor(random() * springs.count);
    measureSteps(springs, from, steps, queue);
    for (let k = 0; k < 300; k++) {
      const to = Math.floor(random() * springs.count);
      const d = steps[to] ?? 0;
      if (d <= 0) continue;
      const distance = Math.hypot((x[from] ?? 0) - (x[to] ?? 0), (y[from] ?? 0) - (y[to] ?? 0));
      pairs.push({ steps: d, distance });
      top += distance / d;
      bottom += (distance / d) ** 2;
    }
  }
  const scale = top / bottom;
  return pairs.reduce((sum, pair) => sum + ((scale * pair.distance) / pair.steps - 1) ** 2, 0) / pairs.length;
}

/** Mean distance inside the communities of the network over the mean of all: the lower, the better they separate. */
function measureSpread({ x, y }: Cloud, home: Uint32Array): number {
  const random = createRandom(11);
  const members = new Map<number, number[]>();
  home.forEach((community, u) => {
    const list = members.get(community);
    if (list === undefined) members.set(community, [u]);
    else list.push(u);
  });
  const apart = (u: number, v: number) => Math.hypot((x[u] ?? 0) - (x[v] ?? 0), (y[u] ?? 0) - (y[v] ?? 0));
  let within = 0;
  let all = 0;
  for (let k = 0; k < 20_000; k++) {
    const u = Math.floor(random() * home.length);
    const mine = members.get(home[u] ?? 0) ?? [];
    within += apart(u, mine[Math.floor(random() * mine.length)] ?? u);
    all += apart(u, Math.floor(random() * home.length));
  }
  return within / all;
}

function runGraphology(springs: Springs, iterations: number, theta: number): Cloud & { readonly ms: number } {
  const graph = new MultiUndirectedGraph();
  const random = createRandom(9);
  for (let u = 0; u < springs.count; u++)
    graph.addNode(String(u), { x: random() * 1000, y: random() * 1000 });
  springs.source.forEach((s, e) => {
    graph.addEdge(String(s), String(springs.target[e] ?? 0));
  });
  const settings = { barnesHutOptimize: springs.count > 2000, barnesHutTheta: theta, scalingRatio: 10 };
  const { value, ms } = timed(() => forceAtlas2(graph, { iterations, settings }));
  const places = Array.from({ length: springs.count }, (_, u) => value[String(u)] ?? { x: 0, y: 0 });
  return { x: places.map((place) => place.x), y: places.map((place) => place.y), ms };
}

function runOurs(
  springs: Springs,
  iterations: number,
): Cloud & { readonly ms: number; readonly perRound: number } {
  const start = timed(() => placeFirst(springs, 9));
  const { x, y } = start.value;
  const run = timed(() => applyForces(springs, x, y, { ...FORCE_DEFAULTS, iterations }));
  return { x, y, ms: start.ms + run.ms, perRound: run.ms / iterations };
}

const given = process.argv.slice(2).map(Number);
const sizes = given.length >= 2 ? [[given[0] ?? 0, given[1] ?? 0] as const] : SIZES;
for (const [entities, relations] of sizes) {
  const { topology } = createRandomNetwork(entities, relations, 1);
  const [component = new Uint32Array()] = findComponents(topology);
  const degree = new Uint32Array(entities).map(
    (_, u) => new Set(topology.neighbours.subarray(topology.offsets[u], topology.offsets[u + 1])).size,
  );
  // Distinct types for all: no kin, the same springs for both sides.
  const plain = { ...topology, degree, entityType: Uint16Array.from(degree.keys()) };
  const tied = tieComponent(plain, component);
  const springs = buildSprings(tied.count, tied.source, tied.target, tied.weight.fill(1));
  const rounds = entities > 5000 ? 120 : 200;
  const peerRounds = entities > 5000 ? 100 : 600;
  const peer = runGraphology(springs, peerRounds, 0.5);
  const fast = runGraphology(springs, Math.min(peerRounds, 50), 1.2);
  const ours = runOurs(springs, rounds);
  const show = (value: number) => value.toFixed(value < 10 ? 3 : 0);
  console.log(`\n${springs.count} entities, ${springs.source.length} springs`);
  console.log(
    `graphology, random start, ${peerRounds} rounds: ${show(peer.ms)} ms CPU, ${show(peer.ms / peerRounds)} a round, stress ${show(measureStress(springs, peer))}`,
  );
  console.log(
    `ours, pivot start, ${rounds} rounds: ${show(ours.ms)} ms CPU, ${show(ours.perRound)} a round, stress ${show(measureStress(springs, ours))}`,
  );
  console.log(
    `ratio of a round ${show(ours.perRound / (peer.ms / peerRounds))} (graphology with theta 1.2: ${show(fast.ms / Math.min(peerRounds, 50))} ms a round)`,
  );
  console.log(`ratio of the whole ${show(ours.ms / peer.ms)}`);
  const groups = timed(() => findGroups(springs));
  const home = Uint32Array.from(component, (u) => u % Math.max(1, Math.round(entities / 200)));
  const eased = runOurs(weakenBetweenGroups(springs, groups.value), rounds);
  console.log(
    `with ${new Set(groups.value).size} groups set apart (found in ${show(groups.ms)} ms): ${show(eased.ms)} ms CPU, stress ${show(measureStress(springs, eased))}`,
  );
  console.log(
    `distance within a community over all: ours ${show(measureSpread(eased, home))}, graphology ${show(measureSpread(peer, home))}`,
  );
  const whole = timed(() =>
    layOut({ ...plain, entityType: new Uint16Array(entities) }, { seed: 1, aspect: 1.4 }),
  );
  console.log(`layOut with packing and separation: ${show(whole.ms)} ms CPU`);
}
