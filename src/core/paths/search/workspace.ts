import { type BreadthWorkspace, createBreadthWorkspace } from "./bidirectional.ts";
import { createPlaceHeap, type PlaceHeap } from "./place-heap.ts";
import { createFronts, type Fronts } from "./target-bounds.ts";

/** Scratch memory of one weighted search, 25 bytes a place. */
export interface WeightedScratch {
  readonly fronts: Fronts;
  readonly heap: PlaceHeap;
  /** Infinity where not reached, between searches everywhere. */
  readonly reached: Float64Array;
  /** 0 between searches. */
  readonly onRoute: Uint8Array;
  readonly touched: number[];
}

/** Scratch memory that searches on one network lend and give back, so that a search need not allocate by size. */
export interface Workspace {
  readonly breadth: BreadthWorkspace;
  readonly lend: () => WeightedScratch;
  readonly giveBack: (scratch: WeightedScratch) => void;
  /** One byte a place, all 0; hand it back all 0. */
  readonly lendRoles: () => Uint8Array;
  readonly giveBackRoles: (roles: Uint8Array) => void;
}

/** Scratch for networks of so many places; grows by what is in use at once. */
export function createWorkspace(placeCount: number): Workspace {
  const free: WeightedScratch[] = [];
  const freeRoles: Uint8Array[] = [];
  return {
    breadth: createBreadthWorkspace(placeCount),
    lend: () =>
      free.pop() ?? {
        fronts: createFronts(placeCount),
        heap: createPlaceHeap(),
        reached: new Float64Array(placeCount).fill(Infinity),
        onRoute: new Uint8Array(placeCount),
        touched: [],
      },
    giveBack: (scratch) => {
      free.push(scratch);
    },
    lendRoles: () => freeRoles.pop() ?? new Uint8Array(placeCount),
    giveBackRoles: (roles) => {
      freeRoles.push(roles);
    },
  };
}
