import type { Constraint } from "./constraint.ts";
import { allow } from "./constraints/allow.ts";
import { assertedOnly } from "./constraints/asserted-only.ts";
import { avoid } from "./constraints/avoid.ts";
import { deny } from "./constraints/deny.ts";
import { direction } from "./constraints/direction.ts";
import { dropUndated } from "./constraints/drop-undated.ts";
import { maxSteps } from "./constraints/max-steps.ts";
import { minDocuments } from "./constraints/min-documents.ts";
import { noContested } from "./constraints/no-contested.ts";
import { noSoft } from "./constraints/no-soft.ts";
import { period } from "./constraints/period.ts";
import { periodMode } from "./constraints/period-mode.ts";
import { throughQualifiers } from "./constraints/through-qualifiers.ts";
import { via } from "./constraints/via.ts";

/** Every way to restrict paths, in the order in which chips, flags and relaxations are listed. A new one is a file and a line. */
export const CONSTRAINTS = [
  via,
  avoid,
  allow,
  deny,
  direction,
  period,
  periodMode,
  dropUndated,
  minDocuments,
  noContested,
  noSoft,
  assertedOnly,
  throughQualifiers,
  maxSteps,
] as const;

type Listed = (typeof CONSTRAINTS)[number];

/** What a query asks by constraints: a field for each of them. */
export type Conditions = {
  readonly [Each in Listed as Each["id"]]: Each extends Constraint<string, infer Value> ? Value : never;
};

/** As `Listed`, for code that treats all alike. */
export type AnyConstraint = Listed;

/** The conditions of a query that mentions none. */
export const NO_CONDITIONS: Conditions = Object.assign({}, ...CONSTRAINTS.map(({ initial }) => initial));
