import { describe, expect, it } from "vitest";
import { createRandom, createRandomNetwork } from "../../bench/random-network.ts";
import { drain } from "../../src/core/base/drain.ts";
import { toCost } from "../../src/core/paths/search/cost.ts";
import { measureDistances } from "../../src/core/paths/search/distances.ts";
import { toNetwork, withLeast } from "../../src/core/paths/search/network.ts";
import { createNodeHeap } from "../../src/core/paths/search/node-heap.ts";
import { toRoles, toTerminals } from "../../src/core/paths/search/solver.ts";
import { createFronts, createTargetBounds } from "../../src/core/paths/search/target-bounds.ts";

const PLACES = 500;

/** A random weighted network with closed places and ends, and its exact costs from and to every place. */
function lay(seed: number, forward: boolean) {
  const { topology } = createRandomNetwork(PLACES, 1500, seed);
  const random = createRandom(seed);
  const relationCosts = Float64Array.from(topology.source, () => toCost(0.5 + random()));
  const nodeCosts = Float64Array.from({ length: PLACES }, () => toCost(random()));
  const network = toNetwork(topology, { admits: null, forward, relationCosts: withLeast(relationCosts) });
  const isOpen = Uint8Array.from({ length: PLACES }, () => (random() < 0.9 ? 1 : 0));
  const [from, to] = [Math.floor(random() * 100), 100 + Math.floor(random() * 100)];
  const roles = toRoles(PLACES, isOpen);
  const terminals = toTerminals([from], [to], roles);
  const toTarget = drain(measureDistances(network, nodeCosts, roles, [to], createNodeHeap()));
  // Turned round, a way also pays for the place that it comes to, and its ends change sides.
  const turnedRoles = toRoles(PLACES, isOpen);
  const turned = toTerminals([to], [from], turnedRoles);
  const back = { ...network, out: network.back, back: network.out };
  const fromSource = drain(measureDistances(back, nodeCosts, turned.roles, [from], createNodeHeap())).map(
    (cost, place) => (place === from || place === to ? cost : cost + (nodeCosts[place] ?? 0)),
  );
  return { network, nodeCosts, terminals, isOpen, from, to, toTarget, fromSource };
}

describe("costs to the targets", () => {
  it.each([false, true])(
    "are exact on every way within the horizon, and never less than the truth (along the arrows: %s)",
    (forward) => {
      let [seen, beyond, wrong] = [0, 0, 0];
      for (let seed = 1; seed <= 10; seed++)
        for (const k of [1, 10])
          for (const isKnown of [false, true]) {
            const { network, nodeCosts, terminals, isOpen, from, to, toTarget, fromSource } = lay(
              seed,
              forward,
            );
            const least = toTarget[from] ?? Infinity;
            const fronts = createFronts(PLACES);
            const upperBound = isKnown ? least + 1 : Infinity;
            const bounds = createTargetBounds(network, nodeCosts, terminals, { fronts, k, upperBound });
            for (const extra of [0, 1, 3]) {
              drain(bounds.extend(least + extra));
              const horizon = bounds.horizon();
              expect(horizon).toBeGreaterThanOrEqual(least + extra);
              for (let place = 0; place < PLACES; place++) {
                const [there, onwards] = [fromSource[place] ?? Infinity, toTarget[place] ?? Infinity];
                const measured = bounds.toTarget[place] ?? 0;
                if (measured < onwards) wrong++;
                const isPassable = isOpen[place] === 1 || place === from || place === to;
                if (!isPassable || there + onwards > horizon || there + onwards === Infinity) continue;
                if (measured !== onwards) wrong++;
                seen++;
              }
              for (const cost of bounds.toTarget) if (cost === Infinity) beyond++;
            }
          }
      expect(wrong).toBe(0);
      expect(seen).toBeGreaterThan(1000);
      expect(beyond).toBeGreaterThan(1000);
    },
  );
});
