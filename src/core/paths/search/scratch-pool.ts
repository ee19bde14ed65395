import { type BreadthScratch, createBreadthScratch } from "./bidirectional.ts";
import { createNodeHeap, type NodeHeap } from "./node-heap.ts";
import { toRoles } from "./solver.ts";
import { createStepsLeft, type StepsLeft } from "./steps-left.ts";
import { createFronts, type Fronts } from "./target-bounds.ts";

/** Scratch memory of one weighted search, 25 bytes a node. */
export interface WeightedScratch {
  readonly fronts: Fronts;
  readonly heap: NodeHeap;
  /** Infinity where not reached, between searches everywhere. */
  readonly reached: Float64Array;
  /** 0 between searches. */
  readonly onRoute: Uint8Array;
  readonly touched: number[];
}

/** Scratch memory that searches on one network take and hand back, so that a search need not allocate by size. */
export interface ScratchPool {
  readonly breadth: BreadthScratch;
  readonly acquire: () => WeightedScratch;
  readonly release: (scratch: WeightedScratch) => void;
  readonly acquireStepsLeft: () => StepsLeft;
  readonly releaseStepsLeft: (left: StepsLeft) => void;
  /** Roles of nodes without ends; hand them back so, with the same open nodes. */
  readonly acquireRoles: (isOpen: Uint8Array | null) => Uint8Array;
  readonly releaseRoles: (roles: Uint8Array, isOpen: Uint8Array | null) => void;
}

/** Roles kept for the questions to come, a byte a node each. */
const MOST_FREE = 8;

/** Scratch for networks of so many nodes; grows by what is in use at once. */
export function createScratchPool(nodeCount: number): ScratchPool {
  const free: WeightedScratch[] = [];
  const freeStepsLeft: StepsLeft[] = [];
  const freeRoles: { readonly roles: Uint8Array; readonly isOpen: Uint8Array | null }[] = [];
  return {
    breadth: createBreadthScratch(nodeCount),
    acquire: () =>
      free.pop() ?? {
        fronts: createFronts(nodeCount),
        heap: createNodeHeap(),
        reached: new Float64Array(nodeCount).fill(Infinity),
        onRoute: new Uint8Array(nodeCount),
        touched: [],
      },
    release: (scratch) => {
      free.push(scratch);
    },
    acquireStepsLeft: () => freeStepsLeft.pop() ?? createStepsLeft(nodeCount),
    releaseStepsLeft: (left) => {
      freeStepsLeft.push(left);
    },
    acquireRoles(isOpen) {
      const at = freeRoles.findLastIndex((each) => each.isOpen === isOpen);
      const [free] = at < 0 ? [] : freeRoles.splice(at, 1);
      return free?.roles ?? toRoles(nodeCount, isOpen);
    },
    releaseRoles(roles, isOpen) {
      freeRoles.push({ roles, isOpen });
      if (freeRoles.length > MOST_FREE) freeRoles.shift();
    },
  };
}
