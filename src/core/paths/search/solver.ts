import type { CooperativeTask } from "./cooperative-task.ts";

/** Nodes from the first end to the second, all distinct, and what they cost. */
export interface Route {
  readonly cost: number;
  readonly nodes: readonly number[];
}

/** What one look into a subspace of routes yields. */
export type Solution =
  | { readonly kind: "none" }
  /** The best route of the subspace: cheapest, then first by nodes. */
  | { readonly kind: "route"; readonly route: Route }
  /** Nothing cheaper than `floor` is in the subspace; look again when nothing better is left elsewhere. */
  | { readonly kind: "beyond"; readonly floor: number }
  /** The step budget ran out: the search ends without a statement on what is left. */
  | { readonly kind: "exhausted" }
  /** The best that the relaxed problem allows, yet no route: the subspace is to be split along `nodes`. */
  | { readonly kind: "split"; readonly floor: number; readonly nodes: readonly number[] };

/** A subspace: all routes that begin with its prefix and whose next node is none of `banned`. */
export interface Subspace {
  /** The beginning of a known route, kept in common by all subspaces along it; not to be changed. */
  readonly base: readonly number[];
  /** Nodes of `base` that make the prefix. */
  readonly count: number;
  readonly banned: readonly number[];
  /** No route of the subspace is cheaper. */
  readonly floor: number;
}

/**
 * Finds the best route of a subspace, as far as routes of at most `limit` are concerned. The nodes of the prefix are
 * marked `PREFIX` meanwhile.
 */
export type Solve = (subspace: Subspace, limit: number) => CooperativeTask<Solution>;

/** The last node of the prefix; undefined where routes begin at any source. */
export const tipOf = ({ base, count }: Subspace): number | undefined =>
  count === 0 ? undefined : base[count - 1];

/** The nodes of the prefix. */
export const prefixOf = ({ base, count }: Subspace): readonly number[] => base.slice(0, count);

/** What a node may be in a route, as bits. */
export const CLOSED = 1;
export const TARGET = 2;
export const PREFIX = 4;

/** The ends of one search and the nodes that may not be passed through. */
export interface Terminals {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** `CLOSED` for nodes that may not be intermediates, ends included; `TARGET` for the targets; `PREFIX` comes and goes. */
  readonly roles: Uint8Array;
}

/** The roles of nodes without ends. `isOpen` (1 = may be an intermediate) is null when all may. */
export function toRoles(nodeCount: number, isOpen: Uint8Array | null): Uint8Array {
  const roles = new Uint8Array(nodeCount);
  if (isOpen !== null) for (let v = 0; v < nodeCount; v++) roles[v] = isOpen[v] === 1 ? 0 : CLOSED;
  return roles;
}

/** Marks ends in `roles`, which come from `toRoles`. */
export function toTerminals(
  sources: readonly number[],
  targets: readonly number[],
  roles: Uint8Array,
): Terminals {
  for (const v of sources) roles[v] = CLOSED;
  for (const v of targets) roles[v] = CLOSED | TARGET;
  return { sources: [...sources].sort((a, b) => a - b), targets, roles };
}

/** Takes the marks of the ends away again. */
export function clearTerminals({ sources, targets, roles }: Terminals, isOpen: Uint8Array | null): void {
  for (const v of [...sources, ...targets]) roles[v] = isOpen === null || isOpen[v] === 1 ? 0 : CLOSED;
}
