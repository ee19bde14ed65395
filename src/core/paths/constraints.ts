import type { Constraint } from "./constraint.ts";
import { assertedOnly } from "./constraints/asserted-only.ts";
import { direction } from "./constraints/direction.ts";
import { maxSteps } from "./constraints/max-steps.ts";
import { noWeak } from "./constraints/no-weak.ts";
import { throughQualifiers } from "./constraints/through-qualifiers.ts";
import { time } from "./constraints/time.ts";
import { via } from "./constraints/via.ts";

/**
 * What can be asked of paths and of no picture, in the order in which chips, flags and relaxations are listed. A new one is a file and
 * a line. What relations and entities a path may use is asked by filters (`PathQuery.through`).
 */
export const CONSTRAINTS = [via, direction, time, noWeak, assertedOnly, throughQualifiers, maxSteps] as const;

/** One of them, for code that treats all alike. */
export type AnyConstraint = (typeof CONSTRAINTS)[number];

/** What a query asks by constraints: a field for each of them. */
export type Conditions = {
  readonly [Each in AnyConstraint as Each["id"]]: Each extends Constraint<string, infer Value>
    ? Value
    : never;
};

/** The conditions of a query that mentions none. */
export const NO_CONDITIONS: Conditions = Object.assign({}, ...CONSTRAINTS.map(({ initial }) => initial));
