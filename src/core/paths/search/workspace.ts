import { type BreadthWorkspace, createBreadthWorkspace } from "./bidirectional.ts";
import { createPlaceHeap, type PlaceHeap } from "./place-heap.ts";
import { toRoles } from "./solver.ts";
import { createStepsLeft, type StepsLeft } from "./steps-left.ts";
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
  readonly lendStepsLeft: () => StepsLeft;
  readonly giveBackStepsLeft: (left: StepsLeft) => void;
  /** Roles of places without ends; hand them back so, with the same open places. */
  readonly lendRoles: (isOpen: Uint8Array | null) => Uint8Array;
  readonly giveBackRoles: (roles: Uint8Array, isOpen: Uint8Array | null) => void;
}

/** Roles kept for the questions to come, a byte a place each. */
const MOST_FREE = 8;

/** Scratch for networks of so many places; grows by what is in use at once. */
export function createWorkspace(placeCount: number): Workspace {
  const free: WeightedScratch[] = [];
  const freeStepsLeft: StepsLeft[] = [];
  const freeRoles: { readonly roles: Uint8Array; readonly isOpen: Uint8Array | null }[] = [];
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
    lendStepsLeft: () => freeStepsLeft.pop() ?? createStepsLeft(placeCount),
    giveBackStepsLeft: (left) => {
      freeStepsLeft.push(left);
    },
    lendRoles(isOpen) {
      const at = freeRoles.findLastIndex((each) => each.isOpen === isOpen);
      const [free] = at < 0 ? [] : freeRoles.splice(at, 1);
      return free?.roles ?? toRoles(placeCount, isOpen);
    },
    giveBackRoles(roles, isOpen) {
      freeRoles.push({ roles, isOpen });
      if (freeRoles.length > MOST_FREE) freeRoles.shift();
    },
  };
}
