import { buildTopology, type Topology } from "../src/core/graph/topology.ts";

/** A small seeded generator (mulberry32): numbers in [0, 1), the same on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface RandomNetwork {
  readonly topology: Topology;
  /** Type of each relation, 0 to 34, few of them frequent. */
  readonly relationType: Uint8Array;
}

const COMMUNITY = 200;

/**
 * A power-law multigraph with communities: expected degrees fall with rank by exponent 0.6 (degree distribution near
 * 2.7), four fifths of the relations stay inside a community of about 200, the rest lead to hubs of the whole, and every tenth repeats the pair before it.
 */
export function createRandomNetwork(entities: number, relations: number, seed: number): RandomNetwork {
  const random = createRandom(seed);
  const communities = Math.max(1, Math.round(entities / COMMUNITY));
  const draw = (count: number) => Math.floor(count * random() ** 2.5);
  const member = (community: number) => {
    const size = Math.floor((entities - community - 1) / communities) + 1;
    return draw(size) * communities + community;
  };
  const source = new Uint32Array(relations);
  const target = new Uint32Array(relations);
  const directed = new Uint8Array(relations);
  const relationType = new Uint8Array(relations);
  for (let r = 0; r < relations; r++) {
    if (r > 0 && random() < 0.1) {
      source[r] = source[r - 1] ?? 0;
      target[r] = target[r - 1] ?? 0;
    } else {
      const home = Math.floor(random() * communities);
      source[r] = member(home);
      target[r] = random() < 0.8 ? member(home) : draw(entities);
    }
    directed[r] = random() < 0.8 ? 1 : 0;
    relationType[r] = draw(35);
  }
  return { topology: buildTopology(entities, source, target, directed), relationType };
}
